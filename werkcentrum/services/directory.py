"""Where the directory of another site stands."""

from django.db.models.functions import Substr
from wagtail.models import Page, Site

from werkcentrum.delivery.addresses import full_url
from werkcentrum.tenancy.features import hides_page_type, speaks
from werkcentrum.tenancy.models import SiteProfile

from .models import ServiceIndexPage


def directory_address(site: Site, language_code: str, request=None) -> str:
    """The full address of the directory of a site in a language; "" where visitors see none.

    One query, for a site with its profile.
    """
    if (
        site.profile.state != SiteProfile.State.LIVE
        or not speaks(site, language_code)
        or hides_page_type(site, ServiceIndexPage)
    ):
        return ""
    dutch = Page.objects.filter(pk=site.root_page_id)
    homes = Page.objects.live().filter(
        translation_key__in=dutch.values("translation_key"), locale__language_code=language_code
    )
    found = (
        ServiceIndexPage.objects.live()
        .annotate(home_path=Substr("path", 1, 2 * Page.steplen))
        .filter(home_path__in=homes.values("path"))
        .first()
    )
    return full_url(found, request) if found else ""
