"""Contact facts of the site for templates."""

from django import template
from wagtail.models import Site

from werkcentrum.contact.models import Location

register = template.Library()


@register.simple_tag(takes_context=True)
def locations(context) -> list[Location]:
    """The locations of the site that is shown, with their opening hours; queried once a request."""
    request = context.get("request")
    if request is None:
        return []
    if not hasattr(request, "_locations"):
        site = Site.find_for_request(request)
        request._locations = list(Location.objects.of_site(site)) if site else []
    return request._locations
