"""The screens of proposals: those of a site, and the queue of the national team."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import FormView, TemplateView

from werkcentrum.tenancy.current import current_site

from . import proposals
from .forms import DecisionForm, ProposalForm
from .models import TermProposal
from .screens import HOME, FormMixin, LabelsMixin

State = TermProposal.State
DECIDED_SHOWN = 50


class ProposalsView(FormMixin, FormView):
    """What the site that one is at work for has proposed, and a form to propose more."""

    page_title = "Label voorstellen"
    template_name = "taxonomy/proposals_of_site.html"
    form_class = ProposalForm
    submit_button_label = "Stel voor"
    success_url_name = "proposals:index"

    def is_allowed(self):
        self.site = current_site(self.request)
        return self.site is not None and proposals.may_propose(self.request.user, self.site)

    def get_breadcrumbs_items(self):
        return [HOME, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        rows = TermProposal.objects.filter(site=self.site)
        return super().get_context_data(
            site=self.site,
            proposals=rows.select_related("proposed_by", "audience", "topic"),
            **kwargs,
        )

    def work(self, form):
        made = proposals.propose(site=self.site, user=self.request.user, **form.cleaned_data)
        return f"“{made}” is voorgesteld. Het landelijke team kijkt ernaar."


class QueueView(LabelsMixin, TemplateView):
    """What sites propose, and what was decided before."""

    page_title = "Voorstellen voor labels"
    template_name = "taxonomy/proposals.html"

    def get_context_data(self, **kwargs):
        rows = TermProposal.objects.select_related("site", "audience", "topic")
        return super().get_context_data(
            waiting=rows.filter(state=State.WAITING).order_by("proposed_at"),
            decided=rows.exclude(state=State.WAITING).order_by("-decided_at")[:DECIDED_SHOWN],
            **kwargs,
        )


class DecideView(FormMixin, FormView):
    """One proposal: make it a term, let it lead to one, or say why not."""

    template_name = "taxonomy/proposal.html"
    form_class = DecisionForm
    submit_button_label = "Besluit"
    success_url_name = "labels:proposals"

    def setup(self, request, *args, proposal_id, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = TermProposal.objects.select_related("site", "audience", "topic")
        self.proposal = get_object_or_404(rows, pk=proposal_id)

    def get_page_title(self):
        return str(self.proposal)

    def get_breadcrumbs_items(self):
        queue = {"url": reverse("labels:proposals"), "label": "Voorstellen"}
        home, labels, here = super().get_breadcrumbs_items()
        return [home, labels, queue, here]

    def get_initial(self):
        return {"name": self.proposal.word}

    def get_form_kwargs(self):
        model = proposals.MODELS[self.proposal.vocabulary]
        return super().get_form_kwargs() | {"model": model}

    def get_context_data(self, **kwargs):
        waits = self.proposal.state == State.WAITING
        return super().get_context_data(proposal=self.proposal, waits=waits, **kwargs)

    def work(self, form):
        given, user = form.cleaned_data, self.request.user
        if given["choice"] == "accept":
            term = proposals.accept(
                proposal=self.proposal, name=given["name"], parent=given["parent"], user=user
            )
            return f"“{term}” staat in de lijst."
        if given["choice"] == "merge":
            proposals.merge(proposal=self.proposal, term=given["term"], user=user)
            return f"“{self.proposal}” leidt naar “{given['term']}”."
        proposals.decline(proposal=self.proposal, reason=given["reason"], user=user)
        return f"“{self.proposal}” is niet overgenomen. De site krijgt je reden."
