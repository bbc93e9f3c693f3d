"""Forms for files: adding a video, and offering a file to all regions."""

from django import forms
from django.core.exceptions import ValidationError
from wagtailmedia.forms import BaseMediaForm

from .models import LibraryOffer


class VideoForm(BaseMediaForm):
    """Refuses captions that are no WebVTT, and says what to do."""

    def clean_captions(self):
        captions = self.cleaned_data["captions"]
        if captions and hasattr(captions, "read"):
            start = captions.read(64)
            captions.seek(0)
            if not start.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
                raise ValidationError(
                    "Dit is geen WebVTT-bestand. Sla de ondertiteling op als .vtt; "
                    "de eerste regel is dan WEBVTT."
                )
        return captions


class OfferForm(forms.ModelForm):
    """A word to the national team, and what the region vouches for."""

    portraits = forms.BooleanField(
        label="Er staat niemand herkenbaar op, of wie herkenbaar is vindt het goed dat alle "
        "regio's dit gebruiken.",
        error_messages={"required": "Zet hier een vinkje. Klopt het niet, bied dit dan niet aan."},
    )

    class Meta:
        model = LibraryOffer
        fields = ["note"]
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label="Waarom niet?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De regio krijgt deze tekst per mail.",
        error_messages={"required": "Vertel de regio waarom."},
    )
