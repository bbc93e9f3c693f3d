"""Making the agenda of a site, for blueprints and the demo."""

from django.utils import timezone
from wagtail.models import Page

from werkcentrum.content.writing import keep_revisions

from .models import AgendaPage

LEAD = "Kom langs, doe mee of loop binnen. Bijna alles is gratis."


def make_agenda(home: Page, *, title: str = "Agenda", lead: str = LEAD) -> AgendaPage:
    """A live agenda below a home page, with the revision it begins with."""
    now = timezone.now()
    agenda = Page.objects.get(pk=home.pk).add_child(
        instance=AgendaPage(
            title=title,
            slug="agenda",
            lead=lead,
            locale_id=home.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
    )
    keep_revisions([agenda])
    return agenda
