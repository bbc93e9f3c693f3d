"""All addresses. Which of them a host answers, HostMiddleware decides."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.urls import serve_pattern

from werkcentrum.content import locations, obligatory
from werkcentrum.content.views import serve
from werkcentrum.delivery import views as delivery
from werkcentrum.delivery.media import media
from werkcentrum.delivery.preview_views import preview
from werkcentrum.delivery.sitemap import sitemap
from werkcentrum.events.views import agenda_calendar, event_calendar
from werkcentrum.media.views import video_chosen
from werkcentrum.tenancy.choosers import urlpatterns as own_choosers
from werkcentrum.tenancy.reports import urlpatterns as own_reports

handler400 = "werkcentrum.delivery.errors.bad_request"
handler404 = "werkcentrum.delivery.errors.page_not_found"
handler500 = "werkcentrum.delivery.errors.server_error"

urlpatterns = [
    path("-/live", delivery.live, name="live"),
    path("-/ready", delivery.ready, name="ready"),
    # Whatever follows: a broken link gets the answer of an expired one.
    re_path(r"^-/voorbeeld/(?P<token>[\s\S]*)\Z", preview, name="preview"),
    path(".well-known/security.txt", delivery.security_txt, name="security-txt"),
    path("robots.txt", delivery.robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap-xml"),
    path("media/<path:path>", media, name="media"),
    # In the place of wagtailmedia's own.
    path("cms/media/chooser/<int:media_id>/", video_chosen, name="video_chosen"),
    *own_choosers,
    *own_reports,
    # In the place of Wagtail's own screens to sign in and to set a password.
    path("cms/", include("werkcentrum.accounts.urls")),
    path("cms/", include("werkcentrum.people.urls")),
    path("cms/", include(wagtailadmin_urls)),
]
urlpatterns += i18n_patterns(
    path("jouw-werkcentrum/", include("regions.finder.urls")),
    path("", include("werkcentrum.search.urls")),
    *obligatory.urlpatterns,
    *locations.urlpatterns,
    re_path(r"^(?P<path>(?:[\w-]+/)+)agenda\.ics\Z", agenda_calendar, name="agenda-calendar"),
    re_path(r"^(?P<path>(?:[\w-]+/)+)evenement\.ics\Z", event_calendar, name="event-calendar"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    # Dutch is the language of an address without prefix.
    prefix_default_language=False,
)
