"""The locations and advisers of the site that a request is for."""

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Site

from werkcentrum.taxonomy.vocabulary import vocabulary
from werkcentrum.tenancy.features import is_on

from .loading import load_hours
from .models import Adviser, Location


def locations_of(request) -> list[Location]:
    """All locations of the site, with their opening hours; queried once a request.

    None for a site that does not use locations.
    """
    if request is None:
        return []
    if not hasattr(request, "_locations"):
        site = Site.find_for_request(request)
        uses_them = site is not None and is_on(site, "locations")
        request._locations = load_hours(Location.objects.of_site(site)) if uses_them else []
    return request._locations


def advisers_for(request, slugs) -> list[Adviser]:
    """The advisers of the site for one of these audiences, or for one below it; all without any.

    Nobody for them: who is there for everybody.
    """
    advisers = advisers_of(request)
    if not slugs or not advisers:
        return advisers
    words = vocabulary(request).audiences
    known = [words.by_slug[slug].pk for slug in slugs if slug in words.by_slug]
    asked = words.with_children(known)
    found = [one for one in advisers if one.audience_ids & asked]
    return found or [one for one in advisers if not one.audience_ids]


def advisers_of(request) -> list[Adviser]:
    """All advisers of the site, each with ``words``, its audiences in the language of the moment,
    and ``audience_ids``.

    Queried once a request. None for a site that shows no advisers.
    """
    if request is None:
        return []
    if not hasattr(request, "_advisers"):
        site = Site.find_for_request(request)
        shows_them = site is not None and is_on(site, "advisers")
        request._advisers = _with_words(request, site) if shows_them else []
    return request._advisers


def _with_words(request, site) -> list[Adviser]:
    """The advisers of a site with the names of their audiences: in Dutch from the same query."""
    found, terms = {}, {}
    for row in Adviser.objects.of_site(site).with_audiences():
        found.setdefault(row.pk, row)
        if row.audience_id and not row.is_retired:
            terms.setdefault(row.pk, {})[row.audience_id] = row.audience_name
    for pk, adviser in found.items():
        adviser.words = [{"name": name} for name in terms.get(pk, {}).values()]
        adviser.audience_ids = set(terms.get(pk, ()))
    if terms and get_language() != settings.LANGUAGE_CODE:
        words = vocabulary(request).audiences
        for pk, ids in terms.items():
            found[pk].words = words.named(ids)
    return list(found.values())
