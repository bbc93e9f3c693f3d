"""All that says when locations are open, in one query for all of them.

Three tables hold it, and a home page may ask few questions.
"""

from collections.abc import Iterable

from django.db.models import BooleanField, CharField, DateField, IntegerField, Value
from django.db.models.functions import Cast

from .hours import OpeningHours, SpecialHours, Stop

PERIOD = ("location_id", "opens_at", "closes_at")
# What each table has beside its period, and what stands there for the two that have it not.
FIELDS = {
    OpeningHours: ("weekday", "by_appointment"),
    SpecialHours: ("starts_on", "ends_on", "by_appointment", "reason"),
    Stop: ("starts_on", "street", "postcode", "town", "note"),
}
NOTHING = {
    "weekday": Value(0, output_field=IntegerField()),
    "starts_on": Cast(Value(None), DateField()),
    "ends_on": Cast(Value(None), DateField()),
    "by_appointment": Value(False, output_field=BooleanField()),
    **dict.fromkeys(
        ("reason", "street", "postcode", "town", "note"), Value("", output_field=CharField())
    ),
}
# The first has columns of the right type where the database knows no types.
ORDER = (SpecialHours, OpeningHours, Stop)
NAMES = {
    OpeningHours: "opening_hours",
    SpecialHours: "special_hours",
    Stop: "stops",
}


def load_hours(locations: Iterable) -> list:
    """These locations, each with its opening hours, special hours and stops; one query."""
    found = {location.pk: location for location in locations}
    if not found:
        return []
    parts = [_rows(model, number, found) for number, model in enumerate(ORDER)]
    rows = {(pk, model): [] for pk in found for model in ORDER}
    for number, pk, *values in parts[0].union(*parts[1:], all=True):
        model = ORDER[number]
        named = dict(zip(("pk", *PERIOD, *NOTHING), [pk, *values], strict=True))
        own = {name: named[name] for name in ("pk", *PERIOD, *FIELDS[model])}
        rows[own["location_id"], model].append(model(**own))
    for (pk, model), some in rows.items():
        some.sort(key=lambda row: tuple(getattr(row, name) for name in _order(row)))
        _keep(found[pk], NAMES[model], model, some)
    return list(found.values())


def _rows(model, number, ids):
    missing = {name: nothing for name, nothing in NOTHING.items() if name not in FIELDS[model]}
    return (
        model.objects.filter(location__in=ids)
        .order_by()
        .annotate(table=Value(number, output_field=IntegerField()), **missing)
        .values_list("table", "pk", *PERIOD, *NOTHING)
    )


def _order(row):
    return ("weekday", "opens_at") if isinstance(row, OpeningHours) else ("starts_on", "pk")


def _keep(location, name, model, rows):
    """As ``prefetch_related`` does."""
    queryset = model.objects.none()
    queryset._result_cache, queryset._prefetch_done = rows, True
    if not hasattr(location, "_prefetched_objects_cache"):
        location._prefetched_objects_cache = {}
    location._prefetched_objects_cache[name] = queryset
