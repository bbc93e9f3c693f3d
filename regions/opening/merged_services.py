"""The services and partners of two regions that become one.

What was promised stays true: a service for the whole region becomes one for the gemeenten that its
region had. Nobody promises help where it is not given, and editors widen what holds for all.
"""

from django.db.models import Max
from wagtail.models import Page, ReferenceIndex, Revision, Site

from regions.models import Region
from werkcentrum.services.models import Partner, ServicePage
from werkcentrum.tenancy.roles import locale_roots


def keep_promises(region: Region) -> list[str]:
    """Give each service that is for a whole region the gemeenten of it, in its draft too.

    Before the gemeenten move. Returns a Dutch line when there were any.
    """
    gemeenten = list(region.municipalities.values_list("pk", flat=True))
    services = [one for one in _services_of(region.site) if not one.municipalities.exists()]
    if not gemeenten or not services:
        return []
    through = ServicePage._meta.get_field("municipalities").remote_field.through
    through.objects.bulk_create(
        through(servicepage_id=service.pk, municipality_id=pk)
        for service in services
        for pk in gemeenten
    )
    drafts = Revision.objects.filter(pk__in=[one.latest_revision_id for one in services])
    for draft in drafts:
        _rewrite(draft, municipalities=draft.content.get("municipalities") or gemeenten)
    count = f"{len(services)} diensten golden" if len(services) > 1 else "1 dienst gold"
    return [
        f"{count} voor heel {region.name}, en nu voor de gemeenten die daarbij hoorden. "
        "Geldt een dienst overal? Haal de gemeenten er dan weg."
    ]


def move_partners(ended: Site, survivor: Site) -> list[str]:
    """Let the partners of the ended site go along; two of one name become one.

    After the library and the pages. Returns a Dutch line for each partner.
    """
    there = Partner.objects.filter(site=survivor)
    known = {row.name.casefold(): row for row in there}
    last = there.aggregate(last=Max("sort_order"))["last"] or 0
    said = []
    for number, row in enumerate(Partner.objects.filter(site=ended), start=1):
        same = known.get(row.name.casefold())
        if same is not None:
            _hand_over(row, same)
            said.append(f"{row.name}: staat er al, en krijgt de diensten erbij.")
            continue
        # Past the check that what belongs to a site never moves: this is what moves it.
        Partner.objects.filter(pk=row.pk).update(site=survivor, sort_order=last + number)
        said.append(f"{row.name}.")
    return said


def _services_of(site: Site):
    """The services of a site in all its languages."""
    services = ServicePage.objects.none()
    for home in locale_roots(site):
        services |= ServicePage.objects.filter(path__startswith=home.path)
    return services


def _hand_over(partner: Partner, other: Partner) -> None:
    """Let the services of a partner, and their drafts, name another one; and take it away."""
    pages = list(ServicePage.objects.filter(partner=partner))
    ServicePage.objects.filter(partner=partner).update(partner=other)
    for page in pages:
        page.partner = other
        ReferenceIndex.create_or_update_for_object(page)
    of_services = Revision.objects.page_revisions().filter(
        object_id__in=[
            str(pk) for pk in Page.objects.type(ServicePage).values_list("pk", flat=True)
        ]
    )
    for draft in of_services.filter(content__partner=partner.pk):
        _rewrite(draft, partner=other.pk)
    partner.delete()


def _rewrite(draft: Revision, **values) -> None:
    # As it is stored: a save would ask whose all that it refers to is, halfway through a merger.
    Revision.objects.filter(pk=draft.pk).update(content=draft.content | values)
