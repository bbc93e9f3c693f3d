"""Events in the CMS."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button

from werkcentrum.content.wagtail_hooks import LoadedPageViewSet

from .again import AgainView, may_hold_again
from .models import AgendaPage, EventPage
from .source_screens import CalendarSourceViewSet


@hooks.register("register_admin_viewset")
def register_pages():
    return [
        LoadedPageViewSet("agenda-pages", model=AgendaPage),
        LoadedPageViewSet("event-pages", model=EventPage),
        CalendarSourceViewSet("calendar_sources", url_prefix="agendas-van-anderen"),
    ]


@hooks.register("register_admin_urls")
def register_again():
    urls = [path("<int:page_id>/", AgainView.as_view(), name="again")]
    return [path("nog-een-keer/", include((urls, "events")))]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def offer_to_hold_again(page, user, next_url=None, view_name=None):
    if page.cached_content_type.model_class() is EventPage and may_hold_again(page, user):
        yield Button(
            "Nog een keer", reverse("events:again", args=[page.pk]), icon_name="copy", priority=25
        )
