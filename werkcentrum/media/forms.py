"""The form with which an editor adds a video."""

from django.core.exceptions import ValidationError
from wagtailmedia.forms import BaseMediaForm


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
