"""The notices above a page."""

from django import template
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from werkcentrum.delivery.addresses import page_url
from werkcentrum.syndication.models import Notice
from werkcentrum.syndication.standing import Standing, notices_on
from werkcentrum.tenancy.models import SiteProfile

register = template.Library()

# The classes are written in full, because the build keeps only the rules of classes it can read.
LOOKS = {
    Notice.Degree.INFORMATION: {"icon": "info-circle", "style": "wc-notices__item--information"},
    Notice.Degree.WARNING: {"icon": "alert-triangle", "style": "wc-notices__item--warning"},
    Notice.Degree.DISRUPTION: {"icon": "alert-circle", "style": "wc-notices__item--disruption"},
}


@register.inclusion_tag("components/notices.html", takes_context=True)
def notices(context):
    """What stands on the site of this request now; nothing where there is no site."""
    request = context.get("request")
    site = getattr(request, "_wagtail_site", None)
    profile = getattr(site, "profile", None)
    # A site that was closed has nothing more to say.
    speaks = profile is not None and profile.state != SiteProfile.State.GONE
    found = notices_on(site) if speaks else []
    return {
        "notices": [shown(one, request) for one in found],
        # Editors write them in Dutch alone.
        "is_translated": get_language() != settings.LANGUAGE_CODE,
    }


def shown(one: Standing, request=None) -> dict:
    """A notice with its look, and the address that its link has on the site of a request."""
    url = page_url(one.page, request) if one.page else one.notice.url
    return {
        "pk": one.notice.pk,
        "degree": one.notice.degree,
        "ends_at": one.notice.ends_at,
        "word": one.notice.get_degree_display(),
        "text": one.notice.text,
        "url": url,
        "link_text": one.notice.link_text,
        "sender": _("het landelijke Werkcentrum") if one.is_national else one.sender,
        **LOOKS[one.notice.degree],
    }
