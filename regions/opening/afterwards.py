"""Give a region that only has its basic page the pages of the blueprint afterwards.

The site stays in state basic. What a region made itself is never overwritten: one page, one
change to the home page or one other language, and the site is theirs.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Site

from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.models import HomePage
from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import SiteProfile
from werkcentrum.tenancy.roles import grant_roles, locale_roots

from .blueprint import blueprint_for, check_blueprint
from .copying import copy_menus, copy_pages, index_pages, prove_within, publish_pages
from .furnishing import make_menus, set_workflow
from .homes import HERO_TEXT, lock_the_tree
from .tokens import Facts, fill, values_for


def is_plain(site: Site) -> bool:
    """Whether a site in state basic holds nothing but the home page it was opened with."""
    profile = SiteProfile.objects.filter(site=site).first()
    if profile is None or (profile.kind, profile.state) != ("region", "basic"):
        return False
    homes = list(locale_roots(site).specific())
    return len(homes) == 1 and isinstance(homes[0], HomePage) and _is_untouched(homes[0])


def _is_untouched(home: HomePage) -> bool:
    # Whoever saves a page in the CMS adds a revision; a page that was deleted stands below.
    return (
        home.numchild == 0
        and home.hero_text == HERO_TEXT
        and not (home.body or home.entrances or home.has_unpublished_changes)
        and home.revisions.count() <= 1
    )


def plain_sites() -> list[Site]:
    """The sites of regions that could have the pages of the blueprint, by name."""
    if blueprint_for(SiteProfile.Kind.REGION) is None:
        return []
    basic = Site.objects.filter(profile__kind="region", profile__state="basic")
    untouched = HomePage.objects.filter(numchild=0, hero_text=HERO_TEXT)
    candidates = basic.filter(root_page__in=untouched.values("pk")).order_by("site_name")
    return [site for site in candidates if is_plain(site)]


def titles_for(site: Site) -> list[str]:
    """The titles of the pages that a site would get; nothing is written.

    Raises ValidationError (Dutch) as :func:`give_pages`.
    """
    values = _values(site)
    return [fill(page.title, values) for page in check_blueprint(_blueprint(site), values)]


@transaction.atomic
def give_pages(site: Site, *, user=None) -> None:
    """Write the pages and menus of the blueprint, published, all or nothing.

    Raises ValidationError (Dutch) for a site that holds more than its first home page, and for a
    blueprint with a broken reference.
    """
    lock_the_tree()
    blueprint, values = _blueprint(site), _values(site)
    copy_pages(check_blueprint(blueprint, values), site, values)
    make_menus(site)
    copy_menus(blueprint, site, values)
    grant_roles(site)
    set_workflow(site)
    publish_pages(site)
    index_pages(site)
    prove_within(site)
    record("site.pages", site=site, user=user, obj=site)


def _blueprint(site):
    if not is_plain(site):
        raise ValidationError(
            f"{site.site_name} heeft al eigen pagina's, of is niet meer in staat basis. "
            "We zetten er niets overheen."
        )
    blueprint = blueprint_for(SiteProfile.Kind.REGION)
    if blueprint is None:
        raise ValidationError("Er is nog geen basisformat voor regio's.")
    return blueprint


def _values(site):
    contact = ContactDetails.objects.filter(site=site).first()
    return values_for(Facts(site.site_name, getattr(site, "region", None), contact))
