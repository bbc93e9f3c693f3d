"""The page of one site in the CMS: its state, what it still needs, its addresses and captures."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages

from regions.opening.capture import begin_capture
from regions.opening.closing import close_site
from regions.opening.host_checks import check_host_of
from regions.opening.overview import last_changes, people_counts
from regions.opening.readiness import missing, readiness
from regions.opening.records import Capture
from regions.opening.states import may_set_state, set_state, states_for
from regions.opening.switches import choices_of
from werkcentrum.accounts.reauthentication import recent_sign_in_required
from werkcentrum.delivery.private import send_private
from werkcentrum.history.recording import record
from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import SiteProfile

from .access import OfSiteMixin
from .words import CONSEQUENCES, SEEN_BY_VISITORS, VERBS

State = SiteProfile.State


class OwnSiteView(View):
    """Go to the page of the site that somebody is at work for."""

    def get(self, request, *args, **kwargs):
        site = current_site(request)
        if site is None:
            raise Http404
        return redirect("sites:site", site.pk)


class SiteView(OfSiteMixin, TemplateView):
    """Everything about one site."""

    template_name = "sites/site.html"
    header_icon = "site"

    def get_page_title(self):
        return self.site.site_name

    def get_context_data(self, **kwargs):
        site, user = self.site, self.request.user
        checks = readiness(site) if site.profile.kind == SiteProfile.Kind.REGION else []
        captures = Capture.objects.filter(site=site) if self.runs_all else []
        return super().get_context_data(**kwargs) | {
            "profile": site.profile,
            "seen": SEEN_BY_VISITORS[site.profile.state],
            "states": [(state, VERBS[state]) for state in states_for(user, site)],
            "checks": checks,
            "ready": sum(check.is_ok for check in checks),
            "aliases": site.aliases.all(),
            "features": choices_of(site),
            "people": people_counts([site]).get(site.pk, 0),
            "people_url": self._people_url(),
            "changed": last_changes([site]).get(site.pk),
            "captures": captures,
        }

    def _people_url(self) -> str:
        """The list of people is that of the site one is at work for."""
        is_here = current_site(self.request) == self.site
        return reverse("people:index") if self.is_manager and is_here else ""


@method_decorator(recent_sign_in_required, name="post")
class StateView(OfSiteMixin, TemplateView):
    """Ask whether a site really goes into another state, and do it."""

    template_name = "sites/state.html"
    header_icon = "site"

    def get_page_title(self):
        return VERBS[self.state]

    @property
    def breadcrumb(self):
        return VERBS[self.state]

    @property
    def state(self):
        state = self.kwargs["state"]
        if state not in State.values or not may_set_state(self.request.user, self.site, state):
            raise Http404
        return state

    def get_context_data(self, **kwargs):
        gaps = missing(readiness(self.site)) if self.state == State.LIVE else []
        return super().get_context_data(**kwargs) | {
            "state": self.state,
            "verb": VERBS[self.state],
            "consequences": CONSEQUENCES[self.state],
            "blocking": [check for check in gaps if check.blocks],
            "advising": [check for check in gaps if not check.blocks],
            "asks_reason": self.state in (State.LIVE, State.GONE) and self.runs_all,
            "is_closing": self.state == State.GONE,
        }

    def post(self, request, *args, **kwargs):
        state, reason = self.state, request.POST.get("reason", "").strip()[:200]
        try:
            if state == State.GONE:
                if not reason:
                    raise ValidationError("Vul in waarom de site sluit.")
                close_site(self.site, user=request.user, reason=reason)
            else:
                set_state(self.site, state, user=request.user, reason=reason)
        except ValidationError as error:
            context = self.get_context_data(error=" ".join(error.messages), reason=reason)
            return self.render_to_response(context)
        self.site.profile.refresh_from_db()
        if self.site.profile.state == state:
            said = f"{self.site.site_name} is nu: {self.site.profile.get_state_display()}."
        else:
            said = "We leggen de site vast. Daarna sluit hij. Je ziet hier hoe ver we zijn."
        messages.success(request, said)
        return redirect(self.site_url())


class CheckHostView(OfSiteMixin, View):
    """Have the hostname of a site looked at, by a job."""

    http_method_names = ["post"]

    def post(self, request, *args, **kwargs):
        self.require_manager()
        check_host_of.enqueue(self.site.pk)
        messages.success(request, "We kijken of het adres antwoordt. Ververs deze pagina zo.")
        return redirect(self.site_url())


class CaptureView(OfSiteMixin, View):
    """Have a site captured as it is now."""

    http_method_names = ["post"]
    national_only = True

    def post(self, request, *args, **kwargs):
        if not self.site.profile.answers:
            messages.error(request, "Bezoekers zien nu niets van deze site om vast te leggen.")
        else:
            begin_capture(site=self.site, user=request.user)
            messages.success(request, "We leggen de site vast. Je ziet hier hoe ver we zijn.")
        return redirect(self.site_url())


@method_decorator(recent_sign_in_required, name="get")
class DownloadView(OfSiteMixin, View):
    """Hand out the archive of a capture, and write down who took it."""

    national_only = True

    def get(self, request, *args, **kwargs):
        capture = Capture.objects.filter(site=self.site, pk=self.kwargs["capture_id"]).first()
        if capture is None or not capture.file:
            raise Http404
        record("site.capture_download", site=self.site, user=request.user, obj=capture)
        return send_private(capture.file, "application/warc")
