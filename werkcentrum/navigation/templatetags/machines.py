"""The head of a page for machines."""

from django import template
from django.utils.safestring import SafeString

from ..machines import head

register = template.Library()


@register.simple_tag(takes_context=True)
def for_machines(context) -> SafeString:
    """Open Graph, feeds and structured data of the page."""
    request = context.get("request")
    return head(request, context) if request else SafeString("")
