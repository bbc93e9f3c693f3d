"""Translating pages in the CMS, in the place of wagtail-localize's own views.

Those ask for a right on translations in general, and never whose page it is nor whether somebody
may publish. These ask the page.
"""

import contextlib

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views.edit_translation import edit_override, edit_string_translation

from werkcentrum.history.recording import record
from werkcentrum.tenancy.features import site_of_page
from werkcentrum.tenancy.references import MESSAGE

from .forms import TranslateForm, UpdateForm
from .services import languages_for, leads_elsewhere, take_over, translate


class PageFormView(WagtailAdminTemplateMixin, FormView):
    """A form about one page that somebody may change."""

    header_icon = "wagtail-localize-language"

    def get_page(self) -> Page:
        raise NotImplementedError

    @cached_property
    def page(self):
        page = self.get_page()
        if page.is_root() or not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translations:index"), "label": "Vertalingen"},
            {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()},
        ]


class TranslateView(PageFormView):
    """Choose languages; the page comes there as a draft."""

    form_class = TranslateForm
    template_name = "translations/translate.html"
    page_title = "Vertalen"

    def get_page(self):
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    @cached_property
    def languages(self):
        return languages_for(self.page, self.request.user)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "locales": self.languages}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"languages": self.languages}

    def form_valid(self, form):
        locales = list(form.cleaned_data["locales"])
        drafts = translate(page=self.page, locales=locales, user=self.request.user)
        messages.success(
            self.request, "De pagina staat klaar om te vertalen. Bezoekers zien haar nog niet."
        )
        if len(drafts) == 1:
            return redirect("wagtailadmin_pages:edit", drafts[0].pk)
        return redirect("translations:index")


class UpdateView(PageFormView):
    """Take what changed in Dutch over into the translations."""

    form_class = UpdateForm
    template_name = "translations/update.html"
    page_title = "Vertalingen bijwerken"

    @cached_property
    def source(self):
        return get_object_or_404(TranslationSource, pk=self.kwargs["translation_source_id"])

    def get_page(self):
        page = self.source.get_source_instance()
        if not isinstance(page, Page):
            raise Http404
        return page

    @cached_property
    def translations(self):
        """Those that are kept in step, with their pages."""
        found = []
        for one in self.source.translations.filter(enabled=True).select_related("target_locale"):
            with contextlib.suppress(Page.DoesNotExist):
                one.page = one.get_target_instance()
                found.append(one)
        return found

    def rights(self):
        return [one.page.permissions_for_user(self.request.user) for one in self.translations]

    def get_form_kwargs(self):
        may_publish = all(right.can_publish() for right in self.rights())
        return {**super().get_form_kwargs(), "may_publish": may_publish}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"translations": self.translations}

    @transaction.atomic
    def form_valid(self, form):
        user = self.request.user
        if not all(right.can_edit() for right in self.rights()):
            raise PermissionDenied
        self.source.update_from_db()
        if form.cleaned_data.get("publish"):
            for one in self.translations:
                with contextlib.suppress(ValidationError):
                    one.save_target(user=user, publish=True)
        record("translation.update", site=site_of_page(self.page), user=user, obj=self.page)
        messages.success(self.request, "De vertalingen zijn bijgewerkt. Kijk wat er nog mist.")
        return redirect("translations:index")


def _within_the_site(view):
    """A view that changes one piece of a translation, undone when it then refers elsewhere.

    A link in a translation is data of its own, with any id in it. The editor and the preview
    would show the title of what it leads to before any page is saved.
    """

    def checked(request, translation_id, **kwargs):
        translation = get_object_or_404(Translation, pk=translation_id)
        try:
            with transaction.atomic():
                response = view(request, translation_id=translation_id, **kwargs)
                if request.method == "PUT" and leads_elsewhere(translation):
                    transaction.set_rollback(True)
                    return JsonResponse({"detail": MESSAGE}, status=403)
        except ObjectDoesNotExist as error:
            raise Http404 from error
        except (KeyError, TypeError, ValueError, ValidationError):
            # What fits no field; wagtail-localize looks at nothing.
            return JsonResponse({"detail": "Dit past hier niet."}, status=400)
        return response

    return checked


edit_string = _within_the_site(edit_string_translation)
edit_link = _within_the_site(edit_override)


@require_POST
def upload_pofile(request, translation_id):
    """Take over a gettext file, or say why that cannot be."""
    translation = get_object_or_404(Translation, pk=translation_id)
    try:
        page = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    if not isinstance(page, Page) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    try:
        take_over(request.FILES.get("file"), translation=translation, user=request.user)
    except (ValidationError, PermissionDenied) as error:
        messages.error(request, " ".join(getattr(error, "messages", [str(error)])))
    else:
        messages.success(request, "De vertalingen uit het bestand zijn overgenomen.")
    return redirect("wagtailadmin_pages:edit", page.pk)
