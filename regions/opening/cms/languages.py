"""The languages of a site: which there are, and opening one."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.generic import TemplateView
from wagtail.admin import messages

from regions.opening.languages import begin_language, offered_languages

from .access import OfSiteMixin


class LanguagesView(OfSiteMixin, TemplateView):
    """A language opens with a draft of the home page: visitors see it when that is published."""

    template_name = "sites/languages.html"
    page_title = breadcrumb = "Talen"
    header_icon = "globe"

    def get_context_data(self, **kwargs):
        self.require_manager()
        return super().get_context_data(**kwargs) | {"languages": offered_languages(self.site)}

    def post(self, request, *args, **kwargs):
        self.require_manager()
        code = request.POST.get("language", "")
        try:
            home = begin_language(site=self.site, language_code=code, user=request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return redirect("sites:languages", self.site.pk)
        messages.success(
            request, "De taal is open. Vertaal de homepagina en publiceer haar als ze klaar is."
        )
        return redirect("wagtailadmin_pages:edit", home.pk)
