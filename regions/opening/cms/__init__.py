"""Screens of the CMS for the life of a site."""
