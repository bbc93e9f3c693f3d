"""Making the directory of services of a site, for blueprints and the demo."""

from django.utils import timezone
from wagtail.models import Page

from werkcentrum.content.writing import keep_revisions

from .models import ServiceIndexPage

LEAD = "Wie helpt waarmee bij werk, leren en geld? Zoek hulp in je gemeente of in heel Nederland."


def make_directory(home: Page, *, title: str = "Wegwijzer", lead: str = LEAD) -> ServiceIndexPage:
    """A live directory below a home page, with the revision it begins with."""
    now = timezone.now()
    index = Page.objects.get(pk=home.pk).add_child(
        instance=ServiceIndexPage(
            title=title,
            slug="wegwijzer",
            lead=lead,
            locale_id=home.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
    )
    keep_revisions([index])
    return index
