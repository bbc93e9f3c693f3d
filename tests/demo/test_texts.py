"""The words of the demo: readable, complete, and without anything that could be somebody's."""

import re

import pytest

from werkcentrum.content.blocks import ICONS, BodyBlock, EntrancesBlock
from werkcentrum.content.building import stream
from werkcentrum.content.marks import rich
from werkcentrum.demo.images import FILES
from werkcentrum.demo.texts import rich as rich_regions
from werkcentrum.demo.texts.english import ENGLISH, TRANSLATION_OF
from werkcentrum.demo.texts.facts import SECTORS, Facts
from werkcentrum.demo.texts.haaglanden import HAAGLANDEN
from werkcentrum.demo.texts.haaglanden_english import HAAGLANDEN_ENGLISH
from werkcentrum.demo.texts.haaglanden_english import TRANSLATION_OF as OF_HAAGLANDEN
from werkcentrum.demo.texts.national_about import NATIONAL
from werkcentrum.demo.texts.papers import PAPERS
from werkcentrum.demo.texts.pictures import ALTS
from werkcentrum.demo.texts.plain import plain_site
from werkcentrum.demo.texts.subsite import SUBSITE

TARGET_WORDS_PER_SENTENCE = 15
TOWNS = ("Aalst", "Berg", "Camperveen")


def facts(label, number):
    return Facts(label.capitalize(), label, TOWNS, "Aalst", number)


ENGLISH_SITES = {"english": ENGLISH, "haaglanden english": HAAGLANDEN_ENGLISH}
SITES = {"landelijk": NATIONAL, "subsite": SUBSITE} | ENGLISH_SITES
SITES |= {
    label: (
        rich_regions.RICH[label].site(facts(label, number))
        if label in rich_regions.RICH
        else plain_site(facts(label, number))
    )
    for number, label in enumerate(SECTORS)
}
DUTCH = [name for name in SITES if name not in ENGLISH_SITES]


def asked(words):
    """What a site's texts ask for while they are resolved: (kind, name) pairs, and the data."""
    seen = []

    def resolve(kind, name):
        seen.append((kind, name))
        return len(seen)

    data = [stream(words.entrances, resolve, "e"), stream(words.blocks, resolve, "home")]
    data += [stream(text.blocks, resolve, path) for path, text in words.walk()]
    return seen, data


def strings(value):
    """Every text in raw stream data, without ids and kinds of block."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in ("type", "id", "icon", "kind", "url", "path", "link"):
                yield from strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def sentences(words):
    """The sentences of a site, without headings, lists and tables."""
    _seen, data = asked(words)
    texts = [text.lead for _path, text in words.walk()] + [words.hero_text]
    for text in strings(data):
        texts += re.findall(r"<p>(.*?)</p>", text) if "<" in text else [text]
    plain = (re.sub(r"<[^>]+>", "", text) for text in texts)
    return [sentence for text in plain for sentence in re.split(r"(?<=[.?!])\s+", text) if sentence]


@pytest.mark.parametrize("name", SITES)
def test_every_link_within_a_site_leads_to_a_page_of_that_site(name):
    paths = {path for path, _text in SITES[name].walk()}
    wanted = {target for kind, target in asked(SITES[name])[0] if kind == "page"}
    assert wanted <= paths


@pytest.mark.parametrize("name", SITES)
def test_every_picture_and_document_is_there(name):
    for kind, target in asked(SITES[name])[0]:
        if kind == "image":
            assert list(FILES.glob(f"*{target}.webp")), target
        elif kind == "document":
            assert target in PAPERS


@pytest.mark.parametrize("name", SITES)
def test_every_picture_in_a_text_is_described(name):
    def pictures(value):
        if isinstance(value, dict):
            if "alt" in value:
                yield value
            for part in value.values():
                yield from pictures(part)
        elif isinstance(value, list):
            for part in value:
                yield from pictures(part)

    for value in pictures(asked(SITES[name])[1]):
        assert bool(value["alt"]) != value["decorative"]


@pytest.mark.parametrize("name", DUTCH)
def test_sentences_are_short(name):
    lengths = [len(sentence.split()) for sentence in sentences(SITES[name])]
    assert sum(lengths) / len(lengths) <= TARGET_WORDS_PER_SENTENCE
    assert max(lengths) <= 25


@pytest.mark.parametrize("name", SITES)
def test_fields_hold_what_the_texts_give_them(name):
    words = SITES[name]
    assert len(words.hero_title) <= 80
    assert len(words.hero_text) <= 200
    assert all(len(text.lead) <= 300 for _path, text in words.walk())


def test_no_text_names_a_phone_number():
    for words in SITES.values():
        for text in strings(asked(words)[1]):
            assert not re.search(r"\b0\d[\d -]{6,}", re.sub("<[^>]+>", " ", text))


def test_regions_with_the_same_sector_do_not_open_with_the_same_words():
    homes = [plain_site(facts("twente", number)) for number in range(4)]
    assert len({home.hero_title for home in homes}) == 4


def test_each_rich_region_has_a_page_with_every_block_once_and_one_with_twenty():
    for label in rich_regions.RICH:
        pages = dict(SITES[label].walk())
        kinds = sorted(BodyBlock().child_blocks)
        full = [
            path
            for path, text in pages.items()
            if sorted(block.name for block in text.blocks) == kinds
        ]
        assert [path.count("/") for path in full] == [2]
        assert any(len(text.blocks) == 20 for text in pages.values())


@pytest.mark.parametrize("name", SITES)
def test_icons_are_those_an_editor_may_choose(name):
    def icons(value):
        if isinstance(value, dict):
            if "icon" in value:
                yield value["icon"]
            for part in value.values():
                yield from icons(part)
        elif isinstance(value, list):
            for part in value:
                yield from icons(part)

    assert set(icons(asked(SITES[name])[1])) <= {icon for icon, _label in ICONS}


@pytest.mark.parametrize(
    ("dutch", "english", "translation_of"),
    [
        (NATIONAL, ENGLISH, TRANSLATION_OF),
        (HAAGLANDEN.site(facts("haaglanden", 1)), HAAGLANDEN_ENGLISH, OF_HAAGLANDEN),
    ],
    ids=["landelijk", "haaglanden"],
)
def test_translations_point_to_pages_that_exist(dutch, english, translation_of):
    assert set(translation_of) <= {path for path, _text in english.walk()}
    assert set(translation_of.values()) <= {path for path, _text in dutch.walk()}


def test_every_drawing_is_described_and_small():
    drawn = [path for path in FILES.glob("*.webp") if path.stem != "film-beeld"]
    assert len(drawn) >= 30
    for path in drawn:
        assert path.stem.split("-", 1)[1] in ALTS
        assert path.stat().st_size <= 120_000


def test_marks_become_the_rich_text_that_wagtail_stores():
    text = rich("## Kop\n\nEen **vet** [woord](a/b) & meer\n\n- een\n- twee\n  drie", lambda *to: 7)
    assert text == (
        '<h2>Kop</h2><p>Een <b>vet</b> <a linktype="page" id="7">woord</a> &amp; meer</p>'
        "<ul><li>een</li><li>twee drie</li></ul>"
    )


def test_entrances_are_entrances():
    for words in SITES.values():
        assert {block.name for block in words.entrances} <= set(EntrancesBlock().child_blocks)
