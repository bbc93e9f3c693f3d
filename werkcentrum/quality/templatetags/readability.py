"""Where the editor of a page asks how well its text reads."""

from django import template
from django.urls import reverse

from werkcentrum.quality.views import is_judged

register = template.Library()


@register.simple_tag(takes_context=True)
def readability_url(context) -> str:
    """The address for the page in the editor; empty in another language than Dutch."""
    page = context.get("page")
    if page is None or not is_judged(page):
        return ""
    if page.pk:
        return reverse("readability:edit", args=[page.pk])
    asked = context["request"].resolver_match.captured_kwargs
    names = ("content_type_app_name", "content_type_model_name", "parent_page_id")
    if not asked.keys() >= set(names):
        return ""
    return reverse("readability:add", args=[asked[name] for name in names])
