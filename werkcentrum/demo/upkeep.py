"""What the demo shows of pages that must be kept up: some have not been looked at for long."""

from datetime import timedelta

from django.utils import timezone

from werkcentrum.content.models import ContentPage


def let_pages_age(pages: dict[str, ContentPage]) -> None:
    """Make the first pages of a site due: last week and last month."""
    today = timezone.localdate()
    for page, days in zip(pages.values(), (7, 33), strict=False):
        ContentPage.objects.filter(pk=page.pk).update(review_on=today - timedelta(days=days))
