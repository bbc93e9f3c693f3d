"""What the isolation of sites tells the apps above it."""

from django.dispatch import Signal

# The gate refused a request: sends ``request`` and ``name``, the name of the address.
denied = Signal()
