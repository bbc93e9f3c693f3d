"""The form for a list of redirects."""

from django import forms
from django.core.exceptions import ValidationError

from .importing import preview, read


class ImportForm(forms.Form):
    """A file, or the text of one that was shown before. Sets ``lines``, one for each line."""

    file = forms.FileField(
        label="CSV-bestand",
        required=False,
        help_text="Twee kolommen: het oude adres en het nieuwe adres. Het nieuwe adres is een "
        "adres van je eigen site, zoals /over-ons/, of een adres elders met https://. Komt een "
        "oud adres van een andere site die nu doorstuurt? Schrijf het dan helemaal: "
        "https://oudesite.nl/over-ons. Met https://oudesite.nl/* bedoel je alle andere adressen.",
    )
    text = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)

    def __init__(self, *args, site, **kwargs):
        super().__init__(*args, **kwargs)
        self.site, self.lines = site, []

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        text = read(file) if file else cleaned.get("text", "")
        if not text:
            raise ValidationError("Kies een CSV-bestand.")
        self.lines = preview(text, self.site)
        cleaned["text"] = text
        return cleaned
