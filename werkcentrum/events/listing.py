"""What the agenda shows for a question, and what stands around one event.

The list has every event once, at its first moment in the period that was asked for.
"""

from collections import Counter, deque
from datetime import date, datetime, time, timedelta
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, Min, Q
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Site

from werkcentrum.content.filters import narrow, term_filters
from werkcentrum.content.listable import name_audiences
from werkcentrum.delivery.addresses import page_url
from werkcentrum.taxonomy.vocabulary import Word, vocabulary

from . import wording
from .schedule import ZONE

ON_A_PAGE = 20
ONLINE = "online"
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
SHOWN_DATES = 6


def read_date(words: str) -> date | None:
    """A date as a browser sends it or as people write it, ``5-1-2027``; None for anything else."""
    words = words.strip()[:20]
    if words.count("-") == 2 and not words[:4].isdigit():
        words = "-".join(part.zfill(2) for part in reversed(words.split("-")))
    try:
        day = parse_date(words)
    except ValueError:
        return None
    return day if day and FIRST <= day <= LAST else None


class Period:
    """``?van=…&tot=…``; a date that is none is said and left out, and nothing else is lost."""

    def __init__(self, query):
        self.fields, self.errors, days = [], [], {}
        for name, label in (("van", _("Van")), ("tot", _("Tot en met"))):
            raw = query.get(name, "").strip()
            days[name] = read_date(raw) if raw else None
            is_wrong = bool(raw) and days[name] is None
            if is_wrong:
                self.errors.append(
                    _("“%(words)s” is geen datum. Schrijf een datum zoals 31-12-2027.")
                    % {"words": raw[:40]}
                )
            value = days[name].isoformat() if days[name] else raw[:40]
            self.fields.append({"name": name, "label": label, "value": value, "is_wrong": is_wrong})
        self.first, self.last = days["van"], days["tot"]
        if self.first and self.last and self.last < self.first:
            self.errors.append(_("De laatste dag ligt voor de eerste. Wij tonen alle dagen."))
            self.first = self.last = None

    @property
    def is_asked(self) -> bool:
        return any(field["value"] for field in self.fields)

    def begin(self, now: datetime) -> datetime:
        """From when moments count: never before now."""
        return max(now, datetime.combine(self.first, time.min, ZONE)) if self.first else now

    @property
    def end(self) -> datetime | None:
        return self.last and datetime.combine(self.last + timedelta(days=1), time.min, ZONE)


class PlaceFilter:
    """``?plaats=den-haag``: the towns of what there is, and online (a ``TermFilter`` by its ways).

    It counts before it is asked for its condition: by counting it learns the names of towns.
    """

    parameter = "plaats"

    def __init__(self, query):
        self.legend = _("Waar?")
        asked = dict.fromkeys(slugify(one)[:80] for one in query.getlist(self.parameter)[:20])
        self.chosen = [slug for slug in asked if slug]
        self.names: dict[str, set[str]] = {}
        self.counts = Counter()

    def condition(self) -> Q:
        towns = set().union(*(self.names.get(slug, ()) for slug in self.chosen))
        found = Q(location__town__in=towns) | Q(location=None, town__in=towns)
        return found | Q(is_online=True) if ONLINE in self.chosen else found

    def count(self, events) -> None:
        """Count for each town how many of ``events`` are there; one query."""
        rows = events.order_by().values_list("location__town", "town", "is_online")
        for of_location, own, is_online, number in rows.annotate(n=Count("pk")):
            town = of_location or own
            self.names.setdefault(slugify(town), set()).add(town)
            for slug in {slugify(town), ONLINE if is_online else ""} - {""}:
                self.counts[slug] += number

    @property
    def options(self) -> list[dict]:
        slugs = sorted({*self.counts, *self.chosen}, key=lambda slug: (slug == ONLINE, slug))
        return [
            {
                "word": Word(number, slug, self._name(slug), None),
                "count": self.counts[slug],
                "is_chosen": slug in self.chosen,
                "is_below": False,
            }
            for number, slug in enumerate(slugs)
        ]

    def _name(self, slug: str) -> str:
        if slug == ONLINE:
            return _("Online")
        # Of a town where nothing is, only the address is known.
        return min(self.names.get(slug, {slug.replace("-", " ").capitalize()}))


class Question:
    """What is asked of an agenda: the filters of its page, and of its calendar."""

    def __init__(self, agenda, request):
        now = timezone.now()
        self.period = Period(request.GET)
        self.at = self.period.begin(now)
        self.moments = agenda.moments(now).coming(self.at)
        if self.period.end:
            self.moments = self.moments.filter(starts_at__lt=self.period.end)
        events = agenda.events.filter(pk__in=self.moments.order_by().values("event"))
        place, terms = PlaceFilter(request.GET), term_filters(request.GET, vocabulary(request))
        self.events = narrow(events, [place, *terms])
        self.filters = [*terms, place]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The question as pairs for an address, without what means nothing."""
        pairs = [
            (one.parameter, getattr(chosen, "slug", chosen))
            for one in self.filters
            for chosen in one.chosen
        ]
        days = (("van", self.period.first), ("tot", self.period.last))
        return [*pairs, *((name, day.isoformat()) for name, day in days if day)]


class AgendaList:
    """The events of an agenda page that answer a question, a page of them at a time."""

    def __init__(self, agenda, request):
        self.agenda, self.request = agenda, request
        self.question = Question(agenda, request)

    @cached_property
    def page(self):
        rows = self.question.moments.filter(event__in=self.question.events.values("pk"))
        firsts = rows.order_by().values_list("event").annotate(first=Min("starts_at"))
        # All of them, being two numbers each: to count them apart would ask the same again.
        paginator = Paginator(list(firsts.order_by("first", "event")), ON_A_PAGE)
        return paginator.get_page(self.request.GET.get("pagina"))

    @cached_property
    def items(self) -> list:
        ids = [pk for pk, _first in self.page]
        found = self.agenda.events.model.for_lists(self.question.at).in_bulk(ids)
        items = [found[pk] for pk in ids if pk in found]
        name_audiences(items, vocabulary(self.request).audiences)
        for item in items:
            # What began before the period stands at its beginning.
            item.month = max(item.next_starts_at, self.question.at).astimezone(ZONE).replace(day=1)
        return items

    def context(self) -> dict:
        question = self.question
        return {
            "page_of_list": self.page,
            "items": self.items,
            "filters": question.filters,
            "period": question.period,
            "is_filtered": bool(question.kept or question.period.is_asked),
            "agenda_url": page_url(self.agenda, self.request),
            "calendar": calendar_links(self.agenda, self.request, question.kept),
        }


def calendar_links(page, request, kept=()) -> dict[str, str]:
    """The addresses of the calendar of an agenda or an event: to fetch, and to subscribe to."""
    path = page_url(page, request) + page.calendar_file
    site = Site.find_for_request(request)
    query = f"?{urlencode(kept)}" if kept else ""
    full = (site.root_url if path.startswith("/") and site else "") + path + query
    return {"url": path + query, "full": full, "webcal": f"webcal:{full.partition(':')[2]}"}


def event_context(event, request) -> dict:
    """When an event is, in words, and what one can still do about it."""
    now, schedule = timezone.now(), event.schedule
    coming = schedule.coming(now, SHOWN_DATES)
    last = deque(schedule.moments(), maxlen=1) if not coming else []
    shown = coming[0] if coming else last[0] if last else schedule.moment(event.day)
    repeats = bool(event.repeats) and bool(coming)
    return {
        "shown": shown,
        "is_over": not coming,
        "when": wording.series(event.repeats, shown, event.repeats_until, event.weekdays)
        if repeats
        else wording.in_words(shown),
        "next_dates": [wording.in_words(one) for one in coming]
        if len(coming) > 1 or repeats
        else [],
        "takes_registrations": event.takes_registrations(now),
        "registration_closed": bool(
            event.registration_closes and timezone.localdate(now) > event.registration_closes
        ),
        # The address of the page above this one, without a query.
        "agenda_url": (page_url(event, request) if event.depth else "").removesuffix(
            f"{event.slug}/"
        ),
        "calendar": calendar_links(event, request) if event.pk else None,
    }
