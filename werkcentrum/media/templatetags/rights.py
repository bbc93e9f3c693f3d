"""The rights of a file, in the screens of the CMS where it is chosen and changed."""

from django import template

from werkcentrum.tenancy.models import SiteLibrary, SiteProfile
from werkcentrum.tenancy.scope import scope_of

from .. import offers, usage
from ..models import LibraryOffer

register = template.Library()


@register.filter
def short_licence(file) -> str:
    """The licence in a few words: what stands before the colon."""
    return file.get_licence_display().split(":", 1)[0]


@register.simple_tag(takes_context=True)
def is_national(context, file) -> bool:
    """Whether a file is of the shared library; one query a request."""
    request = context["request"]
    if not hasattr(request, "_shared_libraries"):
        request._shared_libraries = usage.libraries_of(
            SiteLibrary.objects.filter(site__profile__kind=SiteProfile.Kind.NATIONAL)
        )
    return file.collection_id in request._shared_libraries


@register.inclusion_tag("media/_offer_box.html", takes_context=True)
def offer_box(context, item):
    """Beside a file's form: the way to offer it, what became of that, and where it came from."""
    user, site = context["request"].user, offers.site_of(item)
    may_offer = site is not None and offers.may_offer(user, site)
    may_follow = site is not None and scope_of(user).has_role("publisher", site.pk)
    kind = offers.kind_of(item)
    return {
        "item": item,
        "kind": kind,
        "may_offer": may_offer,
        # The latest, whatever became of it.
        "offer": LibraryOffer.objects.filter(**{kind: item}).first() if may_follow else None,
        "open_states": (LibraryOffer.State.OFFERED, LibraryOffer.State.ACCEPTED),
    }
