"""Taking events over from calendars of others, as drafts.

What an editor changed is never overwritten, what an editor deleted does not come back, and what
vanished from the calendar stays: its source says so, and an editor decides.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.html import escape
from django.utils.text import slugify
from django_tasks import task
from wagtail.coreutils import find_available_slug

from .fetching import FetchError, fetch
from .models import AgendaPage, EventPage
from .moments import ExtraDay, SkippedDay
from .reading import Read, read_calendar
from .sources import CalendarSource, ImportedEvent


def import_source(source: CalendarSource, now=None) -> str:
    """Fetch a calendar and take over what is new; returns, and keeps, what came of it (Dutch)."""
    now = now or timezone.now()
    try:
        said = take_over(source, read_calendar(fetch(source.url), now), now)
    except FetchError as error:
        said = f"Niet gelukt. {error}"
    except ValueError:
        said = "Niet gelukt. Op dit adres staat geen agenda (iCal)."
    CalendarSource.objects.filter(pk=source.pk).update(fetched_at=now, result=said)
    return said


@task
def fetch_source(source_id: int) -> None:
    """Fetch a calendar, as a job."""
    source = CalendarSource.objects.select_related("site__root_page").filter(pk=source_id).first()
    if source is not None:
        import_source(source)


@transaction.atomic
def take_over(source: CalendarSource, read: list[Read], now) -> str:
    """Make drafts of what is new or changed, and mark what is gone; returns a Dutch summary."""
    agenda = AgendaPage.objects.child_of(source.site.root_page).first()
    if agenda is None:
        return "Niet gelukt. Deze site heeft nog geen agenda."
    known = {row.uid: row for row in source.events.select_related("event")}
    new, renewed, own = [], [], []
    for one in read:
        row = known.get(one.uid)
        if row is None:
            event = _fill(EventPage(locale_id=agenda.locale_id, live=False), one)
            event.slug = find_available_slug(agenda, slugify(one.title)[:200] or "agenda-item")
            agenda.add_child(instance=event)
            row = ImportedEvent(source=source, event=event, uid=one.uid)
            new.append(one.title)
        elif row.mark == one.mark or row.event is None:
            event = None
        elif row.event.latest_revision_id != row.revision_id:
            # Somebody has been at work on it: we tell that the calendar says something else.
            event = None
            own.append(row.event.title)
        else:
            event = _fill(row.event.get_latest_revision_as_object(), one)
            renewed.append(one.title)
        if event is not None:
            row.revision_id = event.save_revision().pk
        row.mark, row.vanished_at = one.mark, None
        row.save()
    there = {one.uid for one in read}
    for row in known.values():
        if row.uid not in there and row.event and _is_ahead(row.event, now):
            row.vanished_at = row.vanished_at or now
            row.save()
    gone = source.events.filter(vanished_at__isnull=False, event__isnull=False)
    return summary(new, renewed, own, list(gone.values_list("event__title", flat=True)))


def summary(new, renewed, own, gone) -> str:
    """What came of it, a line for each kind of change, at most ten titles in each."""
    lines = [
        ("Nieuw als concept", new),
        ("Veranderd, als concept", renewed),
        ("Veranderd in de bron, maar door jullie bewerkt: kijk zelf", own),
        ("Niet meer in de bron", gone),
    ]
    said = [
        f"{label} ({len(titles)}): {'; '.join(titles[:10])}{' …' if len(titles) > 10 else ''}"
        for label, titles in lines
        if titles
    ]
    return "\n".join(said) or "Niets nieuws."


def _is_ahead(event: EventPage, now) -> bool:
    return bool(event.schedule.coming(now, 1))


def _fill(event: EventPage, read: Read) -> EventPage:
    """An event with the words and days of a calendar."""
    event.title = read.title
    event.summary = read.summary or read.title
    for name in ("day", "from_time", "until_time", "last_day"):
        setattr(event, name, getattr(read, name))
    for name in ("repeats", "weekdays", "repeats_until"):
        setattr(event, name, getattr(read, name))
    event.is_cancelled = read.is_cancelled
    event.is_online = read.place.startswith("https://")
    event.online_url = read.place if event.is_online else ""
    event.venue = "" if event.is_online else read.place
    html = "".join(f"<p>{escape(line)}</p>" for line in read.text.split("\n") if line)
    if read.url:
        html += f'<p><a href="{escape(read.url)}">Meer informatie</a></p>'
    blocks = [{"type": "text", "value": html}] if html else []
    event.body = event._meta.get_field("body").stream_block.to_python(blocks)
    event.extra_days = [ExtraDay(day=day, from_time=a, until_time=b) for day, a, b in read.extra]
    event.skipped_days = [SkippedDay(day=day) for day in read.skipped]
    return event
