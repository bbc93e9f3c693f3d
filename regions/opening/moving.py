"""Give a site another address, swap those of two sites, or give a region another name.

Links inside pages are ids, so they follow. Every old address goes on to the same page.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import GroupApprovalTask, Site, Workflow

from regions.models import Region
from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import SiteAlias, SiteLibrary, SiteProfile
from werkcentrum.tenancy.roles import grant_roles, locale_roots
from werkcentrum.tenancy.scope import scope_of

from .furnishing import sort_collections
from .homes import lock_the_tree
from .host_checks import check_host_of
from .hostnames import add_aliases, check_hostname
from .states import merged_into

LONGEST_NAME = 80


def _require_national_manager(user):
    if user is not None and not scope_of(user).manages_all:
        raise PermissionDenied


@transaction.atomic
def move_site(*, site: Site, hostname: str, was: str | None = None, user=None) -> Site:
    """Let a site live at ``hostname``; the old one and all its aliases go on leading to it.

    An alias of the site may become its own address, so a move back is a move like any other.
    ``was`` is the address that whoever decided saw: when somebody else moved the site meanwhile,
    this one stops. ``user`` None is the server itself.

    Raises ValidationError (Dutch) for a hostname that the site cannot take, PermissionDenied for
    who is no national manager.
    """
    _require_national_manager(user)
    # One at a time: with openings and other moves.
    lock_the_tree()
    site = Site.objects.select_related("profile").get(pk=site.pk)
    _check_unmoved(site, was)
    _check_has_address(site)
    hostname = check_hostname(hostname, but=site)
    if hostname == site.hostname:
        raise ValidationError("Dit is al het adres van de site.")
    old = site.hostname
    SiteAlias.objects.filter(hostname=hostname).delete()
    _place(site, hostname)
    SiteAlias.objects.create(site=site, hostname=old)
    add_aliases(site, {hostname})
    record("site.move", site=site, user=user, obj=site, detail=f"van {old} naar {hostname}")
    return site


@transaction.atomic
def swap_sites(*, first: Site, second: Site, was: tuple[str, str] | None = None, user=None) -> None:
    """Let two sites change addresses with each other, ``www.`` of each included.

    Raises ValidationError (Dutch) and PermissionDenied as ``move_site``.
    """
    _require_national_manager(user)
    lock_the_tree()
    if first.pk == second.pk:
        raise ValidationError("Kies twee verschillende sites.")
    first, second = (Site.objects.get(pk=site.pk) for site in (first, second))
    for site in (first, second):
        _check_has_address(site)
    if was is not None:
        _check_unmoved(first, was[0])
        _check_unmoved(second, was[1])
    one, other = first.hostname, second.hostname
    # A name that nobody can have stands in between: no two sites have the same.
    Site.objects.filter(pk=first.pk).update(hostname=f"wissel-{first.pk}.invalid")
    _place(second, one)
    _place(first, other)
    for site, hostname in ((first, other), (second, one)):
        SiteAlias.objects.filter(hostname=f"www.{hostname}").update(site=site)
    for site, old, new in ((first, one, other), (second, other, one)):
        record("site.move", site=site, user=user, obj=site, detail=f"van {old} naar {new}")


@transaction.atomic
def add_old_host(*, site: Site, hostname: str, user=None) -> str:
    """Let the host of an old website, and ``www.`` of it, lead to a site; returns the host.

    Raises ValidationError (Dutch) for a host that the site cannot have or has already,
    PermissionDenied for who is no national manager.
    """
    _require_national_manager(user)
    lock_the_tree()
    _check_has_address(site)
    hostname = check_hostname(hostname.strip().lower().removeprefix("www."), but=site)
    if hostname == site.hostname or site.aliases.filter(hostname=hostname).exists():
        raise ValidationError(f"{hostname} leidt al naar deze site.")
    add_aliases(site, {hostname})
    record("site.add_host", site=site, user=user, obj=site, detail=hostname)
    return hostname


@transaction.atomic
def remove_old_host(*, site: Site, hostname: str, user=None) -> str:
    """Let an old host, and ``www.`` of it, lead to a site no longer; returns the host.

    Raises ValidationError (Dutch) for a host that is not one of the site, or is its own;
    PermissionDenied for who is no national manager.
    """
    _require_national_manager(user)
    hostname = hostname.strip().lower().removeprefix("www.")
    if hostname == site.hostname.removeprefix("www."):
        raise ValidationError("Dit is het adres van de site zelf.")
    names = [hostname, f"www.{hostname}"]
    gone, _each = site.aliases.filter(hostname__in=names).delete()
    if not gone:
        raise ValidationError(f"{hostname} leidt niet naar deze site.")
    record("site.remove_host", site=site, user=user, obj=site, detail=hostname)
    return hostname


def _check_has_address(site):
    if merged := merged_into(site):
        raise ValidationError(
            f"{site.site_name} is opgegaan in {merged.werkcentrum_name} en heeft geen eigen adres."
        )


def _check_unmoved(site, was):
    if was is not None and site.hostname != was:
        raise ValidationError(
            f"Iemand anders heeft het adres intussen veranderd in {site.hostname}. Kijk eerst."
        )


def _place(site, hostname):
    site.hostname = hostname
    site.save(update_fields=["hostname"])
    transaction.on_commit(lambda: check_host_of.enqueue(site.pk))


@transaction.atomic
def rename_region(*, region: Region, name: str, user=None) -> Region:
    """Call a region differently: in the finder, on its site, in the CMS and its library.

    People go on finding it by its old name. Raises ValidationError (Dutch) for a name that is
    empty, too long or another region's.
    """
    _require_national_manager(user)
    lock_the_tree()
    region = Region.objects.select_for_update(of=("self",)).get(pk=region.pk)
    old, old_door = region.name, region.werkcentrum_name
    name = check_name(name, but=region)
    if name == old:
        return region
    region.name = name
    former = dict.fromkeys([*region.former_names, old])
    region.former_names = [one for one in former if one != name]
    region.save()
    if region.site_id:
        region.site.refresh_from_db()
        _follow_name(region.site, old_door)
        record("site.rename", site=region.site, user=user, obj=region.site, detail=f"was {old}")
    return region


def check_name(name: str, *, but: Region) -> str:
    """A name that a region may take. Raises ValidationError (Dutch)."""
    name = " ".join(name.split())
    if name.casefold().startswith("werkcentrum "):
        name = name[len("werkcentrum ") :]
    if not name or name.casefold() == "werkcentrum":
        raise ValidationError("Vul de nieuwe naam van de regio in.")
    if len(name) > LONGEST_NAME:
        raise ValidationError(f"Een naam heeft ten hoogste {LONGEST_NAME} tekens.")
    if "\x00" in name:
        raise ValidationError("In deze naam staat een teken dat niet kan.")
    if Region.objects.exclude(pk=but.pk).filter(name__iexact=name).exists():
        raise ValidationError(f"Er is al een regio {name}.")
    return name


def _follow_name(site: Site, old: str) -> None:
    """Let what carries the name of a site carry the new one, where nobody named it otherwise."""
    for library in SiteLibrary.objects.filter(site=site, collection__name=old):
        library.collection.name = site.site_name
        library.collection.save(update_fields=["name"])
    sort_collections()
    grant_roles(site)
    old_workflow = f"Nakijken bij {old}"[:255]
    homes = locale_roots(site)
    flows = Workflow.objects.filter(name=old_workflow, workflow_pages__page__in=homes)
    tasks = GroupApprovalTask.objects.filter(
        name=old_workflow, workflow_tasks__workflow__in=flows.values("pk")
    )
    for model, ids in (
        (GroupApprovalTask, list(tasks.values_list("pk", flat=True))),
        (Workflow, list(flows.values_list("pk", flat=True))),
    ):
        model.objects.filter(pk__in=ids).update(name=f"Nakijken bij {site.site_name}"[:255])
    for home in homes.filter(title=old).specific():
        is_draft = home.has_unpublished_changes
        home = home.get_latest_revision_as_object()
        home.title = site.site_name
        revision = home.save_revision()
        if home.live and not is_draft:
            revision.publish(skip_permission_checks=True)


def is_region(site: Site) -> bool:
    """Whether a site is that of a region."""
    return site.profile.kind == SiteProfile.Kind.REGION
