"""The screens on which national managers keep the vocabularies."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from . import keeping, usage
from .forms import MergeForm, SynonymForm, TermForm
from .models import Audience, Synonym, TermProposal, Topic

VOCABULARIES = {"doelgroep": Audience, "onderwerp": Topic}
HOME = {"url": "/cms/", "label": "Home"}


class LabelsMixin(WagtailAdminTemplateMixin):
    """A screen of who keeps the vocabularies."""

    header_icon = "tag"

    def dispatch(self, request, *args, **kwargs):
        if not self.is_allowed():
            raise PermissionDenied
        # What stands in the address, ``setup`` has read.
        return super().dispatch(request)

    def is_allowed(self):
        """Whether somebody has a place on this screen at all."""
        return keeping.may_keep(self.request.user)

    def get_breadcrumbs_items(self):
        above = {"url": reverse("labels:index"), "label": "Doelgroepen en onderwerpen"}
        return [HOME, above, {"url": "", "label": self.get_page_title()}]

    def fail(self, error: ValidationError, url: str):
        """Say what is wrong, on the screen where one can do something else."""
        for message in error.messages:
            messages.error(self.request, message)
        return redirect(url)


class FormMixin(LabelsMixin):
    """A form whose work a service does, which may still refuse."""

    template_name = "taxonomy/form.html"
    submit_button_label = "Bewaar"
    success_url_name = "labels:index"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            action_url=self.request.path, submit_button_label=self.submit_button_label, **kwargs
        )

    def form_valid(self, form):
        try:
            done = self.work(form)
        except ValidationError as error:
            known = hasattr(error, "error_dict") and set(error.error_dict) <= set(form.fields)
            form.add_error(None, error if known else error.messages)
            return self.form_invalid(form)
        messages.success(self.request, done)
        return redirect(self.success_url_name)


class OfVocabularyMixin(LabelsMixin):
    """A screen of one vocabulary, whose name stands in the address."""

    def setup(self, request, *args, vocabulary, **kwargs):
        super().setup(request, *args, **kwargs)
        if vocabulary not in VOCABULARIES:
            raise Http404
        self.vocabulary, self.model = vocabulary, VOCABULARIES[vocabulary]


class OfTermMixin(OfVocabularyMixin):
    """A screen of one term."""

    def setup(self, request, *args, term_id, **kwargs):
        super().setup(request, *args, **kwargs)
        rows = self.model.objects.filter(locale__language_code=keeping.DUTCH)
        self.term = get_object_or_404(rows.select_related("parent", "replaced_by"), pk=term_id)

    @cached_property
    def edit_url(self):
        return reverse("labels:edit", args=[self.vocabulary, self.term.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            term=self.term,
            vocabulary=self.vocabulary,
            pages=usage.counts(self.model).get(self.term.pk, 0),
            **kwargs,
        )


class IndexView(LabelsMixin, TemplateView):
    """Both vocabularies in their order, with how many pages hold each term."""

    page_title = "Doelgroepen en onderwerpen"
    template_name = "taxonomy/index.html"

    def get_breadcrumbs_items(self):
        return [HOME, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            lists=[self._list(name, model) for name, model in VOCABULARIES.items()],
            waiting=TermProposal.objects.filter(state=TermProposal.State.WAITING).count(),
            **kwargs,
        )

    def _list(self, vocabulary, model):
        rows = list(
            model.objects.filter(locale__language_code=keeping.DUTCH).select_related("replaced_by")
        )
        counts = usage.counts(model)
        for row in rows:
            row.pages = counts.get(row.pk, 0)
        kept = [row for row in rows if not row.is_retired]
        for row in kept:
            beside = [one for one in kept if one.parent_id == row.parent_id]
            row.is_first, row.is_last = row == beside[0], row == beside[-1]
        return {
            "vocabulary": vocabulary,
            "title": model._meta.verbose_name_plural,
            "kept": kept,
            "retired": [row for row in rows if row.is_retired],
        }


class AddView(OfVocabularyMixin, FormMixin, FormView):
    """Add a term."""

    form_class = TermForm
    submit_button_label = "Voeg toe"

    def get_page_title(self):
        return f"Nieuw{'e' if self.model is Audience else ''} {self.vocabulary}"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"model": self.model}

    def work(self, form):
        keeping.add(
            model=self.model,
            names=form.names,
            parent=form.cleaned_data["parent"],
            user=self.request.user,
        )
        return f"“{form.names[keeping.DUTCH]}” staat in de lijst."


class EditView(OfTermMixin, FormMixin, FormView):
    """Name a term, in each language, and give it its place."""

    template_name = "taxonomy/term.html"
    form_class = TermForm

    def get_page_title(self):
        return str(self.term)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"model": self.model, "term": self.term}

    def get_context_data(self, **kwargs):
        return super().get_context_data(synonyms=self.term.synonyms.all(), **kwargs)

    def work(self, form):
        keeping.change(
            term=self.term,
            names=form.names,
            parent=form.cleaned_data["parent"],
            user=self.request.user,
        )
        return f"“{form.names[keeping.DUTCH]}” is bewaard."


class MoveView(OfTermMixin, View):
    """Put a term one place up or down."""

    http_method_names = ["post"]

    def post(self, request):
        try:
            keeping.move(term=self.term, up=request.POST.get("to") == "up", user=request.user)
        except ValidationError as error:
            return self.fail(error, reverse("labels:index"))
        return redirect(f"{reverse('labels:index')}#{self.vocabulary}-{self.term.pk}")


class RetireView(OfTermMixin, TemplateView):
    """Retire a term or bring it back, knowing how many pages hold it."""

    template_name = "taxonomy/retire.html"

    def get_page_title(self):
        return f"{self.term} {'terughalen' if self.term.is_retired else 'laten vervallen'}"

    def post(self, request):
        # What the screen said: a second click does not undo the first.
        is_back = request.POST.get("to") == "back"
        work = keeping.bring_back if is_back else keeping.retire
        try:
            work(term=self.term, user=request.user)
        except ValidationError as error:
            return self.fail(error, self.edit_url)
        done = "staat weer in de lijst" if is_back else "is vervallen"
        messages.success(request, f"“{self.term}” {done}.")
        return redirect("labels:index")


class MergeView(OfTermMixin, TemplateView):
    """Choose a term that this one goes up in, see what moves, and confirm."""

    template_name = "taxonomy/merge.html"

    def get_page_title(self):
        return f"{self.term} samenvoegen"

    def get_context_data(self, **kwargs):
        data = self.request.GET if "into" in self.request.GET else None
        form, into, obstacle = MergeForm(data, term=self.term), None, ""
        if form.is_bound and form.is_valid():
            into = form.cleaned_data["into"]
            obstacle = keeping.obstacle_to_merge(self.term, into)
        return super().get_context_data(
            form=form,
            into=into,
            obstacle=obstacle,
            elsewhere=usage.elsewhere(self.term) if into else {},
            below=self.model.objects.filter(parent=self.term) if into else [],
            **kwargs,
        )

    def post(self, request):
        form = MergeForm(request.POST, term=self.term)
        try:
            if not form.is_valid():
                raise ValidationError("Kies een woord dat nog gebruikt wordt.")
            into = form.cleaned_data["into"]
            keeping.merge(term=self.term, into=into, user=request.user)
        except ValidationError as error:
            return self.fail(error, self.edit_url)
        messages.success(request, f"“{self.term}” is opgegaan in “{into}”.")
        return redirect("labels:index")


# -- Synonyms ------------------------------------------------------------------------------------


class SynonymsView(LabelsMixin, TemplateView):
    """Other words, and names that have gone."""

    page_title = "Andere woorden"
    template_name = "taxonomy/synonyms.html"

    def get_context_data(self, **kwargs):
        rows = Synonym.objects.select_related("audience", "topic")
        return super().get_context_data(synonyms=rows, **kwargs)


class SynonymView(FormMixin, FormView):
    """Add or change a synonym."""

    form_class = SynonymForm

    def setup(self, request, *args, synonym_id=None, **kwargs):
        super().setup(request, *args, **kwargs)
        self.synonym = get_object_or_404(Synonym, pk=synonym_id) if synonym_id else Synonym()

    def get_page_title(self):
        return str(self.synonym) or "Nieuw woord"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.synonym}

    def work(self, form):
        keeping.save_synonym(synonym=form.instance, user=self.request.user)
        return f"“{form.instance}” is bewaard."


class SynonymRemovalView(LabelsMixin, View):
    """Take a synonym away."""

    http_method_names = ["post"]

    def post(self, request):
        synonym = get_object_or_404(Synonym, pk=self.kwargs["synonym_id"])
        keeping.remove_synonym(synonym=synonym, user=request.user)
        messages.success(request, f"“{synonym}” is weggehaald.")
        return redirect("labels:synonyms")
