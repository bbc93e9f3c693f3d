"""Proposed labels on the dashboard: what waits for the national team, and what it answered."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from werkcentrum.tenancy.current import current_site

from .keeping import may_keep
from .models import TermProposal
from .proposals import may_propose

State = TermProposal.State
# How long an answer stays on the dashboard, and how many at most.
SHOWN_FOR = timedelta(days=30)
MOST = 5


class WaitingProposalsPanel(Component):
    """How many proposals wait for a decision."""

    order = 110
    template_name = "taxonomy/dashboard/waiting.html"

    def __init__(self, count: int):
        self.count = count

    def get_context_data(self, parent_context):
        return {"count": self.count, "url": reverse("labels:proposals")}


class AnswersPanel(Component):
    """What the national team decided on somebody's own proposals."""

    order = 110
    template_name = "taxonomy/dashboard/answers.html"

    def __init__(self, rows: list[TermProposal]):
        self.rows = rows

    def get_context_data(self, parent_context):
        return {"rows": self.rows, "url": reverse("proposals:index")}


def panels_for(request) -> list[Component]:
    """The panel for who keeps the labels or proposed one; nothing when there is nothing to say."""
    site, user = current_site(request), request.user
    if site is None:
        return []
    if site.profile.is_national and may_keep(user):
        count = TermProposal.objects.filter(state=State.WAITING).count()
        return [WaitingProposalsPanel(count)] if count else []
    if not may_propose(user, site):
        return []
    decided = TermProposal.objects.filter(
        site=site, proposed_by=user, decided_at__gte=timezone.now() - SHOWN_FOR
    )
    rows = list(decided.select_related("audience", "topic").order_by("-decided_at")[:MOST])
    return [AnswersPanel(rows)] if rows else []
