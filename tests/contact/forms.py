"""What the CMS sends for a location."""

INLINES = ("opening_hours", "special_hours", "consultations", "stops")


def location_form(**changes) -> dict[str, str]:
    """A form that makes a location; rows below it go by the names that Django gives them."""
    form = {
        "name": "Nieuw",
        "slug": "nieuw",
        "kind": "service",
        "street": "Weg 1",
        "postcode": "1234 AB",
        "town": "Stad",
        "sort_order": "0",
    }
    for name in INLINES:
        form |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    return form | changes


def rows_of(name: str, *rows: dict) -> dict[str, str]:
    """New rows below a location: ``rows_of("stops", {"town": "Delft"})``."""
    form = {f"{name}-TOTAL_FORMS": str(len(rows)), f"{name}-INITIAL_FORMS": "0"}
    for number, row in enumerate(rows):
        form |= {f"{name}-{number}-{key}": value for key, value in row.items()}
    return form
