"""The screens that everybody has: colleagues of all sites, and a question to the national team."""

from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from werkcentrum.tenancy.searching import typed

from . import colleagues, questions
from .forms import ColleagueForm, QuestionForm
from .models import Colleague
from .screens import PER_PAGE, FormScreen, Screen


class ColleaguesView(Screen, TemplateView):
    """Colleagues of all sites who want to be found."""

    template_name = "people/colleagues.html"
    page_title = "Collega's"

    @cached_property
    def header_buttons(self):
        url = reverse("people:oneself")
        return [HeaderButton("Mijn gegevens", url=url, icon_name="user")]

    def get_context_data(self, **kwargs):
        query = typed(self.request)
        found = Paginator(colleagues.listed(query), PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"page_obj": found, "query": query}


class OneselfView(FormScreen):
    """What I let my colleagues know."""

    form_class = ColleagueForm
    page_title = "Mijn gegevens voor collega's"
    parents = [("people:colleagues", "Collega's")]
    success_message = "Je gegevens zijn bewaard."

    def get_form_kwargs(self):
        mine = Colleague.objects.filter(user=self.request.user).first()
        return super().get_form_kwargs() | {"instance": mine or Colleague(user=self.request.user)}

    def form_valid(self, form):
        form.save()
        messages.success(self.request, self.success_message)
        return redirect("people:colleagues")


class QuestionView(FormScreen):
    """A question to the national team."""

    form_class = QuestionForm
    page_title = "Vraag aan het landelijke team"
    header_icon = "help"
    submit_label = "Verstuur de vraag"
    success_message = "Je vraag is verstuurd. Het antwoord komt in je mail."

    def do(self, data):
        page = self.request.GET.get("over", "")
        questions.ask_national_team(
            site=self.site,
            user=self.request.user,
            subject=data["subject"],
            text=data["text"],
            page=page if page.startswith("/cms/") and len(page) < 200 else "",
        )

    def get_success_url(self):
        return reverse("wagtailadmin_home")
