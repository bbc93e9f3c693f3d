"""The forms of translations."""

from django import forms
from wagtail.models import Locale


class TranslateForm(forms.Form):
    """In which languages of the own site a page is translated."""

    locales = forms.ModelMultipleChoiceField(
        label="Talen",
        queryset=Locale.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies een taal."},
    )

    def __init__(self, *args, locales, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["locales"]
        field.queryset = Locale.objects.filter(pk__in=[one.pk for one in locales])
        field.label_from_instance = lambda locale: locale.get_display_name()


class UpdateForm(forms.Form):
    """Take over what changed in Dutch; publish at once if one may."""

    publish = forms.BooleanField(
        label="Meteen publiceren",
        required=False,
        help_text="Wat nog niet vertaald is, staat dan in het Nederlands op de site.",
    )

    def __init__(self, *args, may_publish, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_publish:
            del self.fields["publish"]
