"""The working agreements of the demo, and the regions that accepted them."""

from regions.opening.agreements import accept_agreements, publish_agreements
from regions.opening.records import WorkingAgreements
from werkcentrum.tenancy.models import Membership, Role, SiteProfile

TEXT = (
    "Elke regio schrijft haar eigen pagina's en houdt ze bij. Niets op de site is "
    "ouder dan een jaar zonder dat iemand ernaar keek.\n\n"
    "Elke regio heeft een beheerder en iemand die de beheerder vervangt. Gaat er "
    "iemand weg, dan sluit de beheerder diezelfde dag de toegang.\n\n"
    "Teksten zijn begrijpelijk voor iedereen (taalniveau B1) en toegankelijk.\n\n"
    "Persoonsgegevens staan niet op pagina's. Een foto van iemand staat er alleen met "
    "toestemming.\n\n"
    "Vragen van bezoekers krijgen binnen twee werkdagen antwoord."
)


def agree() -> None:
    """Publish the agreements once, and accept them for each region that has a manager."""
    managers = Membership.objects.active().filter(role=Role.MANAGER).select_related("user", "site")
    if WorkingAgreements.objects.exists():
        return
    national = managers.filter(site__profile__kind=SiteProfile.Kind.NATIONAL).first()
    version = publish_agreements(text=TEXT, user=national and national.user)
    for row in managers.filter(site__profile__kind=SiteProfile.Kind.REGION):
        accept_agreements(site=row.site, version=version, user=row.user)
