"""Jouw Werkcentrum: which Werkcentrum belongs to a postcode, a place, a gemeente or a region."""

from functools import wraps

from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from regions.finder.overview import regions_by_province, regions_with_state
from regions.lookup import Answer, Outcome, find, suggest
from werkcentrum.delivery.homes import homes
from werkcentrum.services.directory import directory_address
from werkcentrum.services.filters import slug_of

SUGGESTIONS_MAX_AGE = 24 * 60 * 60  # seconds


def national_only(view):
    """The finder belongs to the national site; every other site answers 404."""

    @require_safe
    @wraps(view)
    def wrapped(request):
        site = Site.find_for_request(request)
        profile = getattr(site, "profile", None)
        if profile is None or not profile.is_national:
            raise Http404
        return view(request, site)

    return wrapped


def in_spoken_language(view):
    """A page exists in the languages that the site speaks."""

    @wraps(view)
    def wrapped(request, site):
        if request.LANGUAGE_CODE not in homes(request):
            raise Http404
        return view(request, site)

    return wrapped


def _title(answer: Answer) -> str:
    """What the answer says, as the heading and the title of its page."""
    match answer.outcome:
        case Outcome.EMPTY:
            return _("Vind jouw Werkcentrum")
        case Outcome.REGION:
            return _("Jouw Werkcentrum: %(name)s") % {"name": answer.region.name}
        case Outcome.CHOICES if answer.is_postcode:
            facts = {"postcode": answer.found, "count": len(answer.choices)}
            return _("Postcode %(postcode)s ligt in %(count)s regio’s") % facts
        case Outcome.CHOICES:
            return _("Welke regio zoek je met “%(name)s”?") % {"name": answer.found}
        case Outcome.NOTHING if answer.is_postcode:
            return _("Postcode %(postcode)s kennen we niet") % {"postcode": answer.found}
        case _unknown:
            return _("We kennen “%(query)s” niet") % {"query": answer.query}


def _directory_of(answer: Answer, request) -> str:
    """The directory of the region that was found, for its gemeente when that is known."""
    if answer.region is None or not answer.region.answers:
        return ""
    address = directory_address(answer.region.site, request.LANGUAGE_CODE, request)
    place = answer.municipality
    return f"{address}?gemeente={slug_of(place)}" if address and place else address


@national_only
@in_spoken_language
def finder(request, site):
    """The field, and the answer to ``?q=``.

    With ``?naar=wegwijzer`` the answer is the directory of the region, where there is one.
    """
    answer = find(request.GET.get("q", ""))
    onward = "wegwijzer" if request.GET.get("naar") == "wegwijzer" else ""
    if onward and (address := _directory_of(answer, request)):
        return redirect(address)
    title = _title(answer)
    request.page_title = _("Jouw Werkcentrum")
    context = {
        "title": title,
        "answer": answer,
        "onward": onward,
        "outcome": answer.outcome.value,
        "was_empty": "q" in request.GET and answer.outcome is Outcome.EMPTY,
        "national_contact": getattr(site, "contactdetails", None),
    }
    if answer.region:
        context["municipalities"] = sorted(
            municipality.spoken_name for municipality in answer.region.municipalities.all()
        )
    response = render(request, "finder/finder.html", context)
    if "q" in request.GET:
        # An answer to one visitor's question is no page for search engines.
        response["X-Robots-Tag"] = "noindex"
    return response


@national_only
def suggestions(request, site):
    """Names that begin with ``?q=``, as a JSON list of at most eight."""
    response = JsonResponse(suggest(request.GET.get("q", "")), safe=False)
    patch_cache_control(response, public=True, max_age=SUGGESTIONS_MAX_AGE)
    response["X-Robots-Tag"] = "noindex"
    return response


@national_only
@in_spoken_language
def regions(request, site):
    """All regions by name and by province, and the tile map."""
    request.page_title = title = _("Alle regio’s")
    found = regions_with_state()
    context = {"title": title, "regions": found, "provinces": regions_by_province(found)}
    return render(request, "finder/regions.html", context)
