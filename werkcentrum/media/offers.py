"""Offer a file of one site to all regions; the national team takes it over, or declines.

What is taken over is a *copy* in the national library, which all may choose from already. So no
rule of who may see what changes, and the region keeps its own file. Withdrawing ends the permission
of the copy: nobody can choose it any more, and pages that show it keep it until they replace it.
"""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.history.recording import record
from werkcentrum.mail.outbox import send
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.owners import owner_of
from werkcentrum.tenancy.roles import shared_library
from werkcentrum.tenancy.scope import RANK, scope_of

from .models import Document, Image, LibraryOffer, Video
from .rights import SHAREABLE, Licence

State = LibraryOffer.State
MODELS = {"image": Image, "document": Document, "video": Video}
OFFERING = (SiteProfile.Kind.REGION, SiteProfile.Kind.SUBSITE)


# -- Who may -------------------------------------------------------------------------------------


def may_offer(user, site: Site) -> bool:
    """Whether somebody may offer what is of this site; practice sites offer nothing."""
    profile = getattr(site, "profile", None)
    is_offering = profile is not None and profile.kind in OFFERING
    return is_offering and scope_of(user).has_role(Role.PUBLISHER, site.pk)


def may_decide(user) -> bool:
    """Whether somebody keeps the national library."""
    scope = scope_of(user)
    role = scope.national_role
    return scope.is_superuser or (role is not None and RANK[role] >= RANK[Role.PUBLISHER])


def may_withdraw(user, offer: LibraryOffer) -> bool:
    return may_decide(user) or scope_of(user).has_role(Role.PUBLISHER, offer.site_id)


def site_of(item) -> Site | None:
    """The site in whose library a file is."""
    owner = owner_of(item)
    return Site.objects.select_related("profile").filter(pk=owner and owner.site_id).first()


def kind_of(item) -> str:
    return next(kind for kind, model in MODELS.items() if isinstance(item, model))


def open_offer(item) -> LibraryOffer | None:
    """The offer of this file that waits or was accepted, if there is one."""
    states = (State.OFFERED, State.ACCEPTED)
    return LibraryOffer.objects.filter(**{kind_of(item): item}, state__in=states).first()


def obstacles(item) -> list[str]:
    """Why a file cannot be offered now, in Dutch; [] when it can."""
    found = []
    if not item.licence:
        found.append("Vul eerst de licentie in.")
    elif item.licence not in SHAREABLE:
        found.append(
            f"De licentie “{Licence(item.licence).label}” staat niet toe dat andere regio's het "
            "gebruiken."
        )
    if item.is_expired:
        found.append("De toestemming is verlopen.")
    if open_offer(item):
        found.append("Je hebt dit al aangeboden.")
    return found


# -- What happens to an offer --------------------------------------------------------------------


@transaction.atomic
def offer(*, item, user, note: str = "", portraits: bool) -> LibraryOffer:
    """Offer an image, document or video to all regions.

    ``portraits``: nobody can be recognised, or who can agrees. Raises PermissionDenied for who is
    no publisher of its site, ValidationError (Dutch) when the file cannot be offered.
    """
    site = site_of(item)
    if site is None or not may_offer(user, site):
        raise PermissionDenied("Je kunt dit niet aanbieden.")
    # Two clicks at once: the second waits here and finds the first's offer.
    item = type(item).objects.select_for_update().get(pk=item.pk)
    found = obstacles(item)
    if not portraits:
        found.append("Wie herkenbaar is, moet het goedvinden dat alle regio's dit gebruiken.")
    if found:
        raise ValidationError(found)
    made = LibraryOffer.objects.create(
        site=site, title=item.title, note=note, offered_by=user, **{kind_of(item): item}
    )
    record("library.offer", site=site, user=user, obj=made)
    return made


@transaction.atomic
def accept(*, offer: LibraryOffer, user):
    """Take a copy into the national library and return it.

    Raises PermissionDenied for who does not keep that library, ValidationError (Dutch) when there
    is nothing to take over.
    """
    offer = _waiting(offer, user)
    item = offer.item
    if item is None:
        raise ValidationError("De regio heeft dit bestand verwijderd. Er is niets over te nemen.")
    if item.licence not in SHAREABLE or item.is_expired:
        raise ValidationError("De licentie is sinds het aanbod veranderd. Vraag de regio ernaar.")
    copy = _copy(item, offer, user)
    _decide(offer, State.ACCEPTED, user, "library.accept")
    return copy


@transaction.atomic
def decline(*, offer: LibraryOffer, user, reason: str) -> None:
    """Leave an offer, and tell why. Raises as :func:`accept`; a reason is obligatory."""
    offer = _waiting(offer, user)
    if not reason.strip():
        raise ValidationError({"reason": "Vertel de regio waarom."})
    offer.reason = reason.strip()
    _decide(offer, State.DECLINED, user, "library.decline")


@transaction.atomic
def withdraw(*, offer: LibraryOffer, user) -> None:
    """End an offer: what was taken over can be chosen no more, and stays where it is used.

    Raises PermissionDenied for who is neither a publisher of its site nor keeps the library.
    """
    offer = LibraryOffer.objects.select_for_update().get(pk=offer.pk)
    if not may_withdraw(user, offer):
        raise PermissionDenied("Je kunt dit aanbod niet intrekken.")
    if offer.state not in (State.OFFERED, State.ACCEPTED):
        raise ValidationError("Dit aanbod is al afgehandeld.")
    yesterday = timezone.localdate() - timedelta(days=1)
    for copy in offer.copies:
        if not copy.is_expired:
            copy.expires_on = yesterday
            copy.save(update_fields=["expires_on"])
    offer.state, offer.decided_by, offer.decided_at = State.WITHDRAWN, user, timezone.now()
    offer.save()
    record("library.withdraw", site=offer.site, user=user, obj=offer)


def _waiting(offer, user) -> LibraryOffer:
    if not may_decide(user):
        raise PermissionDenied("Alleen het landelijke team besluit over een aanbod.")
    offer = LibraryOffer.objects.select_for_update().get(pk=offer.pk)
    if offer.state != State.OFFERED:
        raise ValidationError("Over dit aanbod is al besloten.")
    return offer


def _decide(offer, state, user, action):
    offer.state, offer.decided_by, offer.decided_at = state, user, timezone.now()
    offer.save()
    record(action, site=offer.site, user=user, obj=offer, detail=offer.reason)
    if offer.offered_by and offer.offered_by.is_active:
        send(
            to=offer.offered_by.email,
            subject=f"Je aanbod voor de Landelijke beeldbank: {offer}",
            template="mail/offer_decided.txt",
            context={"offer": offer, "accepted": state == State.ACCEPTED},
        )


def _copy(item, offer, user):
    """The same file, with its rights, as a new one in the national library."""
    copy = type(item)(collection=shared_library(), uploaded_by_user=user, offer=offer)
    own = ("id", "collection", "uploaded_by_user", "offer", "created_at")
    for field in item._meta.concrete_fields:
        if field.name in own:
            continue
        value = getattr(item, field.name)
        if isinstance(field, models.FileField):
            # A file of its own, under a name of its own: neither goes when the other does.
            value = _same_file(value) if value else ""
        setattr(copy, field.name, value)
    copy.save()
    return copy


def _same_file(stored) -> ContentFile:
    with stored.open("rb") as file:
        return ContentFile(file.read(), stored.name)
