"""Which blocks an editor may choose from: those of the parts that the site uses."""

import copy
import re

from django.utils.safestring import mark_safe
from wagtail import blocks
from wagtail.blocks.base import BlockField, BlockWidget

from werkcentrum.tenancy.features import hidden_blocks, site_of_page


class CompactBlockWidget(BlockWidget):
    """Wagtail's, with its data between single quotes.

    There the double quotes of JSON need no escape, and the form is a fifth smaller.
    """

    def render_with_errors(self, *args, **kwargs):
        html = super().render_with_errors(*args, **kwargs)
        # Both kinds of quote were escaped, so an attribute ends where it seems to end.
        return mark_safe(re.sub(r'="([^"]*)"', _in_single_quotes, html))


def _in_single_quotes(attribute) -> str:
    return "='" + attribute[1].replace("&quot;", '"') + "'"


class OfferedBlocksForm:
    """Mixin for a page's form: offers no block of a part that is off.

    Where such a block stands already it stays, unseen by visitors, so that switching the part on
    again brings it back.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.instance if self.instance.pk else self.parent_page
        hidden = hidden_blocks(site_of_page(page)) if page is not None else frozenset()
        for name, field in self.fields.items():
            if not isinstance(field, BlockField):
                continue
            if hidden:
                field.block = without(field.block, hidden - _used(self._raw(name)))
                field.widget = CompactBlockWidget(field.block, attrs=field.widget.attrs)
            else:
                field.widget.__class__ = CompactBlockWidget

    def _raw(self, name):
        return getattr(self.instance, name).get_prep_value()


def _used(raw) -> set[str]:
    """The kinds of block in stored data, at every depth."""
    if isinstance(raw, list):
        return set().union(*(_used(one) for one in raw))
    if isinstance(raw, dict):
        return {raw.get("type")} | set().union(*(_used(one) for one in raw.values()))
    return set()


def without(block, names):
    """The definition of a block with no streams that offer these; itself when nothing differs."""
    if isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
        is_stream = isinstance(block, blocks.BaseStreamBlock)
        children = {
            name: without(child, names)
            for name, child in block.child_blocks.items()
            if not (is_stream and name in names)
        }
        # By identity: blocks of one class count as equal.
        if list(map(id, children.values())) == list(map(id, block.child_blocks.values())):
            return block
        narrowed = copy.copy(block)
        narrowed.child_blocks = children
        return narrowed
    if isinstance(block, blocks.ListBlock):
        child = without(block.child_block, names)
        if child is block.child_block:
            return block
        narrowed = copy.copy(block)
        narrowed.child_block = child
        return narrowed
    return block
