"""/zoeken/: what a site says about a question, and what all sites say."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe
from wagtail.models import Site

from regions.lookup import clean_query
from werkcentrum.delivery.addresses import page_url
from werkcentrum.delivery.homes import homes
from werkcentrum.taxonomy.vocabulary import vocabulary
from werkcentrum.tenancy.models import SiteProfile

from .filters import filters_for, kind_labels
from .known import known_of
from .marking import Marker
from .missed import count_missed
from .results import find, shown
from .visible import live_sites, still_live, visible

PER_PAGE = 10
# ?waar=nederland looks on all sites, and not only on this one.
EVERYWHERE = "nederland"


@require_safe
def search(request):
    """The field, and what was found for ``?q=``."""
    site, language = Site.find_for_request(request), request.LANGUAGE_CODE
    if site.profile.state != SiteProfile.State.LIVE or language not in homes(request):
        raise Http404
    query = clean_query(request.GET.get("q", ""))
    everywhere = request.GET.get("waar") == EVERYWHERE
    request.page_title = _("Zoeken")
    context = {"title": _("Zoeken"), "query": query, "everywhere": everywhere, "site": site}
    if query:
        context |= _answer(request, site, query, everywhere)
    response = render(request, "search/search.html", context)
    if request.GET:
        # An answer to one visitor's question is no page for search engines.
        response["X-Robots-Tag"] = "noindex"
    return response


def _answer(request, site, query, everywhere) -> dict:
    language = request.LANGUAGE_CODE
    sites = live_sites(language) if everywhere else [site]
    entries = visible(sites, homes(request)[language].locale_id)
    filters = filters_for(request.GET, vocabulary(request))
    known = known_of(query, language, vocabulary(request))
    found = find(query, entries, language, filters, site, known)
    paginator = Paginator(found.entries, PER_PAGE)
    # Known from the counts by kind: it needs no query.
    paginator.count = found.total - len(found.fixed)
    page = paginator.get_page(request.GET.get("pagina"))
    entries = still_live(page)
    for entry in entries:
        entry.url = page_url(entry.page, request) if entry.page_id else entry.document.url
        entry.origin = entry.site.site_name if everywhere else ""
    fixed = found.fixed if page.number == 1 else []
    results, labels = shown([*fixed, *entries], Marker(found.asked.ways, language)), kind_labels()
    for result in results:
        result.kind_label = labels.get(result.kind, "")
    is_filtered = any(one.chosen for one in filters)
    is_in_vain = not (found.total or is_filtered or everywhere or known.place)
    if is_in_vain and request.method == "GET":
        count_missed(site, query)
    kept = [("q", query), *([("waar", EVERYWHERE)] if everywhere else [])]
    return {
        "title": _title(query, found, page),
        "found": found,
        "page": page,
        "results": results,
        "filters": filters,
        "is_filtered": is_filtered,
        "place": known.place,
        "kept": kept,
        # The same question without filters and from the first page on.
        "plain_url": f"{request.path}?{urlencode(kept)}",
    }


def _title(query, found, page) -> str:
    """How much was found for what, and which page this is: the heading and the title."""
    if not found.total:
        return _("Niets gevonden voor “%(query)s”") % {"query": query}
    title = ngettext(
        "%(count)s resultaat voor “%(query)s”", "%(count)s resultaten voor “%(query)s”", found.total
    ) % {"count": found.total, "query": found.corrected or query}
    if page.number > 1:
        facts = {"number": page.number, "total": page.paginator.num_pages}
        title += _(", pagina %(number)s van %(total)s") % facts
    return title
