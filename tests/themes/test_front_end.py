"""The built front end: its weight, its tokens, and that it stays with our own host.

Built by ``npm run build``; ``make test`` does that first.
"""

import gzip
import json
import re
from pathlib import Path

import pytest

from werkcentrum.content.blocks.signposts import ICONS

ROOT = Path(__file__).parents[2]
DIST = ROOT / "static" / "dist"
SOURCE = ROOT / "static" / "src"
STYLES = sorted(SOURCE.rglob("*.css"))
FONT = "fonts/source-sans-3-latin-wght-normal.woff2"


@pytest.fixture(scope="module")
def css():
    return (DIST / "portal.css").read_text("utf-8")


def compressed(name):
    return len(gzip.compress((DIST / name).read_bytes(), 9))


def without_comments(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def test_style_and_script_stay_light():
    assert compressed("portal.css") <= 30_000
    assert compressed("portal.js") <= 10_000


def test_the_first_view_stays_light():
    files = ["portal.css", "portal.js", "icons.svg", "sign-paars.svg"]
    weight = sum(compressed(name) for name in files) + (DIST / FONT).stat().st_size
    # What is left is for the page itself; with it that makes six requests.
    assert weight <= 80_000


def test_a_dutch_page_fetches_one_font(css):
    faces = re.findall(r"@font-face\s*\{(.*?)\}", css, flags=re.S)
    dutch = [ord(letter) for letter in "aáäÁéëïóöúü€’“”–…·"]
    fetched = []
    for face in faces:
        source = re.search(r"url\(\"?\.?/?(.*?)\"?\)", face)
        if source and any(covers(face, letter) for letter in dutch):
            fetched.append(source[1])
    assert fetched == [FONT]


def covers(face, letter):
    ranges = re.search(r"unicode-range:(.*?)(?:;|$)", face, flags=re.S)[1]
    for piece in ranges.split(","):
        first, _, last = piece.strip().removeprefix("U+").partition("-")
        if int(first, 16) <= letter <= int(last or first, 16):
            return True
    return False


def used_without_value(css):
    """Properties read by the style sheet that neither have a value nor a fallback that has one."""
    css = without_comments(css)
    declared = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", css))

    def missing(text):
        for match in re.finditer(r"var\(\s*(--[\w-]+)\s*(,?)", text):
            name, comma = match.groups()
            if name in declared:
                continue
            if not comma:
                yield name
                continue
            yield from missing(fallback(text, match.end()))

    def fallback(text, start):
        depth = 1
        for end in range(start, len(text)):
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            if not depth:
                return text[start:end]
        raise AssertionError("unbalanced parentheses")

    # A var() within the fallback of a property with a value is never read.
    return set(missing(strip_dead_fallbacks(css, declared)))


def strip_dead_fallbacks(css, declared):
    result, position = [], 0
    for match in re.finditer(r"var\(\s*(--[\w-]+)\s*,", css):
        if match.start() < position:
            continue
        if match[1] not in declared:
            continue
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(css[end], 0)
            end += 1
        result.append(css[position : match.end() - 1] + ")")
        position = end
    return "".join(result) + css[position:]


def test_each_property_that_is_read_has_a_value(css):
    assert used_without_value(css) == set()


@pytest.mark.parametrize(
    ("css", "missing"),
    [
        ("a{color:var(--a)}", {"--a"}),
        ("a{--a:1;color:var(--a)}", set()),
        ("a{color:var(--a,red)}", set()),
        ("a{color:var(--a, var(--b))}", {"--b"}),
        ("a{--a:1;color:var(--a, var(--b))}", set()),
        ("a{--a:1;color:calc(var(--a, var(--b)) + var(--c))}", {"--c"}),
    ],
)
def test_a_property_without_value_is_found(css, missing):
    assert used_without_value(css) == missing


@pytest.mark.parametrize("style", STYLES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_colour_stands_in_tokens_only(style):
    text = without_comments(style.read_text("utf-8"))
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{]*\{)", text)
    assert not re.search(r"\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(", text)
    words = r"white|black|red|green|blue|yellow|purple|grey|gray|orange"
    assert not re.search(rf":[^;{{}}]*(?<![-\w])(?:{words})(?![-\w])", text)


@pytest.mark.parametrize("style", STYLES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_logical_directions_are_used(style):
    text = without_comments(style.read_text("utf-8"))
    physical = r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)|(?<![-\w])(?:left|right)"
    assert not re.findall(rf"(?<![-\w])(?:{physical})\s*:", text)
    assert not re.search(r"(?:text-align|float|clear)\s*:\s*(?:left|right)", text)


def test_nothing_comes_from_another_host():
    for file in [*DIST.glob("*.css"), *DIST.glob("*.js")]:
        assert not re.search(r"(?:url\(|import\s|fetch\()[\"']?(?:https?:)?//", file.read_text())


def test_the_layers_are_in_order(css):
    order = [match.split("{")[0] for match in re.findall(r"@layer ([a-z,]+[;{])", css)]
    assert order[0].rstrip(";") == "tokens,base,layout,components,blocks"


def test_each_icon_that_is_asked_for_is_in_the_sprite():
    listed = {
        line.strip()
        for line in (SOURCE / "icons.txt").read_text("utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    }
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (DIST / "icons.svg").read_text("utf-8")))
    asked = {
        name
        for template in (ROOT / "templates").rglob("*.html")
        for name in re.findall(r'{% icon "([\w-]+)"', template.read_text("utf-8"))
    }
    assert drawn == listed
    assert asked | {name for name, _label in ICONS} <= listed


def test_the_lock_file_names_no_registry_and_versions_are_exact():
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    versions = package.get("dependencies", {}) | package["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())


def test_each_palette_has_its_sign_and_its_skin_of_the_cms():
    palettes = json.loads((ROOT / "themes" / "palettes.json").read_text("utf-8"))["palettes"]
    for name, palette in palettes.items():
        assert palette["tokens"]["header-bg"] in (DIST / f"sign-{name}.svg").read_text("utf-8")
        assert palette["scale"]["800"] in (DIST / f"cms-{name}.css").read_text("utf-8")
