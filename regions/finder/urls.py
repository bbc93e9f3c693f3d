"""Addresses of Jouw Werkcentrum, below /jouw-werkcentrum/ on the national site."""

from django.urls import path

from regions.finder import views

app_name = "finder"

urlpatterns = [
    path("", views.finder, name="finder"),
    path("suggesties/", views.suggestions, name="suggestions"),
    path("regios/", views.regions, name="regions"),
]
