"""What the gate of the CMS costs a request: processor time and queries, for a regional editor."""

import time
from statistics import median

from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from wagtail.models import Page

from werkcentrum.accounts.models import User
from werkcentrum.tenancy.gate import GateMiddleware
from werkcentrum.tenancy.models import Membership, Role, SiteProfile


def addresses_of(site) -> dict[str, str]:
    """An address of each kind that the gate judges, about things of this site."""
    home = site.root_page
    pages = Page.objects.descendant_of(home).order_by("pk")[:20]
    ids = "&".join(f"id={page.pk}" for page in pages)
    return {
        "no id": "/cms/images/",
        "a page": f"/cms/pages/{home.pk}/edit/",
        "page and destination": f"/cms/pages/{pages[0].pk}/move/{home.pk}/confirm/",
        "twenty pages": f"/cms/bulk/wagtailcore/page/delete/?{ids}&next=/cms/",
    }


def measure_gate(rounds: int) -> dict:
    """Queries and milliseconds of the gate per kind of address; the median over the rounds."""
    membership = (
        Membership.objects.active()
        .filter(role=Role.EDITOR, site__profile__kind=SiteProfile.Kind.REGION)
        .select_related("site__root_page")
        .order_by("pk")
        .first()
    )
    gate, figures = GateMiddleware(lambda request: None), {}
    for kind, url in addresses_of(membership.site).items():
        seconds = [let_in(gate, url, membership.user_id) for _round in range(rounds + 1)]
        with CaptureQueriesContext(connection) as captured:
            let_in(gate, url, membership.user_id)
        figures[kind] = {
            "queries": len(captured) - 1,  # the user, whom Django asks for anyway
            "processor_ms": round(median(seconds[1:]) * 1000, 2),
        }
    return figures


def let_in(gate, url: str, user_id: int) -> float:
    """Seconds of the processor that the gate takes to let somebody in; ends when it does not."""
    request = RequestFactory().get(url)
    # As in every request: a new user, for what is asked once hangs on it.
    request.user = User.objects.get(pk=user_id)
    request.is_cms, request.session = True, {}
    request.resolver_match = match = resolve(request.path_info)
    start = time.process_time()
    gate.process_view(request, match.func, match.args, match.kwargs)
    return time.process_time() - start
