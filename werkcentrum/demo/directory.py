"""The directories of the demo: the partners of each site, and the services that they offer."""

from datetime import timedelta

from django.utils import timezone

from regions.models import Region
from werkcentrum.content.building import stream, text
from werkcentrum.content.indexes import index_below
from werkcentrum.content.writing import keep_revisions
from werkcentrum.services.models import ServiceIndexPage, ServicePage
from werkcentrum.services.partners import Partner
from werkcentrum.taxonomy.models import Audience, Topic

from .library import Library
from .texts.directory import NATIONAL_PARTNERS, Service, usual_partners
from .texts.directory_national import NATIONAL_SERVICES
from .texts.directory_regional import FEW, REGIONAL_SERVICES
from .texts.directory_rich import DIRECTORIES

LOGO_RULES = (
    "Dit is een voorbeeld, door ons getekend. Vraag {name} om het echte logo en om de regels: "
    "hoeveel wit eromheen, welke kleuren, en of je het mag verkleinen."
)


class Directories:
    """Makes partners and services; what a region offers follows from whether it is rich."""

    def __init__(self, library: Library):
        self.library = library
        self.audiences = {term.slug: term for term in Audience.objects.kept()}
        self.topics = {term.slug: term for term in Topic.objects.kept()}
        self.national_partners: dict[str, Partner] = {}

    def national(self, site, palette) -> ServiceIndexPage:
        """The directory of the national site; to be made before those of regions."""
        self.national_partners = self._partners(site, NATIONAL_PARTNERS)
        return self._make(site, NATIONAL_SERVICES, {}, palette, self.national_partners, {})

    def regional(self, site, palette, region: Region, *, town: str) -> ServiceIndexPage:
        """The directory of a region: all that it has, or what a new one offers."""
        words = {"regio": region.name, "plaats": town}
        told = DIRECTORIES.get(region.label)
        if told:
            partners, services = told.partners, told.services
            words |= {"gemeente": told.town_hall, "bibliotheek": told.library}
        else:
            partners = usual_partners(region.name)
            services = [one for one in REGIONAL_SERVICES if one.slug in FEW]
            words |= {"gemeente": partners[0].name}
        known = self.national_partners | self._partners(site, partners)
        places = {place.name: place for place in region.municipalities.all()}
        return self._make(site, services, words, palette, known, places)

    def _partners(self, site, told) -> dict[str, Partner]:
        rows = [
            Partner(
                site=site,
                name=one.name,
                summary=one.summary,
                link=one.link,
                is_member=one.is_member,
                logo_id=self._logo(one, site),
                sort_order=number,
            )
            for number, one in enumerate(told)
        ]
        for row in rows:
            if row.logo_id:
                row.logo_rules = LOGO_RULES.format(name=row.name)
        return {row.name: row for row in Partner.objects.bulk_create(rows)}

    def _logo(self, partner, site) -> int | None:
        """Its own logo, or the one that the national library has; a group has none."""
        national = self.national_partners.get(partner.name)
        if national:
            return national.logo_id
        if not self.library.has_logo(partner.name):
            return None
        return self.library.add_logo(partner.name, site.library.collection)

    def _make(self, site, told, words, palette, partners, places) -> ServiceIndexPage:
        index = index_below(site.root_page, ServiceIndexPage)
        index = ServiceIndexPage.objects.get(pk=index.pk)
        services = []
        now = timezone.now()
        for number, one in enumerate(told):
            # Lists put the newest first: here that is what is told first.
            published = now - timedelta(minutes=number)
            service = self._service(one, words, palette, index, published)
            if one.partner:
                service.partner = partners[one.partner.format_map(words)]
            service.municipalities = [places[name] for name in one.places]
            services.append(index.add_child(instance=service))
        keep_revisions(services)
        return index

    def _service(self, one: Service, words, palette, index, published) -> ServicePage:
        service = ServicePage(
            title=one.title.format_map(words),
            slug=one.slug,
            summary=one.summary.format_map(words),
            cost=one.cost,
            how=one.how.format_map(words),
            link=one.link,
            locale_id=index.locale_id,
            first_published_at=published,
            last_published_at=published,
        )
        if one.picture:
            service.image_id = self.library.find("image", one.picture, palette)
        blocks = stream([text(one.text.format_map(words))], _no_links, f"wegwijzer {one.slug}")
        service.body = service._meta.get_field("body").stream_block.to_python(blocks)
        service.audiences = [self.audiences[slug] for slug in one.audiences.split()]
        service.topics = [self.topics[slug] for slug in one.topics.split()]
        return service


def _no_links(kind: str, name: str) -> int:
    raise LookupError(f"A service links to no {kind}: {name}.")
