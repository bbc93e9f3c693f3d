"""The agenda of a site: an index, events below it, and the moments that lists find them by."""

from datetime import timedelta

from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page, PageQuerySet

from werkcentrum.contact.models import Location
from werkcentrum.contact.validators import validate_postcode
from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.indexes import IndexPage
from werkcentrum.content.listable import Listable
from werkcentrum.content.manual import ManualPanel
from werkcentrum.content.models import ADDRESS, IN_SEARCH_ENGINES, WithBlocks
from werkcentrum.content.planning import SETTINGS
from werkcentrum.taxonomy.vocabulary import vocabulary

from . import listing, machines, wording
from .forms import EventPageForm
from .moments import DAYS, ExtraDay, Occurrence, SkippedDay  # noqa: F401 (models of this app)
from .panels import EVENT_PANELS
from .schedule import Moment, Repeats, Schedule, make_rule
from .sources import CalendarSource, ImportedEvent  # noqa: F401 (models of this app)


class AgendaPage(IndexPage, Page):
    """The list of all events of a site in one language."""

    beginning = ("Agenda", "agenda", "Kom langs, doe mee of loop binnen. Bijna alles is gratis.")

    action = ("Agenda-item", "calendar-alt")

    calendar_file = "agenda.ics"

    subpage_types = ["events.EventPage"]

    class Meta:
        verbose_name = "agenda"
        verbose_name_plural = "agenda's"

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | listing.AgendaList(self, request).context()

    @property
    def events(self):
        """Its live events."""
        return EventPage.objects.live().filter(path__startswith=self.path)

    def moments(self, at):
        """The moments of what may be shown at a moment."""
        shown = Page.objects.live().filter(path__startswith=self.path).exclude(expire_at__lte=at)
        # By page: the table of events itself has nothing to add.
        return Occurrence.objects.filter(event__in=shown.order_by().values("pk"))

    def feeds(self, request):
        return machines.calendar_feed(self, request)


class EventPage(WithBlocks, Listable, Page):
    """Something that people can come to, once or more often."""

    day = models.DateField("datum", validators=DAYS)
    from_time = models.TimeField("van", null=True, blank=True, help_text="Leeg: de hele dag.")
    until_time = models.TimeField("tot", null=True, blank=True)
    last_day = models.DateField(
        "laatste dag",
        null=True,
        blank=True,
        validators=DAYS,
        help_text="Alleen als het langer dan een dag duurt.",
    )
    repeats = models.CharField("herhalen", max_length=16, choices=Repeats, blank=True)
    # Codes as in a rule: what is held on Tuesday and Thursday.
    weekdays = models.JSONField("op welke dagen?", default=list, blank=True)
    repeats_until = models.DateField(
        "herhalen tot en met",
        null=True,
        blank=True,
        validators=DAYS,
        help_text="Leeg: tot je het stopt.",
    )
    # RFC 5545, made of the fields above at every save.
    rule = models.CharField(max_length=120, blank=True, editable=False)

    location = models.ForeignKey(
        Location,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vestiging",
    )
    venue = models.CharField("naam van de plek", max_length=120, blank=True)
    street = models.CharField("straat en huisnummer", max_length=120, blank=True)
    postcode = models.CharField(
        "postcode", max_length=7, blank=True, validators=[validate_postcode]
    )
    town = models.CharField("plaats", max_length=80, blank=True)
    is_online = models.BooleanField("online", default=False)
    online_url = models.URLField("link om mee te doen", blank=True)

    registration_url = models.URLField("link om aan te melden", blank=True)
    registration_email = models.EmailField("of: e-mailadres om aan te melden", blank=True)
    registration_closes = models.DateField(
        "aanmelden tot en met", null=True, blank=True, validators=DAYS
    )
    cost = models.CharField("kosten", max_length=80, blank=True, help_text="Leeg: gratis.")
    organiser = models.CharField(
        "organisator", max_length=120, blank=True, help_text="Leeg: het Werkcentrum."
    )
    is_cancelled = models.BooleanField("geannuleerd", default=False)
    is_full = models.BooleanField("vol", default=False)
    body = StreamField(BodyBlock(), blank=True, max_num=40, verbose_name="inhoud")

    kind = "agenda"
    kind_label = _("Agenda-item")
    kind_label_plural = _("Agenda")
    feature = "agenda"
    # As ``listed`` gives it.
    moment = "event_starts_at"
    moment_is_ahead = True
    item_template = "events/item.html"
    calendar_file = "evenement.ics"

    base_form_class = EventPageForm
    page_description = "Iets op een dag, één keer of vaker. Verdwijnt vanzelf als het voorbij is."
    content_panels = [
        ManualPanel("Zeg wat mensen er doen, wanneer, waar en wat het kost.", "agenda"),
        *Page.content_panels,
        *EVENT_PANELS,
    ]
    promote_panels = [ADDRESS, IN_SEARCH_ENGINES]
    settings_panels = SETTINGS

    parent_page_types = ["events.AgendaPage", "opening.ExampleShelf"]
    subpage_types = []
    private_page_options = []

    class Meta:
        verbose_name = "agenda-item"
        verbose_name_plural = "agenda-items"

    def save(self, *args, **kwargs):
        self.rule = self.make_rule()
        super().save(*args, **kwargs)

    def as_new(self) -> dict:
        """What is other in an event that is made from this example: it is still to come."""
        return {"day": timezone.localdate() + timedelta(days=14)}

    def search_words(self) -> list[str]:
        """What it is found by beside its texts."""
        place = [self.location.name, self.location.town] if self.location else []
        return [*place, self.venue, self.town, self.organiser]

    def make_rule(self) -> str:
        """The RRULE that the fields say."""
        all_day = self.from_time is None
        return make_rule(
            *(self.repeats, self.day, self.repeats_until), all_day=all_day, weekdays=self.weekdays
        )

    @classmethod
    def listed(cls, pages: PageQuerySet, at=None) -> PageQuerySet:
        at = at or timezone.now()
        coming = Occurrence.objects.coming(at).filter(event=OuterRef("pk")).order_by("starts_at")
        # A condition apart: a page is of another kind where the moment is empty.
        return (
            super()
            .listed(pages, at)
            .filter(Exists(coming))
            .annotate(event_starts_at=Subquery(coming.values("starts_at")[:1]))
        )

    def over_at(self):
        if self.make_rule() and self.repeats_until is None:
            return self.expire_at
        # Without any moment it was never on.
        last = max((moment.ends_at for moment in self.schedule.moments()), default=timezone.now())
        return min(last, self.expire_at or last)

    @classmethod
    def search_facts(cls):
        coming = Occurrence.objects.coming().filter(event=OuterRef("pk")).order_by("starts_at")
        events = cls.objects.filter(pk=OuterRef("pk")).order_by()
        return {
            "starts_at": Subquery(coming.values("starts_at")[:1]),
            "is_cancelled": Subquery(events.values("is_cancelled")[:1]),
        }

    @staticmethod
    def facts_in_words(*, starts_at, is_cancelled):
        day = wording.long_date(timezone.localdate(starts_at)) if starts_at else ""
        return [*filter(None, [day]), *([_("Geannuleerd")] if is_cancelled else [])]

    @classmethod
    def for_lists(cls, at=None) -> PageQuerySet:
        """With the next moment after ``at``, and how many there are; without their pictures."""
        coming = Occurrence.objects.coming(at).filter(event=OuterRef("pk")).order_by("starts_at")
        count = coming.order_by().values("event").annotate(n=Count("pk")).values("n")
        return cls.objects.select_related("locale", "location").annotate(
            next_starts_at=Subquery(coming.values("starts_at")[:1]),
            next_ends_at=Subquery(coming.values("ends_at")[:1]),
            next_all_day=Subquery(coming.values("all_day")[:1]),
            next_has_end=Subquery(coming.values("has_end")[:1]),
            coming_count=Subquery(count),
        )

    @cached_property
    def schedule(self) -> Schedule:
        """All its moments, also those of a draft; as it was when first asked."""
        return Schedule(
            day=self.day,
            from_time=self.from_time,
            until_time=self.until_time,
            last_day=self.last_day,
            rule=self.make_rule(),
            until=self.repeats_until,
            extra=[(row.day, row.from_time, row.until_time) for row in self.extra_days.all()],
            skipped=frozenset(row.day for row in self.skipped_days.all()),
        )

    @cached_property
    def next_moment(self) -> Moment:
        """The next time, from what ``for_lists`` gave; the first one of an event that is over."""
        if not getattr(self, "next_starts_at", None):
            schedule = self.schedule
            coming = schedule.coming(timezone.now(), 1)
            return coming[0] if coming else schedule.moment(self.day)
        return Moment(
            timezone.localtime(self.next_starts_at),
            timezone.localtime(self.next_ends_at),
            self.next_all_day,
            self.next_has_end,
        )

    @property
    def times(self) -> str:
        return wording.times(self.next_moment)

    @property
    def rhythm(self) -> str:
        return wording.rhythm(self.repeats, self.day, self.weekdays)

    @property
    def more(self) -> str:
        """How often it comes after the next time; "" for an event of one time."""
        rest = getattr(self, "coming_count", 1) - 1
        return wording.more(rest) if rest > 0 and not self.repeats else ""

    @property
    def where(self) -> str:
        """The town, or what comes nearest to it; "" for what is only online."""
        return self.location.town if self.location else self.town or self.venue

    @property
    def address_lines(self) -> list[str]:
        """The place, line by line, as on an envelope."""
        place = self.location or self
        name = self.location.name if self.location else self.venue
        town = " ".join(filter(None, [place.postcode, place.town]))
        return [line for line in (name, place.street, town) if line]

    @property
    def heading(self) -> str:
        """Its title, which says when it does not go on."""
        if not self.is_cancelled:
            return self.title
        return _("Geannuleerd: %(title)s") % {"title": self.title}

    def takes_registrations(self, at) -> bool:
        """Whether one can still sign up."""
        closes = self.registration_closes
        is_open = closes is None or timezone.localdate(at) <= closes
        has_way = bool(self.registration_url or self.registration_email)
        is_on = not self.is_full and not self.is_cancelled and bool(self.schedule.coming(at, 1))
        return has_way and is_open and is_on

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        terms = context["loaded"].listings.own_terms
        self.audience_words = vocabulary(request).audiences.named(terms["audiences"])
        return context | listing.event_context(self, request)

    def structured_data(self, request):
        return machines.event_data(self, request)

    def feeds(self, request):
        return machines.calendar_feed(self, request)
