"""The day on which pages are looked at again that were live before there was such a day.

For migrations: it asks of the models it gets no more than their fields.
"""

from calendar import monthrange
from datetime import date, timedelta

from django.utils import timezone

# Over how many days what is due already is spread: nobody finds all pages of a site in one list.
SPREAD = 90
BATCH = 200


def first_day(published: date, months: int, today: date, number: int) -> date:
    """So many months after its last publication; what would be due already, in the next weeks."""
    years, month = divmod(published.month - 1 + months, 12)
    year, month = published.year + years, month + 1
    day = date(year, month, min(published.day, monthrange(year, month)[1]))
    return day if day > today else today + timedelta(days=1 + number % SPREAD)


def give_days(pages, revisions, months: int) -> int:
    """Give live pages of one type without a day theirs, in their latest draft too.

    ``pages`` and ``revisions`` are the managers of the type and of revisions. Returns how many.
    """
    today, count = timezone.localdate(), 0
    without = pages.filter(live=True, review_on=None).order_by("pk")
    last = 0
    while found := list(without.filter(pk__gt=last)[:BATCH]):
        drafts = revisions.in_bulk([one.latest_revision_id for one in found])
        for page in found:
            published = page.last_published_at or page.first_published_at or timezone.now()
            day = first_day(timezone.localdate(published), months, today, page.pk)
            pages.filter(pk=page.pk).update(review_on=day)
            draft = drafts.get(page.latest_revision_id)
            # Publishing a draft must not take the day away.
            if draft is not None and not draft.content.get("review_on"):
                content = draft.content | {"review_on": day.isoformat()}
                revisions.filter(pk=draft.pk).update(content=content)
        last, count = found[-1].pk, count + len(found)
    return count
