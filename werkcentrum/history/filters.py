"""How one narrows down the history: by person, kind, time and site."""

import django_filters
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple, RadioSelect
from wagtail.admin.filters import (
    DateRangePickerWidget,
    UserModelMultipleChoiceField,
    WagtailFilterSet,
)
from wagtail.models import Site

from .actions import FOR_MANAGERS, Kind, actions_of
from .models import Entry

# Beyond these years a moment does not fit in every time zone.
YEARS = range(2000, 2200)


# An id longer than this is of nothing; some databases refuse to look for it.
LONGEST_ID = 18


class ShortIds:
    """A choice of several rows that takes no number which a database cannot hold."""

    def _check_values(self, value):
        if any(len(str(one)) > LONGEST_ID for one in value or ()):
            raise ValidationError("Kies iets uit de lijst.", code="invalid_choice")
        return super()._check_values(value)


class PeopleField(ShortIds, UserModelMultipleChoiceField):
    pass


class SitesField(ShortIds, django_filters.fields.ModelMultipleChoiceField):
    pass


class PeopleFilter(django_filters.ModelMultipleChoiceFilter):
    field_class = PeopleField


class SitesFilter(django_filters.ModelMultipleChoiceFilter):
    field_class = SitesField


class EntryFilterSet(WagtailFilterSet):
    """Filters for the history of one site, or of all when ``site`` is None."""

    person = PeopleFilter(
        field_name="user",
        label="Wie",
        queryset=get_user_model().objects.none(),
        widget=CheckboxSelectMultiple,
    )
    kind = django_filters.ChoiceFilter(
        label="Wat",
        choices=Kind.choices,
        method="filter_kind",
        empty_label="Alles",
        widget=RadioSelect,
    )
    at = django_filters.DateFromToRangeFilter(
        label="Wanneer", method="filter_at", widget=DateRangePickerWidget
    )
    site = SitesFilter(label="Site", queryset=Site.objects.none(), widget=CheckboxSelectMultiple)

    class Meta:
        model = Entry
        fields = []

    def __init__(self, *args, site: Site | None, sees_people: bool, **kwargs):
        super().__init__(*args, **kwargs)
        people = get_user_model().objects.filter(memberships__isnull=False)
        if site is None:
            self.filters["site"].queryset = Site.objects.order_by("site_name")
        else:
            people = people.filter(memberships__site=site)
            del self.filters["site"]
        self.filters["person"].queryset = people.distinct().order_by("first_name", "last_name")
        if not sees_people:
            self.filters["kind"].extra["choices"] = [
                (kind.value, kind.label) for kind in Kind if kind not in FOR_MANAGERS
            ]

    def filter_kind(self, rows, name, value):
        return rows.filter(action__in=actions_of(value))

    def filter_at(self, rows, name, value):
        for end, lookup in ((value.start, "at__gte"), (value.stop, "at__lte")):
            if end is not None:
                rows = rows.filter(**{lookup: end}) if end.year in YEARS else rows.none()
        return rows
