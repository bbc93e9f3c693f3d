"""Saying of a page that it is still right, in one click."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.dateformat import format as date_format
from django.views.decorators.http import require_POST
from wagtail.admin.utils import get_valid_next_url_from_request

from . import reviewing
from .dashboard import pages_here


@require_POST
def still_right(request, page_id):
    """Note that a page is right; the gate has seen to it that it is of a site of theirs."""
    page = get_object_or_404(pages_here(request.user), pk=page_id).specific
    if not isinstance(page, reviewing.Reviewed):
        raise Http404
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    day = reviewing.still_right(page=page, user=request.user)
    again = f" Nakijken hoeft pas weer op {date_format(day, 'j F Y')}." if day else ""
    messages.success(request, f"‘{page.title}’ klopt nog.{again}")
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
