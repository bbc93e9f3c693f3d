"""Which notices stand on a site at a moment.

Every page of every site asks it, so what is not over yet is kept in the cache, and forgotten when
a notice or a page that one leads to changes.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from werkcentrum.tenancy.models import SiteProfile

from .models import Notice

KEY = "notices"
# How long another process may show what has changed, at the most: in seconds.
KEPT_FOR = 60
LEVELS = (Notice.Reach.ALL, Notice.Reach.SOME, Notice.Reach.OWN)


@dataclass(frozen=True)
class Standing:
    """A notice as pages show it."""

    notice: Notice
    sender: str
    is_national: bool
    page: Page | None
    sites: frozenset[int] = field(default_factory=frozenset)

    def stands_on(self, site: Site, at: datetime) -> bool:
        notice = self.notice
        if not notice.starts_at <= at < notice.ends_at:
            return False
        if notice.reach == Notice.Reach.OWN:
            return notice.site_id == site.pk
        return notice.reach == Notice.Reach.ALL or site.pk in self.sites


def notices_on(site: Site, at: datetime | None = None) -> list[Standing]:
    """What stands on a site, what holds for all sites first: at most one of each level.

    Of two of one level, which two people made at once, the newest stands.
    """
    at = at or timezone.now()
    standing = [one for one in _all() if one.stands_on(site, at)]
    newest = {
        one.notice.reach: one
        for one in sorted(standing, key=lambda one: (one.notice.starts_at, one.notice.pk))
    }
    return [newest[level] for level in LEVELS if level in newest]


def _all() -> list[Standing]:
    found = cache.get(KEY)
    if found is None:
        found = _read()
        cache.set(KEY, found, KEPT_FOR)
    return found


def _read() -> list[Standing]:
    rows = Notice.objects.not_over(timezone.now()).select_related("site__profile", "page")
    return [
        Standing(
            notice,
            sender=notice.site.site_name,
            is_national=_is_national(notice.site),
            page=notice.page if notice.page and notice.page.live else None,
            sites=frozenset(site.pk for site in notice.sites.all()),
        )
        for notice in rows.prefetch_related("sites")
        # Whatever wrote the row: only the national team speaks on other sites.
        if notice.reach == Notice.Reach.OWN or _is_national(notice.site)
    ]


def _is_national(site: Site) -> bool:
    return site.profile.kind == SiteProfile.Kind.NATIONAL


@receiver([post_save, post_delete], sender=Notice)
@receiver(m2m_changed, sender=Notice.sites.through)
@receiver([page_published, page_unpublished, post_page_move])
def forget(**kwargs):
    """Let the next page read the notices again."""
    cache.delete(KEY)
    # Who read them before this transaction ended keeps the old ones.
    transaction.on_commit(lambda: cache.delete(KEY))
