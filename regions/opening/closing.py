"""Close a site: first it is captured as it was, then it answers that it is gone. Nothing is
deleted, so that it can open again as it was."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import Site

from werkcentrum.tenancy.models import SiteProfile

from .capture import begin_capture
from .records import Capture
from .states import may_set_state, refusal, set_state

State = SiteProfile.State


@transaction.atomic
def close_site(site: Site, *, user=None, reason: str = "") -> Capture | None:
    """Close a site for visitors; the capture that goes before it, at work or done.

    None when visitors saw nothing of the site, so that there is nothing to capture. Raises
    ValidationError (Dutch) and PermissionDenied as ``set_state`` does.
    """
    if why := refusal(site, State.GONE):
        raise ValidationError(why)
    if user is not None and not may_set_state(user, site, State.GONE):
        raise PermissionDenied
    if not site.profile.answers:
        set_state(site, State.GONE, user=user, reason=reason)
        return None
    return begin_capture(site=site, user=user, closes=True, reason=reason)


def close_captured(capture: Capture) -> None:
    """Close the site of a capture that is done: what ``close_site`` was asked."""
    set_state(capture.site, State.GONE, user=capture.started_by, reason=capture.reason)
