"""Share work that is not public yet with people who have no account, by a link.

A link to a page shows its latest draft and nothing else. A link to a site shows that site as it
will be when it is live. Rights are asked here by name; the screens only ask.
"""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Site

from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import Role, SiteAlias, SiteProfile
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.scope import is_in_bin, scope_of

from .models import PreviewLink, hash_of

DEFAULT_DAYS = 7
MOST_DAYS = 30
# What is opened again sooner than this is the same visit in the history.
VISIT = timedelta(hours=1)
# The one cookie that a public host ever sets, and only for holders of a link to a whole site.
COOKIE = "__Host-voorbeeld" if settings.SESSION_COOKIE_SECURE else "voorbeeld"
SALT = "werkcentrum.delivery.previews"


# -- Who may -------------------------------------------------------------------------------------


def site_of(page: Page) -> Site | None:
    """The site that a page belongs to by its place; None for the root and for deleted pages."""
    return Site.objects.filter(pk=_site_id_of(page.pk)).first()


def _site_id_of(page_id: int) -> int | None:
    if not Page.objects.filter(pk=page_id).exclude(is_in_bin()).exists():
        return None
    owner = page_owners([page_id]).get(page_id)
    return owner.site_id if owner else None


def may_see_links(user, site: Site) -> bool:
    """Who works for a site reads which links there are; what they open, an address tells."""
    return scope_of(user).has_role(Role.VIEWER, site.pk)


def may_share_pages(user, site: Site) -> bool:
    return scope_of(user).has_role(Role.EDITOR, site.pk)


def may_share_site(user, site: Site) -> bool:
    return scope_of(user).has_role(Role.PUBLISHER, site.pk)


def can_be_shared(site: Site) -> bool:
    """Whether there is anything of the whole site that visitors do not see yet."""
    state = SiteProfile.objects.filter(site=site).values_list("state", flat=True).first()
    return state in (SiteProfile.State.HIDDEN, SiteProfile.State.BASIC)


def may_change(user, link: PreviewLink) -> bool:
    """Whether somebody may withdraw or extend a link."""
    ask = may_share_pages if link.page_id else may_share_site
    return ask(user, link.site)


# -- Making and ending links ---------------------------------------------------------------------


def share_page(*, page: Page, user, days: int = DEFAULT_DAYS) -> PreviewLink:
    """Make a link to the latest draft of a page.

    Raises PermissionDenied for who is no editor of its site.
    """
    site = site_of(page)
    if site is None or not may_share_pages(user, site):
        raise PermissionDenied("Je kunt geen voorbeeld van deze pagina delen.")
    return _make(site, page, user, days)


def share_site(*, site: Site, user, days: int = DEFAULT_DAYS) -> PreviewLink:
    """Make a link to a whole site that is not live yet.

    Raises PermissionDenied for who is no publisher of it, and for a site that is live or gone.
    """
    if not may_share_site(user, site) or not can_be_shared(site):
        raise PermissionDenied("Je kunt geen voorbeeld van deze site delen.")
    return _make(site, None, user, days)


@transaction.atomic
def _make(site, page, user, days):
    link = PreviewLink(site=site, page=page, created_by=user, expires_at=_end(days))
    link.set_token()
    link.save()
    record("preview.create", site=site, user=user, obj=link, detail=f"{days} dagen")
    return link


@transaction.atomic
def withdraw(*, link: PreviewLink, user) -> None:
    """End a link at once, also for who is looking at that moment."""
    if not may_change(user, link):
        raise PermissionDenied("Je kunt deze link niet intrekken.")
    now = timezone.now()
    # Of two clicks at once the first is written down.
    if PreviewLink.objects.filter(pk=link.pk, withdrawn_at=None).update(withdrawn_at=now):
        link.withdrawn_at = now
        record("preview.withdraw", site=link.site, user=user, obj=link)


@transaction.atomic
def extend(*, link: PreviewLink, user, days: int = DEFAULT_DAYS) -> None:
    """Let a link be valid for so many days from now; a withdrawn one stays withdrawn."""
    end = _end(days)
    valid = PreviewLink.objects.filter(pk=link.pk, withdrawn_at=None)
    if not may_change(user, link) or not valid.update(expires_at=end):
        raise PermissionDenied("Je kunt deze link niet verlengen.")
    link.expires_at = end
    record("preview.extend", site=link.site, user=user, obj=link, detail=f"{days} dagen")


def _end(days: int):
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(f"A link is valid for 1 to {MOST_DAYS} days, not {days}.")
    return timezone.now() + timedelta(days=days)


def address_of(link: PreviewLink) -> str:
    """The full address to give away; "" when it can be shown no more.

    Where the site has a host below the domain of the portal, that one: it answers also while the
    site's own domain does not lead here yet.
    """
    if not link.token:
        return ""
    site, below = link.site, f".{settings.BASE_DOMAIN}"
    host = site.hostname
    if host != settings.BASE_DOMAIN and not host.endswith(below):
        # The shortest: not the one with www.
        aliases = SiteAlias.objects.filter(site=site, hostname__endswith=below)
        host = min(aliases.values_list("hostname", flat=True), key=len, default=host)
    root = site.root_url.replace(f"//{site.hostname}", f"//{host}", 1)
    return root + reverse("preview", args=[f"{link.token}/"])


# -- Opening them --------------------------------------------------------------------------------


def find(token: str, site: Site | None) -> PreviewLink | None:
    """The valid link with this token, if it is of this site; None in every other case.

    The hash is what is looked for, so how long it takes tells nothing about the token.
    """
    link = (
        PreviewLink.objects.valid()
        .select_related("page", "site")
        .filter(token_hash=hash_of(token))
        .first()
    )
    if link is None or site is None or link.site_id != site.pk:
        return None
    # A page may have moved to another site, or to where deleted pages wait.
    if link.page_id and _site_id_of(link.page_id) != site.pk:
        return None
    return link


@transaction.atomic
def count_opening(link: PreviewLink) -> None:
    """Count that a link was opened, and tell the site of it, with nothing about who did.

    A link that somebody opens over and over does not fill the history.
    """
    now = timezone.now()
    same = PreviewLink.objects.filter(pk=link.pk)
    opened = {"opened": F("opened") + 1, "last_opened_at": now}
    # Of two at once, the first begins the visit.
    if same.filter(Q(last_opened_at=None) | Q(last_opened_at__lt=now - VISIT)).update(**opened):
        record("preview.open", site=link.site, obj=link)
    else:
        same.update(**opened)


def reference_to(link: PreviewLink) -> str:
    """What the cookie holds: a signed number, not the token."""
    return signing.dumps(link.pk, salt=SALT)


def referred(cookie: str, site: Site) -> PreviewLink | None:
    """The link of this site that a cookie refers to, valid or not; None without one."""
    try:
        pk = signing.loads(cookie, salt=SALT)
    except signing.BadSignature:
        return None
    return PreviewLink.objects.filter(pk=pk, site=site, page=None).first()
