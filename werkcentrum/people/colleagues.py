"""Colleagues of all sites, as far as they want to be found."""

from django.contrib.auth import get_user_model
from django.db.models import Prefetch, Q

from werkcentrum.tenancy.models import Membership


def listed(query: str = ""):
    """The people who chose to be in the list and work for a site, by name, with their roles."""
    memberships = Membership.objects.active().select_related("site").order_by("site__site_name")
    people = (
        get_user_model()
        .objects.filter(
            is_active=True,
            is_superuser=False,
            colleague__is_listed=True,
            pk__in=Membership.objects.active().values("user"),
        )
        .select_related("colleague")
        .prefetch_related(Prefetch("memberships", memberships, to_attr="roles"))
        .order_by("first_name", "last_name", "pk")
    )
    for word in query.split()[:5]:
        people = people.filter(
            Q(first_name__icontains=word)
            | Q(last_name__icontains=word)
            | Q(colleague__subjects__icontains=word)
            | Q(
                pk__in=Membership.objects.active()
                .filter(site__site_name__icontains=word)
                .values("user")
            )
        )
    return people
