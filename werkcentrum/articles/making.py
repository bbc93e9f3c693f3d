"""Making the news of a site, for blueprints and the demo."""

from django.utils import timezone
from wagtail.models import Page

from werkcentrum.content.writing import keep_revisions

from .models import ArticleIndexPage

LEAD = "Wat er speelt rond werk en leren, en hoe het anderen verging."


def make_news(home: Page, *, title: str = "Nieuws", lead: str = LEAD) -> ArticleIndexPage:
    """A live index of articles below a home page, with the revision it begins with."""
    now = timezone.now()
    index = Page.objects.get(pk=home.pk).add_child(
        instance=ArticleIndexPage(
            title=title,
            slug="nieuws",
            lead=lead,
            locale_id=home.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
    )
    keep_revisions([index])
    return index
