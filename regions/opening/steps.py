"""The steps of an opening, in order. Each does its work in a transaction of its own.

A step finds what the steps before it made. It is taken once, so it need not look whether its own
work stands.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from werkcentrum.contact.models import ContactDetails
from werkcentrum.history.recording import record
from werkcentrum.people.invitations import clean_address, invite
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.roles import grant_roles

from .blueprint import check_blueprint
from .copying import copy_menus, copy_pages, index_pages, prove_within, publish_pages
from .furnishing import make_library, make_menus, make_settings, set_workflow
from .homes import lock_the_tree, make_site
from .hostnames import add_aliases, check_hostname, own_domain_of, subdomain_of
from .models import Opening
from .tokens import Facts, values_for


@dataclass(frozen=True)
class Step:
    """A step: its name in the records, its name for people, and its work."""

    name: str
    label: str
    work: Callable[[Opening], None]


def check(opening: Opening) -> None:
    """Raise ValidationError (Dutch) when the site cannot be opened as asked."""
    check_hostname(opening.hostname, but=opening.site)
    if opening.manager_email:
        clean_address(opening.manager_email)
    if opening.blueprint:
        check_blueprint(opening.blueprint, values_of(opening))


def values_of(opening: Opening) -> dict[str, str]:
    """What the fields in the text of the blueprint become."""
    contact = ContactDetails(**opening.contact)
    return values_for(Facts(opening.name, opening.region, contact))


def open_site(opening: Opening) -> None:
    """The Site and its home page, hidden from visitors until the last step."""
    lock_the_tree()
    site = make_site(opening.hostname, name=opening.name, slug=opening.slug)
    SiteProfile.objects.create(site=site, kind=opening.kind, state=SiteProfile.State.HIDDEN)
    opening.site = site
    opening.save(update_fields=["site"])
    if opening.region is not None:
        opening.region.site = site
        opening.region.save(update_fields=["site"])


def fill_settings(opening: Opening) -> None:
    """Contact details, palette and accessibility statement."""
    make_settings(opening.site, palette=opening.palette)
    if opening.contact:
        ContactDetails.objects.filter(site=opening.site).update(**opening.contact)


def write_pages(opening: Opening) -> None:
    """The pages of the blueprint, as drafts. They may have changed since they were checked."""
    if opening.blueprint:
        values = values_of(opening)
        copy_pages(check_blueprint(opening.blueprint, values), opening.site, values)


def open_library(opening: Opening) -> None:
    """The collection for the site's own files."""
    lock_the_tree()
    make_library(opening.site)


def open_menus(opening: Opening) -> None:
    """A menu for each language, with the entries of the blueprint's."""
    make_menus(opening.site)
    if opening.blueprint:
        copy_menus(opening.blueprint, opening.site, values_of(opening))


def give_rights(opening: Opening) -> None:
    """The role groups with their grants in each language."""
    grant_roles(opening.site)


def give_workflow(opening: Opening) -> None:
    """Who approves what editors submit."""
    set_workflow(opening.site)


def open_aliases(opening: Opening) -> None:
    """The other standard addresses of the site."""
    add_aliases(opening.site, other_hostnames(opening))


def other_hostnames(opening: Opening) -> set[str]:
    """The standard addresses of what is being opened, its canonical host apart."""
    if opening.region is None:
        return set()
    return {subdomain_of(opening.region), own_domain_of(opening.region)}


def publish(opening: Opening) -> None:
    """Publish the pages. The site itself is still hidden."""
    publish_pages(opening.site)
    index_pages(opening.site)


def prove(opening: Opening) -> None:
    """Raise ValidationError (Dutch) when anything points outside the site and what is shared."""
    prove_within(opening.site)


def invite_manager(opening: Opening) -> None:
    """Invite the first manager, if an address is known."""
    if opening.manager_email:
        invite(site=opening.site, email=opening.manager_email, role=Role.MANAGER)


def show(opening: Opening) -> None:
    """Let visitors in, in the state that was asked. It ends the opening."""
    SiteProfile.objects.filter(site=opening.site).update(state=opening.state)
    opening.finished_at = timezone.now()
    opening.save(update_fields=["finished_at"])
    record("site.open", site=opening.site, user=opening.started_by, obj=opening.site)


STEPS = (
    Step("check", "Alles nakijken", check),
    Step("site", "Site met homepagina maken", open_site),
    Step("settings", "Contactgegevens, kleuren en verklaring", fill_settings),
    Step("library", "Bibliotheek voor beeld en documenten", open_library),
    Step("pages", "Pagina's uit het basisformat", write_pages),
    Step("menus", "Menu", open_menus),
    Step("rights", "Rollen en rechten", give_rights),
    Step("workflow", "Nakijken door de eindredactie", give_workflow),
    Step("aliases", "Andere adressen", open_aliases),
    Step("publish", "Pagina's publiceren", publish),
    Step("proof", "Bewijzen dat niets naar een andere site verwijst", prove),
    Step("invite", "Eerste beheerder uitnodigen", invite_manager),
    Step("show", "De staat van de site instellen", show),
)
