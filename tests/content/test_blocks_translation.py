"""Every word of every block reaches the translator and comes back in its place."""

import re

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.media.models import Document, Image

BODY = BodyBlock()
# What stays the same in every language: choices, addresses and references.
NOT_WORDS = {"kind", "icon", "path", "url", "link", "id", "type", "image", "logo", "poster"} | {
    *("which", "match", "source", "kinds", "order"),
}


@pytest.fixture
def home(db):
    Locale.objects.get_or_create(language_code="nl")
    home = HomePage(title="Home", slug="proef", hero_title="Welkom", hero_text="Loop binnen.")
    return Page.get_first_root_node().add_child(instance=home)


@pytest.fixture
def english(db):
    return Locale.objects.get_or_create(language_code="en")[0]


def words(value, name=""):
    """The words in a stored value; of rich text the words between the tags."""
    if isinstance(value, dict):
        if set(value) >= {"caption", "columns"} and "rows" in value:
            yield value["caption"]
            yield from (column["heading"] for column in value["columns"])
            yield from (cell for row in value["rows"] for cell in row["values"])
            return
        for key, child in value.items():
            if key not in NOT_WORDS or isinstance(child, (dict, list)):
                yield from words(child, key)
    elif isinstance(value, list):
        for child in value:
            yield from words(child, name)
    elif isinstance(value, str):
        # A translator sees a paragraph whole, its bold words included.
        pieces = re.split(r"</?(?:h[23]|p|ul|ol|li)\b[^>]*>", value)
        yield from (re.sub(r"<[^>]+>", "", piece) for piece in pieces if piece.strip())


def stored(name, block):
    value = block.get_preview_value()
    if name == "download":
        document = Document.objects.create(title="Folder", file="folder.pdf")
        value["documents"] = block.child_blocks["documents"].normalize([document])
    if name in ("image", "image_beside_text"):
        value["image"] = Image.objects.create(title="Balie", file="a.png", width=9, height=9)
    return {"type": name, "value": block.get_prep_value(value), "id": f"block-{name}"}


@pytest.mark.parametrize("name", BODY.child_blocks)
def test_every_word_of_a_block_is_translated_in_its_place(name, home, english):
    block = BODY.child_blocks[name]
    page = ContentPage(title="Proef", slug="blok")
    page.body = BODY.to_python([stored(name, block)])
    home.add_child(instance=page)
    page = ContentPage.objects.get(pk=page.pk)
    before = page.body.get_prep_value()

    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    # The home page is translated along with its first page.
    home.copy_for_translation(english)
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.create(
            translation_of=segment.string, locale=english, context=segment.context, data="XXX"
        )
    translation.save_target(publish=False)

    after = page.get_translation(english).get_latest_revision_as_object().body.get_prep_value()
    assert [child["id"] for child in after] == [f"block-{name}"]
    assert list(words(before)), "a block without words proves nothing"
    assert len(list(words(after))) == len(list(words(before)))
    left = [word for word in words(after) if word != "XXX"]
    assert left == [], "these words did not reach the translator"
    assert skeleton(after) == skeleton(before)


def skeleton(value, name=""):
    """A stored value without its words: what a translation may not touch."""
    if isinstance(value, dict):
        return {key: skeleton(child, key) for key, child in value.items()}
    if isinstance(value, list):
        return [skeleton(child, name) for child in value]
    return value if name in NOT_WORDS or not isinstance(value, str) else "words"
