"""The forms with which the national team keeps the vocabularies."""

from django import forms
from django.conf import settings
from wagtail.models import Locale

from .models import Audience, Synonym, Term, TermProposal, Topic

DUTCH = settings.LANGUAGE_CODE


class TermField(forms.ModelChoiceField):
    """Picks one term, in the order of its vocabulary, indented below its parent."""

    def label_from_instance(self, term):
        return f"– {term}" if term.parent_id else str(term)


class TermForm(forms.Form):
    """The name of a term in each language there is, and its place."""

    def __init__(self, *args, model: type[Term], term: Term | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        names = {}
        if term is not None:
            rows = model.objects.filter(translation_key=term.translation_key)
            names = dict(rows.values_list("locale__language_code", "name"))
        locales = sorted(Locale.objects.all(), key=lambda one: one.language_code != DUTCH)
        for locale in locales:
            code = locale.language_code
            self.fields[f"name_{code}"] = forms.CharField(
                label=f"Naam in het {locale}",
                max_length=80,
                required=code == DUTCH,
                initial=names.get(code, ""),
                help_text="" if code == DUTCH else "Leeg: bezoekers zien de Nederlandse naam.",
            )
        self.fields["parent"] = TermField(
            label="Valt onder",
            queryset=model.objects.kept().filter(parent=None).exclude(pk=term and term.pk),
            required=False,
            empty_label="Niets: het staat op zichzelf",
            initial=term and term.parent_id,
        )

    @property
    def names(self) -> dict[str, str]:
        """The names that were filled in, by language code."""
        return {
            name.removeprefix("name_"): value
            for name, value in self.cleaned_data.items()
            if name.startswith("name_")
        }


class MergeForm(forms.Form):
    """The term that another goes up in."""

    def __init__(self, *args, term: Term, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"] = TermField(
            label="Voeg samen met",
            queryset=type(term).objects.kept().exclude(pk=term.pk),
            empty_label="Kies een woord",
            error_messages={"invalid_choice": "Kies een ander woord uit de lijst."},
        )


class SynonymForm(forms.ModelForm):
    """Another word, and where it leads; or a name that has gone, and what came instead."""

    audience = TermField(label="Doelgroep", queryset=Audience.objects.kept(), required=False)
    topic = TermField(label="Onderwerp", queryset=Topic.objects.kept(), required=False)

    class Meta:
        model = Synonym
        fields = ["word", "audience", "topic", "instead"]
        labels = {"word": "Woord", "instead": "Wat is het nu?"}
        error_messages = {"word": {"unique": "Dit woord staat er al."}}

    def clean_word(self):
        return " ".join(self.cleaned_data["word"].split()).lower()


class ProposalForm(forms.ModelForm):
    """A word that an editor misses."""

    class Meta:
        model = TermProposal
        fields = ["word", "vocabulary", "why"]
        labels = {
            "word": "Welk woord mis je?",
            "vocabulary": "Zegt het voor wie een pagina is, of waarover?",
            "why": "Waarom is het nodig?",
        }
        help_texts = {"why": "Welke pagina's krijgen dit label, en wie zoekt daarnaar?"}
        widgets = {"why": forms.Textarea(attrs={"rows": 3})}


class DecisionForm(forms.Form):
    """What becomes of a proposal: its own term, a word for another, or nothing."""

    CHOICES = [
        ("accept", "Maak er een label van"),
        ("merge", "Laat het woord naar een ander label leiden"),
        ("decline", "Neem het niet over"),
    ]

    choice = forms.ChoiceField(
        label="Wat wordt het?",
        choices=CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het wordt."},
    )
    name = forms.CharField(
        label="Naam van het label", max_length=80, required=False, help_text="Voor een nieuw label."
    )

    def __init__(self, *args, model: type[Term], **kwargs):
        super().__init__(*args, **kwargs)
        kept = model.objects.kept()
        self.fields["parent"] = TermField(
            label="Valt onder",
            queryset=kept.filter(parent=None),
            required=False,
            empty_label="Niets: het staat op zichzelf",
            help_text="Voor een nieuw label.",
        )
        self.fields["term"] = TermField(
            label="Leidt naar",
            queryset=kept,
            required=False,
            empty_label="Kies een label",
            help_text="Als er al een label voor is.",
        )
        self.fields["reason"] = forms.CharField(
            label="Waarom niet?",
            max_length=500,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
            help_text="Voor de site die het voorstelde. Alleen nodig als je het niet overneemt.",
        )
