"""Every block of a body: one name, a preview, plain HTML, words for editors."""

import re
from pathlib import Path

import pytest
import wagtail.admin
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from wagtail.blocks.base import BlockWidget

from werkcentrum.content.blocks import ICONS, BodyBlock, EntrancesBlock
from werkcentrum.content.blocks.body import definitions
from werkcentrum.content.blocks.text import NoticeBlock

BODY = BodyBlock()
PLACED = dict(BODY.child_blocks) | dict(EntrancesBlock().child_blocks)
HOSTILE = """"><script>alert(1)</script><img src=x onerror='alert(2)'>"""

every_block = pytest.mark.parametrize(("name", "block"), PLACED.items(), ids=PLACED)


def snake_case(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def rendered(block, value=None):
    value = block.get_preview_value() if value is None else value
    context = block.get_preview_context(value, {"block_def": block})
    return str(block.render(value, context=context))


@every_block
def test_a_block_carries_one_name(name, block):
    assert snake_case(type(block).__name__) == f"{name}_block"
    assert block.meta.template == f"blocks/{name}.html"
    assert (settings.BASE_DIR / "templates" / "blocks" / f"{name}.html").exists()


def test_a_stylesheet_belongs_to_the_block_of_its_name():
    sheets = Path(settings.BASE_DIR / "static" / "src" / "css" / "blocks").glob("*.css")
    assert {sheet.stem for sheet in sheets} <= set(PLACED)


@every_block
def test_a_block_tells_editors_in_dutch_what_it_is_for(name, block):
    assert block.meta.label
    assert block.get_description().endswith(".")
    assert block.meta.icon != "placeholder"
    assert block.meta.group
    assert block.is_previewable


@pytest.mark.parametrize(
    ("path", "block"),
    [
        (f"{name}.{child.name}", child)
        for name, block in PLACED.items()
        for child in definitions(block)
        if child.name
    ],
)
def test_every_field_has_a_label(path, block):
    assert block.meta.label, path


def test_icons_of_blocks_are_icons_of_wagtail():
    folder = Path(wagtail.admin.__file__).parent / "templates/wagtailadmin/icons"
    known = {icon.stem for icon in folder.glob("*.svg")}
    assert {block.meta.icon for block in PLACED.values()} <= known


def test_icons_that_editors_choose_are_in_the_sprite():
    sprite = (settings.BASE_DIR / "static" / "src" / "icons.txt").read_text().splitlines()
    assert {name for name, label in ICONS} <= set(sprite)


def test_a_body_has_at_most_120_block_instances():
    count = len(list(definitions(BODY)))
    print(f"block instances in a body: {count}")  # noqa: T201
    assert count <= 120


def test_a_body_has_no_raw_html_and_no_colour_option():
    for block in definitions(BODY):
        assert "RawHTML" not in type(block).__name__
        assert "colour" not in block.name
        assert "color" not in block.name


def test_blocks_stand_in_blocks_one_level_deep():
    streams = [block for block in definitions(BODY) if hasattr(block, "grouped_child_blocks")]
    assert [type(stream).__name__ for stream in streams] == ["BodyBlock", "ColumnBlock"]


@every_block
def test_the_preview_of_a_block_is_plain_html(name, block):
    html = rendered(block)
    assert len(html.strip()) > 20
    assert not re.search(r"<script|\sstyle=|\son\w+=|javascript:", html)
    assert "{%" not in html
    assert "{{" not in html


@every_block
def test_the_preview_of_a_block_is_a_page_in_house_style(name, block):
    value = block.get_preview_value()
    context = {"block_def": block, "bound_block": block.bind(value), "page_title": block.label}
    html = render_to_string(
        block.get_preview_template(value, context), block.get_preview_context(value, context)
    )
    assert 'data-palette="paars"' in html
    assert "portal.css" in html
    assert f"wc-block--{name.replace('_', '-')}" in html


@every_block
def test_a_preview_value_is_what_an_editor_could_have_made(name, block):
    """Validation accepts the preview, but for the picture, which is drawn there."""
    value = block.get_preview_value()
    stored = block.get_prep_value(value) if name != "download" else None
    if name in ("image", "image_beside_text", "download"):
        pytest.skip("needs a file of the library")
    block.clean(block.to_python(stored))


def poison(value):
    """The stored value with markup for every string that is words, not a choice or an address."""
    if isinstance(value, str):
        return value if value.startswith("http") or value.endswith("/") else HOSTILE
    if isinstance(value, list):
        return [poison(item) for item in value]
    if isinstance(value, dict):
        kept = ("type", "id", "kind", "icon", "path")
        return {
            key: child if key in kept else poison(child) if key not in RICH else child
            for key, child in value.items()
        }
    return value


# Rich text is HTML by nature; Wagtail's editor strips what is not allowed when it is saved.
RICH = ("answer",)
RICH_BLOCKS = ("text", "notice", "image_beside_text", "two_columns", "download")


@every_block
def test_hostile_words_are_shown_as_words(name, block):
    if name in RICH_BLOCKS:
        pytest.skip("rich text or a file of the library")
    html = rendered(block, block.to_python(poison(block.get_prep_value(block.get_preview_value()))))
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("name", ["text", "notice", "image_beside_text"])
def test_the_rich_text_editor_drops_hostile_links(name):
    block = PLACED[name] if name == "text" else PLACED[name].child_blocks["text"]
    state = (
        '{"blocks": [{"key": "a", "text": "klik", "type": "unstyled", "depth": 0, '
        '"inlineStyleRanges": [], "entityRanges": [{"offset": 0, "length": 4, "key": 0}]}], '
        '"entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", '
        '"data": {"url": "javascript:alert(1)"}}}}'
    )
    value = block.value_from_datadict({"text": state}, {}, "text")
    assert "javascript" not in value.source


@pytest.mark.django_db  # the terms that a listing offers
def test_the_editor_finds_the_scripts_and_styles_of_every_block():
    media = BlockWidget(BODY).media
    # Addresses carry the version of Wagtail after a question mark.
    addresses = [*media._js, *(sheet for sheets in media._css.values() for sheet in sheets)]
    files = [str(address).split("?")[0].removeprefix("/static/") for address in addresses]
    assert any("typed_table" in file for file in files)
    assert [file for file in files if not finders.find(file)] == []


@pytest.mark.parametrize(("kind", "look"), NoticeBlock.LOOKS.items())
def test_a_notice_says_its_kind_in_a_word(kind, look):
    html = rendered(NoticeBlock(), NoticeBlock().to_python({"kind": kind, "text": "<p>Tekst</p>"}))
    assert f"<strong>{look['word']}</strong>" in html
    assert look["style"] in html
    assert f"#{look['icon_name']}" in html
