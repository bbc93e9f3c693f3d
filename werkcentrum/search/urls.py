"""The address of the search, the same on every site."""

from django.urls import path

from .views import search

urlpatterns = [path("zoeken/", search, name="search")]
