"""Screens that show what is filled in, label by label, and have no form."""

from datetime import date, datetime
from typing import NamedTuple

from django.contrib.admin.utils import label_for_field
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from wagtail.admin.views.generic import InspectView

TEMPLATE = "tenancy/facts.html"


class Line(NamedTuple):
    """One of several things below a label: its name, where it leads, and what more it says."""

    text: str
    url: str = ""
    detail: str = ""


class Fact(NamedTuple):
    """What stands below one label of such a screen: plain text, a link, or a few lines."""

    label: str
    value: str = ""
    url: str = ""
    lines: tuple[Line, ...] = ()


def fact_of(obj: models.Model, name: str) -> Fact:
    """What a field, or another attribute, of an object says; a list is one of ``Line``."""
    shown = getattr(obj, f"get_{name}_display", None)
    value = shown() if shown else getattr(obj, name)
    if isinstance(value, models.Manager):
        label = capfirst(str(value.model._meta.verbose_name_plural))
        return Fact(label, lines=tuple(Line(str(one)) for one in value.all()))
    label = capfirst(str(label_for_field(name, type(obj))))
    if isinstance(value, list):
        return Fact(label, lines=tuple(value))
    url = value if value and _is_url(type(obj), name) else ""
    return Fact(label, _as_text(value), url)


def _is_url(model, name: str) -> bool:
    try:
        return isinstance(model._meta.get_field(name), models.URLField)
    except FieldDoesNotExist:
        return False


def _as_text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value)


class ReadView(InspectView):
    """Wagtail's view to inspect an object, in our words and without a way to change it."""

    template_name = TEMPLATE
    page_title = "Bekijk"
    any_permission_required = ["view"]

    def get_edit_url(self):
        """None: who may change it gets the form from the list."""

    def get_delete_url(self):
        """None, as above."""

    def get_fields_context(self):
        return [fact_of(self.object, name) for name in self.fields]
