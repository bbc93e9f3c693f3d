"""The screens about people in the CMS: those of my site, all people, colleagues, a question."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Site

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.scope import scope_of

from . import colleagues, invitations, memberships, questions, recovery
from .forms import ColleagueForm, InviteForm, QuestionForm, RecoveryForm, RoleForm, SitesRoleForm
from .models import Colleague, Invitation

PER_PAGE = 50


class Screen(WagtailAdminTemplateMixin):
    """A screen of the CMS about the people of the site that one is at work for."""

    header_icon = "group"
    parents = ()  # (name of an address, label) of the screens above this one

    @cached_property
    def site(self) -> Site:
        site = current_site(self.request)
        if site is None:
            raise PermissionDenied
        return site

    def get_breadcrumbs_items(self):
        above = [{"url": reverse(name), "label": label} for name, label in self.parents]
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *above, here]


class FormScreen(Screen, FormView):
    """A form that does one thing; what goes wrong is said above it, and nothing is lost."""

    template_name = "people/form.html"
    submit_label = "Bewaar"
    success_message = ""

    def do(self, data) -> None:
        """Do what the form is for. Raises ValidationError."""
        raise NotImplementedError

    def form_valid(self, form):
        try:
            self.do(form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, self.get_success_message(form.cleaned_data))
        return redirect(self.get_success_url())

    def form_invalid(self, form):
        messages.error(self.request, "Er is nog niets veranderd. Verbeter wat hieronder staat.")
        return super().form_invalid(form)

    def get_success_message(self, data):
        return self.success_message

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"submit_label": self.submit_label}


class PeopleView(Screen, TemplateView):
    """Who works for my site; for managers the invitations and the way to change it, too."""

    template_name = "people/index.html"
    page_title = "Mensen"

    def get_page_subtitle(self):
        return self.site.site_name

    @cached_property
    def manages(self):
        return memberships.may_manage_people(self.request.user, self.site)

    @cached_property
    def header_buttons(self):
        if not self.manages:
            return []
        return [HeaderButton("Nodig iemand uit", url=reverse("people:invite"), icon_name="plus")]

    @cached_property
    def header_more_buttons(self):
        if not scope_of(self.request.user).manages_all:
            return []
        return [HeaderButton("Alle mensen", url=reverse("people:all"), icon_name="group")]

    def get_context_data(self, **kwargs):
        rows = (
            Membership.objects.filter(site=self.site, user__is_superuser=False)
            .select_related("user")
            .order_by("-is_active", "user__first_name", "user__last_name", "pk")
        )
        if not self.manages:
            rows = rows.active()
        pending = Invitation.objects.pending().filter(site=self.site)
        return super().get_context_data(**kwargs) | {
            "site": self.site,
            "manages": self.manages,
            "people": list(rows),
            "invitations": list(pending.select_related("invited_by")) if self.manages else [],
        }


class InviteView(FormScreen):
    form_class = InviteForm
    page_title = "Nodig iemand uit"
    parents = [("people:index", "Mensen")]
    submit_label = "Verstuur"

    def dispatch(self, request, *args, **kwargs):
        memberships.check_may_manage(request.user, self.site)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.site.site_name

    def do(self, data):
        invitations.invite_all(
            site=self.site, emails=data["emails"], role=data["role"], invited_by=self.request.user
        )

    def get_success_message(self, data):
        return f"De uitnodiging is verstuurd aan {', '.join(data['emails'])}."

    def get_success_url(self):
        return reverse("people:index")


class InvitationScreen(Screen, TemplateView):
    """Asks whether to do something with an invitation, and does it."""

    template_name = "people/confirm.html"
    http_method_names = ["get", "post"]
    parents = [("people:index", "Mensen")]

    @cached_property
    def invitation(self):
        rows = Invitation.objects.pending().select_related("site")
        found = get_object_or_404(rows, pk=self.kwargs["invitation_id"])
        memberships.check_may_manage(self.request.user, found.site)
        return found

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {
            "question": self.question.format(self.invitation.email),
            "submit_label": self.submit_label,
            "back": reverse("people:index"),
            "is_serious": self.is_serious,
        }

    def post(self, request, *args, **kwargs):
        try:
            self.do()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, self.success_message.format(self.invitation.email))
        return redirect("people:index")


class ResendView(InvitationScreen):
    page_title = "Stuur de uitnodiging opnieuw"
    question = "{} krijgt een nieuwe mail. De link in de oude mail werkt dan niet meer."
    submit_label = "Verstuur opnieuw"
    success_message = "De uitnodiging is opnieuw verstuurd aan {}."
    is_serious = False

    def do(self):
        invitations.resend(invitation=self.invitation, by=self.request.user)


class WithdrawView(InvitationScreen):
    page_title = "Trek de uitnodiging in"
    question = "De link in de mail aan {} werkt dan niet meer."
    submit_label = "Trek in"
    success_message = "De uitnodiging van {} is ingetrokken."
    is_serious = True

    def do(self):
        invitations.withdraw(invitation=self.invitation, by=self.request.user)


class OnePerson:
    """About somebody in their role on one site; about where else they work it says nothing."""

    parents = [("people:index", "Mensen")]

    @cached_property
    def membership(self):
        rows = Membership.objects.filter(user__is_superuser=False)
        rows = rows.select_related("user", "site__profile")
        found = get_object_or_404(rows, pk=self.kwargs["membership_id"])
        memberships.check_may_manage(self.request.user, found.site)
        return found

    def get_page_subtitle(self):
        return str(self.membership.user)

    def get_success_url(self):
        return reverse("people:index")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"membership": self.membership}


class PersonView(OnePerson, FormScreen):
    """Change somebody's role, or go on to end their work or to help them back in."""

    template_name = "people/person.html"
    form_class = RoleForm
    page_title = "Rol"

    def get_initial(self):
        return {"role": self.membership.role}

    def do(self, data):
        memberships.change_role(membership=self.membership, role=data["role"], by=self.request.user)

    def get_success_message(self, data):
        return f"{self.membership.user} is nu {Role(data['role']).label}."

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["is_oneself"] = self.membership.user_id == self.request.user.pk
        return context


class ActivationView(OnePerson, Screen, TemplateView):
    """End somebody's work for the site, or let them come back."""

    template_name = "people/confirm.html"
    http_method_names = ["get", "post"]

    @property
    def page_title(self):
        return "Zet het account uit" if self.membership.is_active else "Zet het account weer aan"

    def get_context_data(self, **kwargs):
        person, site = self.membership.user, self.membership.site
        is_active = self.membership.is_active
        return super().get_context_data(**kwargs) | {
            "question": f"{person} kan dan niet meer werken aan {site.site_name}. Wat {person} "
            "gemaakt heeft, blijft staan. Je kunt het account later weer aanzetten."
            if is_active
            else f"{person} kan dan weer werken aan {site.site_name}, als "
            f"{self.membership.get_role_display()}.",
            "submit_label": "Zet uit" if is_active else "Zet aan",
            "back": reverse("people:index"),
            "is_serious": is_active,
        }

    def post(self, request, *args, **kwargs):
        membership, was_active = self.membership, self.membership.is_active
        change = memberships.deactivate if was_active else memberships.reactivate
        try:
            change(membership=membership, by=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            said = "staat nu uit" if was_active else "staat weer aan"
            back = reverse("people:activation", args=[membership.pk])
            buttons = [messages.button(back, "Zet weer aan")] if was_active else []
            messages.success(request, f"Het account van {membership.user} {said}.", buttons)
        return redirect("people:index")


class RecoveryView(OnePerson, FormScreen):
    """Start the recovery of somebody's account."""

    template_name = "people/recovery_form.html"
    form_class = RecoveryForm
    page_title = "Kan niet meer inloggen"
    submit_label = "Stuur de mail"

    def do(self, data):
        recovery.start_recovery(
            membership=self.membership, proof=data["proof"], by=self.request.user
        )

    def get_success_message(self, data):
        return f"{self.membership.user} krijgt een mail om weer in te loggen."


# -- The national team -------------------------------------------------------------------------


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
        query, role = asked.get("q", "")[:100], asked.get("role", "")
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
        for word in query.split()[:5]:
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


# -- Everybody ---------------------------------------------------------------------------------


class ColleaguesView(Screen, TemplateView):
    """Colleagues of all sites who want to be found."""

    template_name = "people/colleagues.html"
    page_title = "Collega's"

    @cached_property
    def header_buttons(self):
        url = reverse("people:oneself")
        return [HeaderButton("Mijn gegevens", url=url, icon_name="user")]

    def get_context_data(self, **kwargs):
        query = self.request.GET.get("q", "")[:100]
        found = Paginator(colleagues.listed(query), PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"page_obj": found, "query": query}


class OneselfView(FormScreen):
    """What I let my colleagues know."""

    form_class = ColleagueForm
    page_title = "Mijn gegevens voor collega's"
    parents = [("people:colleagues", "Collega's")]
    success_message = "Je gegevens zijn bewaard."

    def get_form_kwargs(self):
        mine = Colleague.objects.filter(user=self.request.user).first()
        return super().get_form_kwargs() | {"instance": mine or Colleague(user=self.request.user)}

    def form_valid(self, form):
        form.save()
        messages.success(self.request, self.success_message)
        return redirect("people:colleagues")


class QuestionView(FormScreen):
    """A question to the national team."""

    form_class = QuestionForm
    page_title = "Vraag aan het landelijke team"
    header_icon = "help"
    submit_label = "Verstuur de vraag"
    success_message = "Je vraag is verstuurd. Het antwoord komt in je mail."

    def do(self, data):
        page = self.request.GET.get("over", "")
        questions.ask_national_team(
            site=self.site,
            user=self.request.user,
            subject=data["subject"],
            text=data["text"],
            page=page if page.startswith("/cms/") and len(page) < 200 else "",
        )

    def get_success_url(self):
        return reverse("wagtailadmin_home")
