"""What the editor of a page shows of the text as it stands there now, not saved yet."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.models import Page

from .names import gone_names
from .passages import passages_of
from .readability import read


class ReadabilityMixin:
    """Reads what the preview of the same form shows.

    Wagtail keeps what stands in the form for the preview; without that, this is the last draft.
    """

    http_method_names = ("get",)

    def get(self, request, *args, **kwargs):
        data = self._get_form_data(self._get_form_state())
        if data:
            form = self.get_form(data)
            if not self.validate_form(form):
                return render(request, "quality/not_readable.html")
            form.save(commit=False)
        if not is_judged(self.object):
            raise Http404
        report = read(passages_of(self.object), gone_names())
        return render(request, "quality/readability.html", {"report": report})


def is_judged(page) -> bool:
    """Whether a page is in the language whose texts we can judge."""
    return page.locale.language_code == settings.LANGUAGE_CODE


class ReadabilityOnEditView(ReadabilityMixin, PreviewOnEditView):
    """The readability of a page that is there."""


class ReadabilityOnCreateView(ReadabilityMixin, PreviewOnCreateView):
    """The readability of a page that is being made."""

    def get_object(self):
        model = self.content_type.model_class()
        if model is None or not issubclass(model, Page):
            raise Http404
        page = super().get_object()
        page.locale = page.get_parent().locale
        return page
