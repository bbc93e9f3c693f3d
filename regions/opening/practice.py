"""Practice sites: a region's site for one person to try things on. Visitors never see it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.text import slugify
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Site, Task, Workflow
from wagtailmedia.models import get_media_model

from themes.models import Palette
from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import Membership, Role, SiteProfile
from werkcentrum.tenancy.roles import assign, locale_roots
from werkcentrum.tenancy.scope import scope_of

from .blueprint import blueprint_for
from .homes import lock_the_tree
from .models import Opening
from .running import begin, carry_on

Kind = SiteProfile.Kind


def practice_sites():
    """All practice sites by name, each with its profile."""
    sites = Site.objects.filter(profile__kind=Kind.PRACTICE)
    return sites.select_related("profile").order_by("site_name")


def may_start_over(user, site: Site) -> bool:
    """Whether somebody may reset or remove a practice site: it is theirs, or they manage all."""
    return site.profile.kind == Kind.PRACTICE and (
        scope_of(user).manages_all or scope_of(user).has_role(Role.MANAGER, site.pk)
    )


def practice_opening(*, name: str, email: str, started_by=None) -> Opening:
    """What is to be written down to open a practice site for somebody, not saved."""
    label = f"oefen-{slugify(name)[:40].strip('-') or 'site'}"
    taken = set(Site.objects.filter(hostname__startswith=label).values_list("hostname", flat=True))
    unfinished = Opening.objects.unfinished().filter(hostname__startswith=label)
    taken |= set(unfinished.values_list("hostname", flat=True))
    number, hostname = 1, f"{label}.{settings.BASE_DOMAIN}"
    while hostname in taken:
        number += 1
        hostname = f"{label}-{number}.{settings.BASE_DOMAIN}"
    return Opening(
        kind=Kind.PRACTICE,
        name=f"Oefensite {name}"[:120],
        slug=hostname.split(".", 1)[0],
        hostname=hostname,
        palette=Palette.PAARS,
        state=SiteProfile.State.HIDDEN,
        manager_email=email,
        blueprint=blueprint_for(Kind.PRACTICE),
        started_by=started_by,
    )


def open_practice_sites(people: list[tuple[str, str]], *, started_by=None) -> list[Site]:
    """Open a practice site for each (name, e-mail address) and return them.

    Raises ValidationError (Dutch) for an address that is none, before anything is made.
    """
    with transaction.atomic():
        openings = [
            begin(practice_opening(name=name, email=email, started_by=started_by))
            for name, email in people
        ]
    return [carry_on(opening) for opening in openings]


@transaction.atomic
def reset_practice_site(site: Site, *, user) -> Site:
    """Put a fresh site in the place of a practice site, for the same people, and return it.

    Raises PermissionDenied for who may not, ValidationError (Dutch) for a site that is gone. It is
    all or nothing: a site is never half reset.
    """
    site = _checked(user, site)
    opening = Opening(
        kind=Kind.PRACTICE,
        name=site.site_name,
        slug=site.hostname.split(".", 1)[0],
        hostname=site.hostname,
        palette=site.sitetheme.palette,
        state=SiteProfile.State.HIDDEN,
        blueprint=blueprint_for(Kind.PRACTICE),
        started_by=user,
    )
    # The old site makes room, and goes when its people have a role on the new one: who has no
    # role is signed out.
    site.aliases.all().delete()
    Site.objects.filter(pk=site.pk).update(hostname=f"weg-{site.pk}.{site.hostname}")
    fresh = carry_on(begin(opening))
    for membership in Membership.objects.active().filter(site=site).select_related("user"):
        assign(membership.user, fresh, membership.role)
    _remove(site)
    record("practice.reset", site=fresh, user=user, obj=fresh)
    return fresh


@transaction.atomic
def remove_practice_site(site: Site, *, user) -> None:
    """Take a practice site away with everything on it.

    Raises PermissionDenied for who may not, ValidationError (Dutch) for a site that is gone.
    """
    site = _checked(user, site)
    national = Site.objects.filter(profile__kind=Kind.NATIONAL).first()
    record("practice.remove", site=national, user=user, label=site.site_name)
    _remove(site)


def _checked(user, site) -> Site:
    """The site as it is now: who comes second waits here, and finds that it is gone."""
    lock_the_tree()
    site = Site.objects.select_related("profile", "sitetheme").filter(pk=site.pk).first()
    if site is None:
        raise ValidationError("Deze oefensite is al opnieuw begonnen, of verwijderd.")
    if site.profile.kind != Kind.PRACTICE:
        raise ValidationError("Dit is geen oefensite.")
    if not may_start_over(user, site):
        raise PermissionDenied
    return site


def _remove(site: Site) -> None:
    homes = list(locale_roots(site))
    workflows = Workflow.objects.filter(workflow_pages__page__in=homes)
    tasks = Task.objects.filter(workflow_tasks__workflow__in=workflows)
    of_site = [*tasks.distinct(), *workflows.distinct()]
    library = site.library.collection
    site.openings.all().delete()
    # Wagtail has the site go with its home, and we keep homes that have a site: so the site first.
    site.delete()
    for home in homes:
        Page.objects.get(pk=home.pk).delete()
    for one in of_site:
        one.delete()
    collections = Collection.objects.filter(path__startswith=library.path)
    for model in (get_image_model(), get_document_model(), get_media_model()):
        for file in model.objects.filter(collection__in=collections):
            file.delete()
    Collection.objects.get(pk=library.pk).delete()
