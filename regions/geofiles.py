"""Read the files of regions, gemeenten, places and postcodes, and refuse them when they are wrong.

Nothing here touches the database. Every fault is reported with its file and line.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError

from regions.models import validate_label
from regions.names import PROVINCES
from werkcentrum.tenancy.models import validate_hostname

DATA = Path(__file__).parent / "data"
MAX_LENGTH = 80  # of any single value: the width of the columns in the database


class Refused(Exception):
    """The files cannot be loaded. ``faults`` says what is wrong, where, one sentence each."""

    def __init__(self, faults: Iterable[str]):
        self.faults = list(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True)
class Row:
    """One line of a file; ``row["name"]`` is a value, ``row.all("aliases")`` several."""

    file: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def all(self, column: str) -> list[str]:
        return [value.strip() for value in self[column].split("|") if value.strip()]

    def fault(self, sentence: str) -> str:
        return f"{self.file}, regel {self.line}: {sentence}"


@dataclass(frozen=True)
class Geography:
    """The five files, checked: every code leads somewhere and nothing is doubled."""

    regions: list[Row]
    municipalities: list[Row]
    places: list[Row]
    postcodes: list[Row]
    coordinates: list[Row]


def _pattern(pattern: str, example: str) -> Callable[[str], str]:
    return lambda value: "" if re.fullmatch(pattern, value) else f"verwacht iets als {example}"


def _valid(validator) -> Callable[[str], str]:
    def check(value):
        try:
            validator(value)
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    return check


_region, _gemeente = _pattern(r"AM\d{2}", "AM21"), _pattern(r"GM\d{4}", "GM0518")
_anything = _pattern(r".+", "een naam")
_degrees = _pattern(r"\d{1,2}\.\d{1,6}", "52.077")
_cell = _pattern(r"[1-9]|1\d", "een getal van 1 tot en met 19")

# Per table its columns, each with the check of one value. A column in OPTIONAL may be empty; one
# in SEVERAL holds values with | between them.
TABLES: dict[str, dict[str, Callable[[str], str]]] = {
    "regions": {
        "code": _region,
        "name": _anything,
        "cbs_name": _anything,
        "label": _valid(validate_label),
        "own_domain": _valid(validate_hostname),
        "centre_municipality": _anything,
        "aliases": _anything,
        "abbreviation": _pattern(r"[A-Z]{1,4}", "HL"),
        "map_column": _cell,
        "map_row": _cell,
    },
    "municipalities": {
        "code": _gemeente,
        "name": _anything,
        "aliases": _anything,
        "province": lambda v: "" if v in PROVINCES else "deze provincie kennen we niet",
        "region": _region,
    },
    "places": {"name": _anything, "municipality": _gemeente},
    "postcodes": {
        "postcode": _pattern(r"[1-9]\d{3}", "2511"),
        "municipality": _gemeente,
        "other_municipalities": _gemeente,
    },
    # Of some postcodes; one that is not in the file of postcodes is passed over.
    "coordinates": {
        "postcode": _pattern(r"[1-9]\d{3}", "2511"),
        "latitude": _degrees,
        "longitude": _degrees,
    },
}
OPTIONAL = {"own_domain", "centre_municipality", "aliases", "other_municipalities"}
SEVERAL = {"aliases", "other_municipalities"}
# What may stand in a file only once.
UNIQUE = {
    "regions": [
        ("code",),
        ("name",),
        ("cbs_name",),
        ("label",),
        ("own_domain",),
        ("abbreviation",),
        ("map_column", "map_row"),
    ],
    "municipalities": [("code",), ("name",)],
    "places": [("name", "municipality")],
    "postcodes": [("postcode",)],
    "coordinates": [("postcode",)],
}


def read_geography(paths: Iterable[Path] = ()) -> Geography:
    """Read and check the given files; those not given come from ``regions/data``.

    Raises ``Refused`` with all faults found.
    """
    tables: dict[str, list[Row]] = {}
    faults: list[str] = []
    for path in paths:
        table, rows, found = _read(path)
        faults += found
        if table in tables:
            faults.append(f"{path.name}, regel 1: er is al een ander bestand met deze kolommen.")
        elif table:
            tables[table] = rows
    if faults:
        raise Refused(faults)
    for table in TABLES:
        if table not in tables:
            _, tables[table], found = _read(DATA / f"{table}.csv")
            faults += found
    geography = Geography(**tables)
    faults = faults or [*_doubled(tables), *_dangling(geography)]
    if faults:
        raise Refused(faults)
    return geography


def _read(path: Path) -> tuple[str, list[Row], list[str]]:
    """The table a file holds (recognised by its header), its rows, and the faults in them."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        return "", [], [f"{path}: kan dit bestand niet lezen ({error.strerror})."]
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [], [f"{path.name}, regel {line}: geen UTF-8. Sla het bestand op als UTF-8."]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, faults = [], []
    try:
        header = [column.strip() for column in next(reader, [])]
        table = next((t for t, columns in TABLES.items() if set(columns) == set(header)), "")
        if not table or len(header) != len(set(header)):
            return "", [], [f"{path.name}, regel 1: {_header_fault(header)}"]
        for values in reader:
            if not values:
                continue
            if len(values) != len(header):
                faults.append(
                    f"{path.name}, regel {reader.line_num}: {len(values)} velden in plaats van "
                    f"{len(header)}."
                )
                continue
            pairs = zip(header, values, strict=True)
            row = Row(path.name, reader.line_num, {name: value.strip() for name, value in pairs})
            rows.append(row)
            faults += _row_faults(table, row)
    except csv.Error as error:
        return "", [], [f"{path.name}, regel {reader.line_num}: geen geldige CSV ({error})."]
    if not rows and not faults:
        faults.append(f"{path.name}: er staat geen enkele regel onder de kolomnamen.")
    return table, rows, faults


def _header_fault(header: list[str]) -> str:
    if len(header) == 1 and ";" in header[0]:
        return "zet komma's tussen de velden, geen puntkomma's."
    doubled = sorted({column for column in header if header.count(column) > 1})
    if doubled:
        return f"dubbele kolom: {', '.join(doubled)}."
    nearest = max(TABLES.values(), key=lambda columns: len(set(columns) & set(header)))
    unknown = [column for column in header if column not in nearest]
    missing = [column for column in nearest if column not in header]
    parts = [
        f"onbekende kolom: {', '.join(unknown)}." if unknown else "",
        f"deze kolom ontbreekt: {', '.join(missing)}." if missing else "",
        f"We verwachten: {', '.join(nearest)}.",
    ]
    return " ".join(part for part in parts if part)


def _row_faults(table: str, row: Row) -> list[str]:
    faults = []
    for column, check in TABLES[table].items():
        value = row[column]
        if not value:
            if column not in OPTIONAL:
                faults.append(row.fault(f"{column} is leeg."))
        elif not value.isprintable():
            faults.append(row.fault(f"{column} bevat een teken dat er niet hoort: {value!r}."))
        else:
            for one in row.all(column) if column in SEVERAL else [value]:
                wrong = check(one) or ("te lang" if len(one) > MAX_LENGTH else "")
                if wrong:
                    faults.append(row.fault(f"{column} is {one[:90]!r}: {wrong.rstrip('.')}."))
    return faults


def _doubled(tables: dict[str, list[Row]]) -> list[str]:
    faults = []
    for table, keys in UNIQUE.items():
        for columns in keys:
            seen: dict[tuple, int] = {}
            for row in tables[table]:
                key = tuple(row[column] for column in columns)
                if not any(key):
                    continue
                if key in seen:
                    faults.append(
                        row.fault(
                            f"{' + '.join(columns)} {' + '.join(key)} staat er twee keer in, "
                            f"ook op regel {seen[key]}."
                        )
                    )
                seen.setdefault(key, row.line)
    return faults


def _dangling(geography: Geography) -> list[str]:
    """References to what is not there, and regions and gemeenten that nothing refers to."""
    faults = []
    regions = {row["code"] for row in geography.regions}
    gemeenten = {row["code"] for row in geography.municipalities}
    missing = "gemeente {} staat niet in het bestand met gemeenten."
    for row in geography.municipalities:
        if row["region"] not in regions:
            faults.append(row.fault(f"regio {row['region']} van {row['name']} bestaat niet."))
    for row in geography.places:
        if row["municipality"] not in gemeenten:
            faults.append(row.fault(f"{row['name']}: {missing.format(row['municipality'])}"))
    for row in geography.postcodes:
        codes = [row["municipality"], *row.all("other_municipalities")]
        for code in codes:
            if code not in gemeenten:
                faults.append(row.fault(f"{row['postcode']}: {missing.format(code)}"))
        if len(codes) != len(set(codes)):
            faults.append(row.fault(f"{row['postcode']} noemt een gemeente twee keer."))
    used = {row["region"] for row in geography.municipalities}
    faults += [
        row.fault(f"regio {row['code']} {row['name']} heeft geen enkele gemeente.")
        for row in geography.regions
        if row["code"] not in used
    ]
    with_place = {row["municipality"] for row in geography.places}
    with_postcode = {row["municipality"] for row in geography.postcodes}
    for row in geography.municipalities:
        for what, having in (("woonplaats", with_place), ("postcode", with_postcode)):
            if row["code"] not in having:
                faults.append(
                    row.fault(f"gemeente {row['code']} {row['name']} heeft geen enkele {what}.")
                )
    return faults
