"""Chooser blocks whose objects may have been loaded for the whole page beforehand.

Wagtail's own choosers cost a query for each place in a body where a chooser stands; ours first
look at what :mod:`werkcentrum.content.loading` has loaded for this rendering.
"""

import re

from django.utils.functional import cached_property
from django.utils.safestring import mark_safe
from wagtail.blocks import PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtailmedia.blocks import VideoChooserBlock

from .loading import loaded


class CompactWidget:
    """A chooser without the white space of its templates: a form holds one for each block."""

    def render_html(self, *args, **kwargs):
        return mark_safe(re.sub(r"\s*\n\s*", "\n", super().render_html(*args, **kwargs)))


class LoadedMixin:
    """Answers from the objects loaded for this rendering, and asks the database for the rest."""

    @cached_property
    def widget(self):
        widget = super().widget
        if not isinstance(widget, CompactWidget):
            widget.__class__ = type("Compact", (CompactWidget, type(widget)), {})
        return widget

    def to_python(self, value):
        return self.bulk_to_python([value])[0] if value is not None else None

    def bulk_to_python(self, values):
        found = loaded(self.model_class)
        if found is None or not set(values) <= found.keys() | {None}:
            return super().bulk_to_python(values)
        return [found.get(value) for value in values]

    def value_from_form(self, value):
        """What was chosen; nothing for an id that is none."""
        try:
            return super().value_from_form(value)
        except (ValueError, OverflowError):
            return None

    def get_form_state(self, value):
        """What a form shows: of something that the editor may not see, nothing."""
        if isinstance(value, self.model_class):
            found = loaded(self.model_class, {value.pk})
            value = value if found is None else found.get(value.pk)
        return super().get_form_state(value)


class _PageChooser(PageChooserBlock):
    @cached_property
    def widget(self):
        # Wagtail's widgets want the models loaded; this is one of their blocks.
        from werkcentrum.tenancy.choosers import OwnPageChooser

        return OwnPageChooser(
            target_models=self.target_models, can_choose_root=self.can_choose_root
        )


class PageChooser(LoadedMixin, _PageChooser):
    """A page of any site, called as visitors know it."""


class ImageChooser(LoadedMixin, ImageChooserBlock):
    """A picture from the library."""


class DocumentChooser(LoadedMixin, DocumentChooserBlock):
    """A document from the library."""


class VideoChooser(LoadedMixin, VideoChooserBlock):
    """A video from the library."""

    def render_basic(self, value, context=None):
        return value.title if value else ""
