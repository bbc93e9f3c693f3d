"""The form that asks how to copy a page."""

from django.core.validators import MaxLengthValidator
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page


class OwnCopyForm(CopyForm):
    """Says beside the field what is too long; Wagtail's breaks when it saves the copy."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in (("new_title", "title"), ("new_slug", "slug")):
            most = Page._meta.get_field(field).max_length
            self.fields[name].validators.append(MaxLengthValidator(most))
