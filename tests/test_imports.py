"""Imports between the apps go one way: down this list, never up and never sideways."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROWS = [
    # The project package itself knows everything below it; nothing knows the project package.
    {"werkcentrum"},
    {"regions.opening", "regions.finder", "werkcentrum.demo"},
    {"werkcentrum.search", "werkcentrum.syndication", "werkcentrum.quality"},
    {"werkcentrum.articles", "werkcentrum.events", "werkcentrum.services", "werkcentrum.forms"},
    {"werkcentrum.content", "werkcentrum.navigation"},
    {"werkcentrum.contact", "regions"},
    {"werkcentrum.people", "werkcentrum.redirects", "werkcentrum.translations"},
    {"werkcentrum.media", "werkcentrum.taxonomy", "themes", "werkcentrum.delivery"},
    {"werkcentrum.history"},
    {"werkcentrum.tenancy"},
    {"werkcentrum.accounts"},
    {"werkcentrum.mail"},
]
ROW_OF = {app: row for row, apps in enumerate(ROWS) for app in apps}
EXCEPTIONS = {
    # An event asks its visitors to sign up with a form.
    ("werkcentrum.events", "werkcentrum.forms"),
    # The demo opens its regions as everybody does, with the one service for it.
    ("werkcentrum.demo", "regions.opening"),
}


def app_of(module):
    """The app a dotted name lies in: the longest that fits, or None for a library."""
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((name for name in names if name in ROW_OF), None)


def may_import(importer, imported):
    return (
        importer == imported
        or ROW_OF[importer] < ROW_OF[imported]
        or (importer, imported) in EXCEPTIONS
    )


def imported_names(source, module, *, is_package):
    """Every dotted name that ``source``, the text of ``module``, imports, wherever it does so."""
    package = module if is_package else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*parents, *filter(None, [node.module])]) if node.level else node.module
            # `from werkcentrum import media` names an app, too.
            yield from (f"{base}.{alias.name}" for alias in node.names)


def forbidden(source, module, *, is_package=False):
    importer = app_of(module)
    apps = (app_of(name) for name in imported_names(source, module, is_package=is_package))
    return sorted({app for app in apps if app and not may_import(importer, app)})


MODULES = sorted(
    path for top in ("werkcentrum", "regions", "themes") for path in (ROOT / top).rglob("*.py")
)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_the_rows_below_its_own(path):
    is_package = path.name == "__init__.py"
    location = path.parent if is_package else path.with_suffix("")
    module = ".".join(location.relative_to(ROOT).parts)

    assert forbidden(path.read_text(), module, is_package=is_package) == []


def test_every_app_has_a_row():
    folders = [*(ROOT / "werkcentrum").glob("*/apps.py"), *(ROOT / "regions").glob("*/apps.py")]
    apps = {".".join(path.parent.relative_to(ROOT).parts) for path in folders}

    assert apps <= ROW_OF.keys()


@pytest.mark.parametrize(
    ("module", "line", "found"),
    [
        ("werkcentrum.tenancy.models", "from werkcentrum.media.models import Image", "media"),
        ("werkcentrum.tenancy.models", "from werkcentrum import media", "media"),
        ("werkcentrum.tenancy.models", "from ..media import models", "media"),
        ("werkcentrum.tenancy.models", "def late():\n    import werkcentrum.media", "media"),
        ("werkcentrum.media.models", "import themes.models", "themes"),
        ("regions.models", "from regions.finder import lookup", "regions.finder"),
        ("regions.finder.views", "from regions.opening import services", "regions.opening"),
        ("werkcentrum.media.models", "from werkcentrum.urls import urlpatterns", "werkcentrum"),
        ("werkcentrum.forms.models", "from werkcentrum.events import models", "events"),
    ],
)
def test_an_import_up_or_sideways_is_found(module, line, found):
    assert [app.removeprefix("werkcentrum.") for app in forbidden(line, module)] == [found]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("werkcentrum.media.models", "from werkcentrum.tenancy.models import Membership"),
        ("werkcentrum.media.models", "from .forms import VideoForm"),
        ("regions.finder.views", "from regions.models import Region"),
        ("werkcentrum.events.models", "from werkcentrum.forms.models import FormPage"),
        ("werkcentrum.demo.load", "from regions.opening import open_region"),
        ("werkcentrum.media.models", "import json\nfrom wagtail.models import Site"),
    ],
)
def test_an_import_downwards_within_the_app_or_of_a_library_is_fine(module, line):
    assert forbidden(line, module) == []
