"""Holding an event again: a copy on another day, as a draft to look over."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.coreutils import find_available_slug

from .models import EventPage
from .moments import DAYS


@transaction.atomic
def hold_again(*, event: EventPage, day: date, user) -> EventPage:
    """Copy an event, as last drafted, to a draft on this day: once, not cancelled and not full.

    Raises PermissionDenied for who may not make an event there.
    """
    agenda = event.get_parent()
    if not may_hold_again(event, user):
        raise PermissionDenied
    source = event.get_latest_revision_as_object()
    shift = day - source.day
    fields = {
        "title": source.title,
        "slug": find_available_slug(agenda, f"{event.slug[:200]}-{day:%d-%m-%Y}"),
        "day": day,
        "last_day": source.last_day and source.last_day + shift,
        "repeats": "",
        "weekdays": [],
        "repeats_until": None,
        "registration_closes": source.registration_closes and source.registration_closes + shift,
        "is_cancelled": False,
        "is_full": False,
    }
    return source.copy(
        to=agenda,
        update_attrs=fields,
        exclude_fields=["extra_days", "skipped_days", "occurrences"],
        copy_revisions=False,
        keep_live=False,
        user=user,
    )


def may_hold_again(event, user) -> bool:
    """Whether somebody may make another event where this one stands."""
    return event.get_parent().permissions_for_user(user).can_add_subpage()


class AgainForm(forms.Form):
    day = forms.DateField(label="Nieuwe datum", widget=AdminDateInput, validators=DAYS)


class AgainView(WagtailAdminTemplateMixin, FormView):
    """Asks for the new day, and leads to the editor of the draft."""

    form_class = AgainForm
    template_name = "events/again.html"
    page_title = "Nog een keer"
    header_icon = "copy"

    @cached_property
    def event(self) -> EventPage:
        event = get_object_or_404(EventPage, pk=self.kwargs["page_id"])
        if not may_hold_again(event, self.request.user):
            raise PermissionDenied
        return event

    def get_initial(self):
        # The same day of the week, a week after the last time or from now.
        day = max(self.event.day, timezone.localdate() - timedelta(days=1))
        return {"day": day + timedelta(days=7 - (day - self.event.day).days % 7)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(event=self.event, **kwargs)

    def form_valid(self, form):
        copy = hold_again(event=self.event, day=form.cleaned_data["day"], user=self.request.user)
        return redirect(reverse("wagtailadmin_pages:edit", args=[copy.pk]))
