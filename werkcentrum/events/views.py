"""The calendars of an agenda and of an event, at addresses beside their pages."""

from django.http import Http404, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Site

from werkcentrum.content.views import find_page
from werkcentrum.delivery.homes import homes
from werkcentrum.tenancy.features import hides_page_type
from werkcentrum.tenancy.models import SiteProfile

from .calendars import calendar_of
from .listing import Question, calendar_links
from .models import AgendaPage, EventPage

# A calendar that many look at again and again has an end.
MOST = 500


def _page(request, path: str, model):
    """The live page of this type at a path, for who may see it; Http404 otherwise."""
    site = Site.find_for_request(request)
    if site.profile.state != SiteProfile.State.LIVE or get_language() not in homes(request):
        raise Http404
    page = find_page(request, path)
    if not isinstance(page, model) or hides_page_type(site, model):
        raise Http404
    return page


@require_safe
def agenda_calendar(request, path):
    """All that is to come, with the filters of the list: what one subscribes to."""
    agenda = _page(request, path, AgendaPage)
    question = Question(agenda, request)
    events = (
        question.events.select_related("locale", "location")
        .prefetch_related("extra_days", "skipped_days")
        .order_by("day", "pk")[:MOST]
    )
    links = calendar_links(agenda, request, question.kept)
    name = f"{agenda.title} {Site.find_for_request(request).site_name}"
    data = calendar_of(list(events), name=name, request=request, address=links["full"])
    return _answer(data, "agenda.ics")


@require_safe
def event_calendar(request, path):
    """One event, with all its dates."""
    event = _page(request, path, EventPage)
    data = calendar_of([event], name=event.title, request=request)
    return _answer(data, f"{event.slug[:60]}.ics")


def _answer(data: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
