"""The pages of locations at /locaties/: those of a site, each of them, and the nearest of all."""

from django.db.models import Count
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from werkcentrum.contact.loading import load_hours
from werkcentrum.contact.locations import locations_of
from werkcentrum.contact.models import Location
from werkcentrum.delivery.errors import page_not_found
from werkcentrum.delivery.homes import homes

from .nearest import digits_of, nearest, sites_with_locations


@require_safe
def overview(request):
    """All locations of the site; on the national site the nearest to ``?postcode=`` too."""
    if request.LANGUAGE_CODE not in homes(request):
        return page_not_found(request)
    site = Site.find_for_request(request)
    request.page_title = title = _("Locaties")
    context = {"title": title, "site": site, "locations": locations_of(request)}
    if site.profile.is_national:
        context |= _nearby(request.GET.get("postcode"))
    response = render(request, "content/locations.html", context)
    if "postcode" in request.GET:
        # An answer to one visitor's question is no page for search engines.
        response["X-Robots-Tag"] = "noindex"
    return response


def _nearby(asked: str | None) -> dict:
    """What the national page says about a postcode; without one, where to look."""
    if asked is None:
        return {"regions": _regions()}
    digits = digits_of(asked)
    found = nearest(digits, today=timezone.localdate()) if digits else None
    return {"asked": asked[:20], "digits": digits, "nearest": found, "is_asked": True}


def _regions() -> list[dict]:
    """The sites that have locations, by name, with how many; two queries."""
    sites = sites_with_locations()
    counts = Location.objects.filter(site__in=sites).order_by().values_list("site")
    found = [
        {"site": sites[pk], "count": count} for pk, count in counts.annotate(count=Count("pk"))
    ]
    named = [one for one in found if not one["site"].profile.is_national]
    return sorted(named, key=lambda one: one["site"].site_name)


@require_safe
def location(request, slug):
    """One location of the site, with all that is known of it."""
    if request.LANGUAGE_CODE not in homes(request):
        return page_not_found(request)
    site = Site.find_for_request(request)
    (found, *_none) = load_hours(Location.objects.of_site(site).filter(slug=slug)) or [None]
    if found is None:
        return page_not_found(request)
    request.page_title = found.name
    request.page_trail = [{"label": _("Locaties"), "url": reverse("locations")}]
    context = {
        "title": found.name,
        "site": site,
        "location": found,
        "structured_data": [found.structured_data(site.root_url)],
    }
    return render(request, "content/location.html", context)


urlpatterns = [
    path("locaties/", overview, name="locations"),
    path("locaties/<slug:slug>/", location, name="location"),
]
