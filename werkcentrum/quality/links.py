"""Find the links of a site that lead nowhere, and keep what was found."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, zip_longest
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from wagtail.models import Page, Site
from wagtail.signals import page_published

from werkcentrum.tenancy.features import site_of_page
from werkcentrum.tenancy.models import SiteAlias
from werkcentrum.tenancy.roles import locale_roots
from werkcentrum.tenancy.scope import is_in_bin

from .asking import ask
from .gathering import Gatherer, Place, gather, gather_apart, places_on
from .models import Address, BrokenLink, LinkCheck, Reason

# How old what we know of an address may be, and how many are asked in one run.
FRESH = timedelta(days=6)
MOST = 200
DELAY = 1  # seconds between two requests to one host
# By these reasons alone an address is broken at once; others may pass.
CERTAIN = {Reason.NOT_FOUND, Reason.PRIVATE, Reason.NO_HOST, Reason.CIRCLE}
BUSY = "quality.links.busy"
BATCH = 100


@dataclass(frozen=True)
class Link:
    """Where a page leads: an address, or a thing of ours."""

    target: str
    label: str
    reason: str = ""


def pages_to_check(site: Site):
    """The live pages of a site, in all its languages."""
    pages = Page.objects.none()
    for home in locale_roots(site):
        pages |= Page.objects.live().filter(path__startswith=home.path)
    return pages.exclude(is_in_bin()).order_by("path")


def broken_things(things: Iterable[tuple[type, int]]) -> dict[tuple[type, int], Link]:
    """Of these pages, files and pictures those that visitors do not get; a query per model."""
    by_model: dict[type, set[int]] = {}
    for model, pk in things:
        by_model.setdefault(model, set()).add(pk)
    found = {}
    for model, ids in by_model.items():
        known = model._base_manager.in_bulk(ids)
        for pk in ids:
            name = f"{model._meta.model_name}:{pk}"
            thing = known.get(pk)
            if thing is None:
                label = f"{model._meta.verbose_name} die er niet meer is"
                found[model, pk] = Link(name, label, Reason.DELETED)
            elif model is Page and not thing.live:
                found[model, pk] = Link(name, thing.title, Reason.OFFLINE)
    return found


def is_elsewhere(url: str, own: set[str]) -> bool:
    """Whether an address is one that can be asked: http(s), and on none of our own hosts."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and host not in own


def own_hosts() -> set[str]:
    """The hosts of all sites of the portal."""
    hosts = set(Site.objects.values_list("hostname", flat=True))
    return hosts | set(SiteAlias.objects.values_list("hostname", flat=True))


# -- One run ---------------------------------------------------------------------------------------


def check_site(site: Site, *, ask_again: bool = False) -> LinkCheck:
    """Look at all links of a site now; with ``ask_again`` at addresses we know of too."""
    check, _new = LinkCheck.objects.update_or_create(
        site=site, defaults={"started_at": timezone.now(), "finished_at": None, "waiting": 0}
    )
    own, links = own_hosts(), gather_apart(site)
    pages = pages_to_check(site)
    for first in range(0, pages.count(), BATCH):
        for page in pages[first : first + BATCH].specific():
            links[page.pk] = gather(page)
    elsewhere = {one for found in links.values() for one in found.addresses}
    elsewhere = {one for one in elsewhere if is_elsewhere(one, own) and len(one) <= 500}
    if settings.ASK_LINKS_ELSEWHERE:
        check.waiting = ask_addresses(elsewhere, ask_again=ask_again)
    _keep(site, links)
    check.finished_at = timezone.now()
    check.save()
    return check


def ask_addresses(addresses: set[str], *, ask_again: bool = False) -> int:
    """Ask the addresses that we know too little of; returns how many have to wait.

    One run at a time in the whole portal, one request at a time, so no host gets two at once.
    """
    fresh = timezone.now() - (timedelta(hours=1) if ask_again else FRESH)
    known = {one.url: one for one in Address.objects.filter(url__in=addresses)}
    todo = [one for one in addresses if one not in known or known[one].checked_at < fresh]
    if not todo:
        return 0
    if not cache.add(BUSY, True, timeout=MOST * 60):
        return len(todo)
    try:
        # What was never asked first, then the oldest; neighbours on different hosts.
        todo.sort(key=lambda url: (url in known and known[url].checked_at.timestamp(), url))
        asked_at: dict[str, float] = {}
        for url in _spread(todo[:MOST]):
            host = urlsplit(url).hostname
            pause = DELAY - (time.monotonic() - asked_at.get(host, -DELAY))
            if pause > 0:
                time.sleep(pause)
            _write_down(url, ask(url), known.get(url))
            asked_at[host] = time.monotonic()
    finally:
        cache.delete(BUSY)
    return max(len(todo) - MOST, 0)


def _spread(urls: list[str]) -> list[str]:
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(urlsplit(url).hostname, []).append(url)
    return [url for url in chain.from_iterable(zip_longest(*by_host.values())) if url]


def _write_down(url: str, reason: str, before: Address | None) -> None:
    failures = min((before.failures if before else 0) + 1, 100) if reason else 0
    Address.objects.update_or_create(
        url=url, defaults={"reason": reason, "failures": failures, "checked_at": timezone.now()}
    )


def _keep(site: Site, links: dict[int | Place, Gatherer]) -> None:
    """Write what is broken here; what is no more, and what stood elsewhere on the site, goes."""
    broken = _broken_on(links)
    with transaction.atomic():
        before = {(_where(row), row.target): row for row in BrokenLink.objects.filter(site=site)}
        gone = [row.pk for key, row in before.items() if key not in broken]
        BrokenLink.objects.filter(pk__in=gone).delete()
        for (where, target), link in broken.items():
            row = before.get((where, target))
            if row is None and isinstance(where, Place):
                row = BrokenLink(site=site, target=target, **where._asdict())
            elif row is None:
                row = BrokenLink(site=site, page_id=where, target=target)
            elif (row.reason, row.label) == (link.reason, link.label[:200]):
                continue
            row.reason, row.label = link.reason, link.label[:200]
            row.save()


def _where(row: BrokenLink) -> int | Place:
    """Where a broken link stands, as it was gathered."""
    return row.page_id or Place(row.screen, row.object_id, row.place)


def _broken_on(links: dict[int | Place, Gatherer]) -> dict[tuple[int | Place, str], Link]:
    things = broken_things(set().union(*(found.things for found in links.values())))
    addresses = set().union(*(found.addresses for found in links.values()))
    bad = {
        one.url: Link(one.url, one.url, one.reason)
        for one in Address.objects.filter(url__in=addresses).exclude(reason="")
        if one.reason in CERTAIN or one.failures > 1
    }
    broken = {}
    for where, found in links.items():
        leading = [things[one] for one in found.things if one in things]
        leading += [bad[one] for one in found.addresses if one in bad]
        leading += [
            Link(one[:500], one, Reason.ANCHOR) for one in _missing_places(where, found.addresses)
        ]
        broken |= {(where, link.target): link for link in leading}
    return broken


def _missing_places(page: int | Place, addresses: set[str]) -> list[str]:
    """Of these addresses the places that are not on the page where they stand."""
    # What is empty or "top" leads to the top of a page, in every browser.
    asked = [one for one in addresses if one[:1] == "#" and one.casefold() not in ("#", "#top")]
    if not asked:
        return []
    there = places_on(Page.objects.get(pk=page).specific)
    return [one for one in asked if unquote(one[1:]) not in there]


@task
def check_links_of(site_id: int, ask_again: bool = False) -> None:
    """Look at the links of a site, as a job."""
    site = Site.objects.filter(pk=site_id).first()
    if site is not None:
        check_site(site, ask_again=ask_again)


@receiver(page_published)
def forget_what_was_mended(instance, **kwargs):
    """Who takes a broken link out of a page does not see it again in the list."""
    rows = list(BrokenLink.objects.filter(page=instance.pk))
    if rows and site_of_page(instance) is not None:
        still = _broken_on({instance.pk: gather(instance)})
        BrokenLink.objects.filter(
            pk__in=[row.pk for row in rows if (instance.pk, row.target) not in still]
        ).delete()
