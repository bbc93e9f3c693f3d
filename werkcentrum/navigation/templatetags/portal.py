"""Contact facts of the site for templates."""

from django import template

from werkcentrum.contact.locations import locations_of
from werkcentrum.contact.models import Location

register = template.Library()


@register.simple_tag(takes_context=True)
def locations(context) -> list[Location]:
    """The locations of the site that is shown, with their opening hours."""
    return locations_of(context.get("request"))
