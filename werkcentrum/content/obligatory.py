"""The pages that every site must have: who is behind it, privacy, accessibility and so on.

They are the same for all sites, their texts name the organisations of the site from its fields,
and nobody can remove them.
"""

from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from werkcentrum.contact.locations import advisers_of, locations_of
from werkcentrum.delivery.addresses import page_url
from werkcentrum.delivery.errors import page_not_found
from werkcentrum.delivery.homes import homes
from werkcentrum.delivery.obligatory import OBLIGATORY_PAGES

from .statement import statement_for


def _view(name):
    title = OBLIGATORY_PAGES[name][1]

    @require_safe
    def view(request):
        if request.LANGUAGE_CODE not in homes(request):
            return page_not_found(request)
        request.page_title = title
        context = {"title": title, "site": Site.find_for_request(request)}
        if name in CONTEXTS:
            context |= CONTEXTS[name](request)
        return render(request, f"content/{name}.html", context)

    return view


def contact_context(request):
    return {"locations": locations_of(request), "advisers": advisers_of(request)}


def accessibility_context(request):
    return {"statement": statement_for(Site.find_for_request(request), request.national_site)}


def sitemap_context(request):
    """The live pages of this site in this language, as nested lists in the order of the tree."""
    home = homes(request)[request.LANGUAGE_CODE]
    site = Site.find_for_request(request)
    if site.profile.state == site.profile.State.BASIC:
        return {"tree": []}
    pages = Page.objects.live().descendant_of(home).order_by("path")
    stack = [(home.depth, [])]
    for page in pages:
        while stack[-1][0] >= page.depth:
            stack.pop()
        node = {"title": page.title, "url": page_url(page, request), "children": []}
        stack[-1][1].append(node)
        stack.append((page.depth, node["children"]))
    return {"tree": stack[0][1]}


CONTEXTS = {
    "contact": contact_context,
    "accessibility": accessibility_context,
    "sitemap": sitemap_context,
}

urlpatterns = [
    path(f"{slug}/", _view(name), name=name) for name, (slug, _title) in OBLIGATORY_PAGES.items()
]
