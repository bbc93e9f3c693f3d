"""The articles of a site as RSS 2.0 and Atom (RFC 4287), with the filters of their index."""

from datetime import datetime, time
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from wagtail.models import Site

from werkcentrum.delivery.addresses import full_url, page_url

KINDS = {"rss": Rss201rev2Feed, "atom": Atom1Feed}
ITEMS = 30
# What XML 1.0 cannot hold: a title with one of these would break the feed for everybody.
NOT_IN_XML = dict.fromkeys(code for code in range(0x20) if chr(code) not in "\t\n\r")


def links(index, request) -> list[tuple[str, str, str]]:
    """The feeds of an index, for the head of its page."""
    url = page_url(index, request)
    return [
        (f"{index.title} (RSS)", "application/rss+xml", f"{url}rss/"),
        (f"{index.title} (Atom)", "application/atom+xml", f"{url}atom/"),
    ]


def answer(index, request, kind: str) -> HttpResponse:
    """A feed of the newest articles that meet the filters in the address."""
    found, filters = index.articles(request)
    site = Site.find_for_request(request)
    chosen = [(one.parameter, word.slug) for one in filters for word in one.chosen]
    own = site.root_url + page_url(index, request)
    feed = KINDS[kind](
        title=_plain(f"{index.title} - {site.site_name}"),
        link=own,
        feed_url=f"{own}{kind}/" + (f"?{urlencode(chosen)}" if chosen else ""),
        description=_plain(index.lead or _("Nieuws van %(name)s") % {"name": site.site_name}),
        language=index.locale.language_code,
        author_name=_plain(site.site_name),
    )
    for article in found.select_related("locale")[:ITEMS]:
        url = full_url(article, request)
        moment = timezone.make_aware(datetime.combine(article.published_on, time(12)))
        feed.add_item(
            title=_plain(article.title),
            link=url,
            unique_id=url,
            description=_plain(article.summary),
            pubdate=moment,
            updateddate=max(moment, article.last_published_at or moment),
            author_name=_plain(article.author) or None,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _plain(text: str) -> str:
    return text.translate(NOT_IN_XML)
