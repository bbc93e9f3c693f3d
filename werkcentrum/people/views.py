"""The screens about the people of my site: who works for it, invitations, roles, access."""

from django.db.models import OuterRef, Subquery
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.scope import scope_of

from . import invitations, memberships, recovery
from .forms import InviteForm, RecoveryForm, RoleForm
from .models import Invitation
from .screens import ConfirmScreen, FormScreen, Screen


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
            # Not when they last signed in: that tells of work for other sites.
            .annotate(
                last_work=Subquery(
                    Entry.objects.filter(site=self.site, user=OuterRef("user"))
                    .order_by("-at")
                    .values("at")[:1]
                )
            )
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


class InvitationScreen(ConfirmScreen):
    """About one invitation that is pending; who comes too late hears so."""

    parents = [("people:index", "Mensen")]

    def dispatch(self, request, *args, **kwargs):
        found = Invitation.objects.select_related("site").filter(pk=kwargs["invitation_id"]).first()
        if found is not None and not Invitation.objects.pending().filter(pk=found.pk).exists():
            memberships.check_may_manage(request.user, found.site)
            messages.warning(request, "Deze uitnodiging is al aangenomen of ingetrokken.")
            return redirect("people:index")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def invitation(self):
        rows = Invitation.objects.pending().select_related("site")
        found = get_object_or_404(rows, pk=self.kwargs["invitation_id"])
        memberships.check_may_manage(self.request.user, found.site)
        return found

    def get_facts(self):
        return {"email": self.invitation.email}


class ResendView(InvitationScreen):
    page_title = "Stuur de uitnodiging opnieuw"
    question = "{email} krijgt een nieuwe mail. De link in de oude mail werkt dan niet meer."
    submit_label = "Verstuur opnieuw"
    success_message = "De uitnodiging is opnieuw verstuurd aan {email}."

    def do(self):
        invitations.resend(invitation=self.invitation, by=self.request.user)


class WithdrawView(InvitationScreen):
    page_title = "Trek de uitnodiging in"
    question = "De link in de mail aan {email} werkt dan niet meer."
    submit_label = "Trek in"
    success_message = "De uitnodiging van {email} is ingetrokken."
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


class AccessView(OnePerson, ConfirmScreen):
    """About somebody's access to the site."""

    def get_facts(self):
        return {
            "person": self.membership.user,
            "site": self.membership.site.site_name,
            "role": self.membership.get_role_display(),
        }


class DeactivateView(AccessView):
    """End somebody's work for the site."""

    page_title = "Haal de toegang weg"
    question = (
        "{person} kan dan niet meer werken aan {site}. Wat {person} gemaakt heeft, blijft staan. "
        "Je kunt later weer toegang geven."
    )
    submit_label = "Haal de toegang weg"
    success_message = "{person} heeft geen toegang meer."
    is_serious = True

    def do(self):
        memberships.deactivate(membership=self.membership, by=self.request.user)

    def get_undo_buttons(self):
        url = reverse("people:reactivate", args=[self.membership.pk])
        return [messages.button(url, "Geef weer toegang")]


class ReactivateView(AccessView):
    """Let somebody come back."""

    page_title = "Geef weer toegang"
    question = "{person} kan dan weer werken aan {site}, als {role}."
    submit_label = "Geef weer toegang"
    success_message = "{person} heeft weer toegang."

    def do(self):
        memberships.reactivate(membership=self.membership, by=self.request.user)


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
