"""The addresses in mails: they open without an account."""

from django.urls import path

from . import entrance

urlpatterns = [
    path("uitnodiging/<str:token>/", entrance.invitation, name="invitation"),
    path("herstel/<str:token>/", entrance.recover, name="recovery"),
]
