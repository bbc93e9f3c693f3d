"""Searching the portal's content."""
