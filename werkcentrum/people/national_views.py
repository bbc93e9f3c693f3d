"""The screens of the national team about the people of all sites."""

from django.contrib.auth import get_user_model
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.models import Site

from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.searching import typed, words

from . import memberships
from .forms import SitesRoleForm
from .screens import PER_PAGE, FormScreen, Screen


def _all_people():
    rows = Membership.objects.select_related("site").order_by("site__site_name")
    return (
        get_user_model()
        .objects.filter(is_superuser=False)
        .prefetch_related(Prefetch("memberships", rows, to_attr="roles"))
        .order_by("first_name", "last_name", "pk")
    )


class AllPeopleView(Screen, TemplateView):
    """Everybody who works for any site, to search and filter."""

    template_name = "people/all.html"
    page_title = "Alle mensen"
    parents = [("people:index", "Mensen")]

    def get_context_data(self, **kwargs):
        asked = self.request.GET
        query, role = typed(self.request), asked.get("role", "")
        sites = Site.objects.filter(profile__isnull=False).order_by("site_name")
        site = _whole_number(asked.get("of", ""))
        people, held = _all_people(), Q()
        if role in Role:
            held &= Q(memberships__role=role)
        else:
            role = ""
        if site is not None:
            held &= Q(memberships__site=site)
        if held:
            people = people.filter(held & Q(memberships__is_active=True))
        for word in words(query):
            people = people.filter(
                Q(first_name__icontains=word)
                | Q(last_name__icontains=word)
                | Q(email__icontains=word)
            )
        page = Paginator(people.distinct(), PER_PAGE).get_page(asked.get("p"))
        return super().get_context_data(**kwargs) | {
            "page_obj": page,
            "query": query,
            "sites": sites,
            "roles": Role.choices,
            "of": site,
            "role": role,
        }


def _whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


class RolesView(FormScreen):
    """All roles of one person, and one role on several sites at once."""

    template_name = "people/roles.html"
    form_class = SitesRoleForm
    page_title = "Rollen"
    parents = [("people:index", "Mensen"), ("people:all", "Alle mensen")]
    submit_label = "Geef de rol"

    @cached_property
    def person(self):
        return get_object_or_404(_all_people(), pk=self.kwargs["user_id"])

    def get_page_subtitle(self):
        return str(self.person)

    def do(self, data):
        memberships.give_role_on_sites(
            user=self.person, sites=data["sites"], role=data["role"], by=self.request.user
        )

    def get_success_message(self, data):
        return f"{self.person} is nu {Role(data['role']).label} van {len(data['sites'])} sites."

    def get_success_url(self):
        return reverse("people:roles", args=[self.person.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"person": self.person}
