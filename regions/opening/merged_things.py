"""What is no page and goes to the surviving site of a merger: the library, what is kept there,
and people. Each function does it, and returns Dutch lines that say what it did."""

from django.conf import settings
from django.db.models import Max
from django.utils import timezone
from wagtail.models import Collection

from regions.models import Referral
from werkcentrum.contact.models import Adviser, Location
from werkcentrum.delivery.models import PreviewLink
from werkcentrum.mail.outbox import send
from werkcentrum.media.models import LibraryOffer
from werkcentrum.people.models import Invitation
from werkcentrum.syndication.models import Notice
from werkcentrum.taxonomy.models import TermProposal
from werkcentrum.tenancy.models import Membership, Role, SiteLibrary
from werkcentrum.tenancy.roles import assign
from werkcentrum.tenancy.scope import RANK

from .furnishing import sort_collections


def move_library(site, target) -> list[str]:
    sort_collections()
    library = SiteLibrary.objects.select_related("collection").get(site=site)
    moved = library.collection
    there = SiteLibrary.objects.select_related("collection").get(site=target).collection
    name = f"{moved.name} (gesloten)"[:255]
    library.collection = Collection.get_first_root_node().add_child(name=name)
    library.save()
    # Each change of the tree of collections makes the rows in hand old.
    Collection.objects.get(pk=moved.pk).move(
        Collection.objects.get(pk=there.pk), pos="sorted-child"
    )
    for model in (LibraryOffer, TermProposal):
        model.objects.filter(site=site).update(site=target)
    return [
        f"De collectie “{moved.name}” komt, met alles erin, onder de bibliotheek van "
        f"{target.site_name}."
    ]


def move_locations(site, target) -> list[str]:
    taken = set(Location.objects.filter(site=target).values_list("slug", flat=True))
    last = Location.objects.filter(site=target).aggregate(last=Max("sort_order"))["last"] or 0
    said = []
    for number, row in enumerate(Location.objects.filter(site=site), start=1):
        slug = row.slug
        while slug in taken:
            slug = f"{slug[:70]}-uit-{number}"
        taken.add(slug)
        # Past the check that what belongs to a site never moves: this is what moves it.
        Location.objects.filter(pk=row.pk).update(site=target, slug=slug, sort_order=last + number)
        said.append(f"{row.name}." if slug == row.slug else f"{row.name}, met het kenmerk {slug}.")
    return said


def move_advisers(site, target) -> list[str]:
    last = Adviser.objects.filter(site=target).aggregate(last=Max("sort_order"))["last"] or 0
    rows = list(Adviser.objects.filter(site=site))
    for number, row in enumerate(rows, start=1):
        Adviser.objects.filter(pk=row.pk).update(site=target, sort_order=last + number)
    return [f"{row}." for row in rows]


def move_notices(site, target) -> list[str]:
    """What a region said above its pages, and what the national team said there, goes along."""
    for row in Notice.objects.filter(sites=site):
        row.sites.add(target)
        row.save()
    rows = Notice.objects.filter(site=site)
    lines = [str(row) for row in rows.not_over(timezone.now())]
    rows.update(site=target)
    return lines


def move_referrals(site, target) -> list[str]:
    known = set(Referral.objects.filter(site=target).values_list("url", flat=True))
    last = Referral.objects.filter(site=target).aggregate(last=Max("sort_order"))["last"] or 0
    said = []
    for number, row in enumerate(Referral.objects.filter(site=site), start=1):
        if row.url in known:
            said.append(f"{row.label}: staat er al en gaat niet mee.")
            continue
        Referral.objects.filter(pk=row.pk).update(site=target, sort_order=last + number)
        said.append(f"{row.label}.")
    return said


def end_previews(site, target) -> list[str]:
    links = PreviewLink.objects.filter(site=site)
    count = links.valid().count()
    links.filter(withdrawn_at=None).update(withdrawn_at=timezone.now())
    links.filter(page__isnull=False).exclude(page__depth=2).update(site=target)
    return [f"{count} voorbeeldlinks gelden niet meer."] if count else []


def move_people(site, target) -> list[str]:
    said = []
    held = {row.user_id: row for row in Membership.objects.filter(site=target)}
    rows = Membership.objects.active().filter(site=site).select_related("user")
    for row in rows.order_by("user__first_name", "user__last_name", "pk"):
        other = held.get(row.user_id)
        present = [other.role] if other and other.is_active else []
        role = max([row.role, *present], key=RANK.get)
        assign(row.user, target, Role(role))
        row.is_active = False
        row.save(update_fields=["is_active"])
        _tell(row.user, site, target, Role(role).label)
        said.append(f"{row.user} wordt {Role(role).label} van {target.site_name}.")
    pending = Invitation.objects.pending().filter(site=site)
    for invitation in pending:
        said.append(f"De uitnodiging aan {invitation.email} vervalt. Nodig opnieuw uit.")
    pending.update(withdrawn_at=timezone.now())
    for row in held.values():
        if row.is_active and row.role == Role.MANAGER:
            _tell(row.user, site, target, Role.MANAGER.label)
            said.append(f"{row.user} (beheerder van {target.site_name}) krijgt bericht.")
    return said


def _tell(user, site, target, role):
    send(
        to=user.email,
        subject=f"{site.site_name} gaat op in {target.site_name}",
        template="mail/regions_merged.txt",
        context={
            "user": user,
            "ended": site.site_name,
            "survivor": target.site_name,
            "role": role,
            "cms": settings.CMS_BASE_URL,
        },
    )
