"""Colleagues of all sites, as far as they want to be found."""

from django.contrib.auth import get_user_model
from django.db.models import Prefetch, Q

from werkcentrum.tenancy.models import Membership
from werkcentrum.tenancy.searching import words


def listed(query: str = ""):
    """The people who chose to be in the list and work for a site, by name, with their roles."""
    memberships = Membership.objects.listed()
    people = (
        get_user_model()
        .objects.filter(pk__in=memberships.values("user"))
        .select_related("colleague")
        .prefetch_related(
            Prefetch(
                "memberships",
                memberships.select_related("site").order_by("site__site_name"),
                to_attr="roles",
            )
        )
        .order_by("first_name", "last_name", "pk")
    )
    for word in words(query):
        people = people.filter(
            Q(first_name__icontains=word)
            | Q(last_name__icontains=word)
            | Q(colleague__subjects__icontains=word)
            | Q(pk__in=memberships.filter(site__site_name__icontains=word).values("user"))
        )
    return people
