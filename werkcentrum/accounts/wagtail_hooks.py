"""What someone finds in the CMS around their work."""

from django.urls import reverse
from wagtail import hooks


@hooks.register("construct_help_menu")
def keep_help_in_dutch(request, items):
    """Leave out the English guide of Wagtail and its news: half of it is not so here."""
    items[:] = [
        item
        for item in items
        if item.name != "editor-guide" and not item.name.startswith("whats-new-in-wagtail")
    ]


@hooks.register("register_account_menu_item")
def offer_security(request):
    return {
        "url": reverse("mfa_index"),
        "label": "Beveiliging",
        "help_text": "Je wachtwoord, je tweede stap bij het inloggen en je herstelcodes.",
    }
