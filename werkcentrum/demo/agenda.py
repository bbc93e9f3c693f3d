"""The agendas of the demo: meetings of a few kinds, on days that follow the day it is loaded."""

from datetime import date, timedelta

from django.utils import timezone

from werkcentrum.contact.models import Location
from werkcentrum.content.building import stream, text
from werkcentrum.content.indexes import index_below
from werkcentrum.content.writing import keep_revisions
from werkcentrum.events.models import AgendaPage, EventPage, SkippedDay
from werkcentrum.events.occurrences import derive
from werkcentrum.taxonomy.models import Audience, Topic

from .contacts import clock_time
from .texts.meetings import NATIONAL_MEETINGS, Meeting
from .texts.meetings_visitors import FEW, MEETINGS

VENUES = ("De Verbinding", "Theater De Brug", "Het Huis van de Wijk", "De Oude School")


class Agendas:
    """Makes agendas; ``today`` is the day from which their weeks count."""

    def __init__(self, today: date | None = None):
        today = today or timezone.localdate()
        self.monday = today - timedelta(days=today.weekday())
        self.audiences = {term.slug: term for term in Audience.objects.kept()}
        self.topics = {term.slug: term for term in Topic.objects.kept()}

    def regional(self, site, *, name: str, town: str, number: int, is_rich: bool) -> AgendaPage:
        """The agenda of a region; a rich one holds every kind of meeting."""
        kinds = MEETINGS if is_rich else [one for one in MEETINGS if one.slug in FEW]
        return self._make(site, kinds, {"regio": name, "plaats": town}, number)

    def national(self, site) -> AgendaPage:
        """The agenda of the national site."""
        return self._make(site, NATIONAL_MEETINGS, {"regio": "Nederland", "plaats": "Utrecht"}, 0)

    def _make(self, site, kinds, words, number) -> AgendaPage:
        home = site.root_page
        agenda = index_below(home, AgendaPage)
        agenda = AgendaPage.objects.get(pk=agenda.pk)
        locations = list(Location.objects.filter(site=site))
        events = []
        for place, kind in enumerate(kinds):
            event = self._event(kind, words, agenda, number + place, site.hostname)
            if locations and kind.place in ("location", "both"):
                event.location = locations[place % len(locations)]
            events.append(agenda.add_child(instance=event))
        keep_revisions(events)
        derive(events)
        return agenda

    def _event(self, kind: Meeting, words, agenda, number: int, host: str) -> EventPage:
        """A page for a kind of meeting, as yet without a place in the tree."""
        now = timezone.now()
        # What repeats began a while ago; regions do not all meet on the same day.
        weeks = -8 if kind.repeats.startswith("week") else kind.week + number % 2
        day = self._first(kind, self.monday + timedelta(weeks=weeks, days=kind.weekday))
        starts, ends = kind.hours or (None, None)
        closes = day - timedelta(days=1) if kind.sign_up and not kind.repeats else None
        event = EventPage(
            title=kind.title.format_map(words),
            slug=kind.slug,
            summary=kind.summary.format_map(words),
            day=day,
            last_day=day + timedelta(days=kind.days - 1) if kind.days > 1 else None,
            from_time=clock_time(starts) if starts else None,
            until_time=clock_time(ends) if ends else None,
            repeats=kind.repeats,
            repeats_until=self.monday + timedelta(days=364) if kind.repeats else None,
            is_online=kind.place in ("online", "both"),
            cost=kind.cost,
            organiser=kind.organiser,
            is_cancelled=kind.is_cancelled,
            is_full=kind.is_full,
            registration_email=f"agenda.{host.partition('.')[0]}@werkcentrum.example"
            if kind.sign_up
            else "",
            registration_closes=closes,
            locale_id=agenda.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
        if event.is_online:
            event.online_url = f"https://video.example/{kind.slug}"
        if kind.place in ("venue", "library"):
            is_library = kind.place == "library"
            event.venue = "Bibliotheek" if is_library else VENUES[number % len(VENUES)]
            event.street, event.town = f"Voorbeeldstraat {number + 1}", words["plaats"]
        if kind.place == "everywhere":
            event.venue = "In alle Werkcentra"
        blocks = stream([text(kind.text.format_map(words))], _no_links, f"agenda {kind.slug}")
        event.body = event._meta.get_field("body").stream_block.to_python(blocks)
        event.audiences = [self.audiences[slug] for slug in kind.audiences.split()]
        event.topics = [self.topics[slug] for slug in kind.topics.split()]
        skipped = [moment.day for moment in event.schedule.moments() if is_holiday(moment.day)]
        if kind.repeats == "weekly":
            skipped.append(day + timedelta(weeks=11))
        event.skipped_days = [SkippedDay(day=one) for one in dict.fromkeys(skipped)]
        del event.schedule
        return event

    @staticmethod
    def _first(kind: Meeting, day: date) -> date:
        """The day itself, or the one in its month that a monthly rule begins with."""
        if kind.repeats == "monthly_weekday":
            # The second of its weekday: every month has one.
            first = day.replace(day=1)
            return first + timedelta(days=(kind.weekday - first.weekday()) % 7 + 7)
        if kind.repeats == "monthly_last":
            last = (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
            return last - timedelta(days=(last.weekday() - kind.weekday) % 7)
        return day + timedelta(weeks=1) if is_holiday(day) and not kind.repeats else day


def is_holiday(day: date) -> bool:
    """Whether nobody meets on a day: New Year, King's Day, Christmas."""
    return (day.month, day.day) in {(1, 1), (4, 27), (12, 25), (12, 26)}


def _no_links(kind: str, name: str) -> int:
    raise LookupError(f"A meeting links to no {kind}: {name}.")
