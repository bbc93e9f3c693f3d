"""Template tags for deleting pages."""

from django import template
from wagtail.models import Page, ReferenceIndex

from werkcentrum.tenancy.scope import place_of

register = template.Library()

MOST = 10


@register.simple_tag(takes_context=True)
def links_to(context, page) -> dict:
    """What refers to a page: pages of the current site by name, and how many other places."""
    place = place_of(context["request"].user)
    base = Page._meta.label_lower
    sources = {
        (ref.base_content_type_id, ref.object_id): ref
        for ref in ReferenceIndex.get_references_to(page).select_related("base_content_type")
    }
    ids = [
        ref.object_id
        for ref in sources.values()
        if f"{ref.base_content_type.app_label}.{ref.base_content_type.model}" == base
    ]
    found = (place.explorable() if place else Page.objects.none()).filter(pk__in=ids)
    found = list(found.exclude(pk=page.pk).order_by("title")[:MOST])
    others = len(sources) - len(found) - (str(page.pk) in ids)
    return {"pages": found, "others": max(0, others)}
