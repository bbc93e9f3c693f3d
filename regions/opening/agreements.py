"""The working agreements: national managers write a version, managers of a site accept it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import Site

from werkcentrum.history.recording import record
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import scope_of

from .records import Acceptance, WorkingAgreements


@transaction.atomic
def publish_agreements(*, text: str, user) -> WorkingAgreements:
    """Make a new version, which asks every site anew. Raises ValidationError when nothing
    differs."""
    current = WorkingAgreements.objects.current()
    text = text.strip()
    if not text:
        raise ValidationError("Vul de tekst van de werkafspraken in.")
    if current is not None and current.text == text:
        raise ValidationError("De tekst is dezelfde als de versie die nu geldt.")
    version = WorkingAgreements.objects.create(text=text, published_by=user)
    record("agreements.publish", site=None, user=user, obj=version)
    return version


@transaction.atomic
def accept_agreements(*, site: Site, version: WorkingAgreements, user) -> Acceptance:
    """Accept a version for a site, as a manager of it; once accepted it stands.

    Raises PermissionDenied for who is no manager of this site, ValidationError (Dutch) when another
    version counts by now.
    """
    # Not for the nation: whoever works for all sites does not agree on behalf of one.
    if scope_of(user).roles.get(site.pk) != Role.MANAGER:
        raise PermissionDenied
    if version != WorkingAgreements.objects.current():
        raise ValidationError("Er is een nieuwe versie van de werkafspraken. Lees die eerst.")
    row, created = Acceptance.objects.get_or_create(
        site=site,
        agreements=version,
        defaults={"accepted_by": user, "accepted_by_name": str(user)},
    )
    if created:
        record("agreements.accept", site=site, user=user, obj=version)
    return row
