"""Choosing a video: wagtailmedia knows no right to choose, only to change and to delete."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.admin.auth import require_admin_access
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtailmedia.views.chooser import get_media_json

from werkcentrum.tenancy.scope import choosable_media, scope_of

from .models import Video
from .rights import usable


@require_admin_access
def video_chosen(request, media_id):
    """Answer the chooser with a video of the own library or the shared one."""
    if not scope_of(request.user).has_role("editor"):
        raise Http404
    video = get_object_or_404(
        usable(choosable_media(request.user, Video.objects.all())), pk=media_id
    )
    result = {"step": "media_chosen", "result": get_media_json(video)}
    return render_modal_workflow(request, None, None, None, json_data=result)
