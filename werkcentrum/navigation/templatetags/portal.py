"""Contact facts of the site for templates."""

from django import template

from werkcentrum.contact.locations import advisers_for, locations_of
from werkcentrum.contact.models import Adviser, Location

register = template.Library()


@register.simple_tag(takes_context=True)
def locations(context) -> list[Location]:
    """The locations of the site that is shown, with their opening hours."""
    return locations_of(context.get("request"))


@register.simple_tag(takes_context=True)
def advisers(context, audiences=()) -> list[Adviser]:
    """The people to ask of the site that is shown; with slugs of audiences, who is for those."""
    return advisers_for(context.get("request"), audiences)
