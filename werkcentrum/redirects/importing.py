"""Take redirects in from a file: first shown, then written; nothing when one line is wrong."""

import csv
import io
from dataclasses import dataclass, field
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Site

from werkcentrum.delivery.sitemap import fixed_paths
from werkcentrum.history.recording import record

from .models import Redirect
from .paths import fixed_page, hosts_of, normalise, pages_at, split, stored_form
from .services import add_redirect

MOST_LINES = 500
MOST_BYTES = 500_000


@dataclass
class Line:
    """One line of a file, and what it would do."""

    number: int
    old: str
    new: str
    # Where it leads: the title of a page or an address.
    target: str = ""
    is_change: bool = False
    errors: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        if self.errors:
            return " ".join(self.errors)
        return "Vervangt wat er nu staat" if self.is_change else "Nieuw"


def read(file) -> str:
    """The text of an uploaded file. Raises ValidationError (Dutch) for one that is too big or no
    text."""
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValidationError("Dit bestand is te groot. Splits het in kleinere bestanden.")
    # Excel writes CSV in the code page of Windows.
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise ValidationError("Dit is geen CSV-bestand. Sla je lijst op als CSV.")


def parse(text: str) -> list[tuple[int, str, str]]:
    """Number, old and new address of each line. Raises ValidationError (Dutch)."""
    if len(text) > MOST_BYTES:
        raise ValidationError("Deze lijst is te lang. Splits hem in kleinere lijsten.")
    first = text.lstrip().split("\n", 1)[0]
    delimiter = next((one for one in (";", "\t", ",") if one in first), ";")
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise ValidationError("Deze lijst is geen CSV. Sla je lijst op als CSV.") from error
    found = []
    for number, row in enumerate(rows, start=1):
        cells = [cell.strip() for cell in row]
        is_heading = number == 1 and cells[0:1] != [""] and "/" not in "".join(cells)
        if any(cells) and not is_heading:
            found.append((number, cells[0], cells[1] if len(cells) > 1 else ""))
    if not found:
        raise ValidationError("Er staat niets in deze lijst.")
    if len(found) > MOST_LINES:
        raise ValidationError(f"Neem per keer niet meer dan {MOST_LINES} regels.")
    return found


def preview(text: str, site: Site) -> list[Line]:
    """What each line would do. Nothing is kept. Raises ValidationError (Dutch)."""
    # Lines are judged together: the second may clash with the first.
    with transaction.atomic():
        lines = _write(text, site)
        transaction.set_rollback(True)
    return lines


@transaction.atomic
def take_in(text: str, site: Site, *, user) -> int:
    """Write the redirects of a list and return how many; none when a line is wrong.

    Raises ValidationError (Dutch) when a line is wrong.
    """
    lines = _write(text, site)
    if any(line.errors for line in lines):
        raise ValidationError("Er staan fouten in deze lijst. Er is niets opgeslagen.")
    record("redirects.import", site=site, user=user, detail=f"{len(lines)} adressen")
    return len(lines)


def _write(text: str, site: Site) -> list[Line]:
    lines = [Line(*one) for one in parse(text)]
    own = hosts_of(site)
    known = set(Redirect.objects.filter(site=site).values_list("old_path", flat=True))
    paths = {}
    for line in lines:
        if path := _own_path(line.new, site, own):
            paths[line.number] = path
    pages = pages_at(site, sorted(set(paths.values())))
    fixed = set(fixed_paths(site))
    seen = {}
    for line in lines:
        path = paths.get(line.number)
        page = pages.get(path)
        url = "" if page else line.new
        line.target = page.title if page else line.new
        if page is None and line.new.startswith("/"):
            url = f"https://{site.hostname}{line.new}"
            if not path or fixed_page(path) not in fixed:
                line.errors.append("Op het nieuwe adres staat geen pagina van deze site.")
        try:
            old = normalise(line.old, site)
            if old in seen:
                raise ValidationError(f"Dit oude adres staat ook op regel {seen[old]}.")
            seen[old] = line.number
            line.is_change = old in known
            if not line.errors:
                add_redirect(site=site, old_path=line.old, page=page, url=url, replace=True)
        except ValidationError as error:
            line.errors += error.messages
    return lines


def _own_path(new: str, site: Site, own: set[str]) -> str | None:
    """The stored form of a new address on the own site; None for one elsewhere."""
    try:
        parts = split(new)
        if new.startswith("/") or (parts.hostname or "") in own:
            return stored_form(unquote(parts.path), "")
    except ValidationError:
        pass
    return None
