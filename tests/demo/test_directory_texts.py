"""The services and partners of the demo: short words, known tags, real gemeenten, drawn logos."""

import csv
import re

import pytest

from regions.geofiles import DATA
from werkcentrum.demo.images import FILES, logo_names, logo_stem
from werkcentrum.demo.texts import english_lists as english
from werkcentrum.demo.texts.directory import NATIONAL_PARTNERS, usual_partners
from werkcentrum.demo.texts.directory_national import NATIONAL_SERVICES
from werkcentrum.demo.texts.directory_regional import FEW, REGIONAL_SERVICES
from werkcentrum.demo.texts.directory_rich import DIRECTORIES
from werkcentrum.demo.texts.meetings import NATIONAL_MEETINGS
from werkcentrum.demo.texts.meetings_visitors import MEETINGS
from werkcentrum.demo.texts.news import NATIONAL, REGIONAL
from werkcentrum.taxonomy.first_terms import AUDIENCES, TOPICS

SERVICES = {"landelijk": NATIONAL_SERVICES, "een regio": REGIONAL_SERVICES} | {
    label: told.services for label, told in DIRECTORIES.items()
}
PARTNERS = {"landelijk": NATIONAL_PARTNERS, "een regio": usual_partners("Twente")} | {
    label: told.partners for label, told in DIRECTORIES.items()
}
LONGEST_SENTENCE, WORDS_PER_SENTENCE = 20, 12


def slugs(terms):
    return {
        slug for slug, _name, _english, below in terms for slug in (slug, *(b[0] for b in below))
    }


def sentences(service):
    words = re.sub(r"## .*", "", service.text)
    text = "\n".join([service.summary, service.how, words])
    return [one for one in re.split(r"(?<=[.?!:])\s+", text) if one.strip()]


def gemeenten(label):
    with (DATA / "regions.csv").open() as file:
        code = next(row["code"] for row in csv.DictReader(file) if row["label"] == label)
    with (DATA / "municipalities.csv").open() as file:
        return {row["name"] for row in csv.DictReader(file) if row["region"] == code}


def test_there_is_enough_to_find():
    assert len(NATIONAL_SERVICES) >= 15
    assert 3 <= len([one for one in REGIONAL_SERVICES if one.slug in FEW]) <= 4
    for told in DIRECTORIES.values():
        assert len(told.services) >= 12
        assert len(told.partners) >= 8


@pytest.mark.parametrize("where", SERVICES)
def test_services_fit_their_fields_and_have_known_tags(where):
    told = SERVICES[where]
    assert len({one.slug for one in told}) == len(told)
    for one in told:
        assert len(one.summary) <= 200, one.slug
        assert len(one.how) <= 300, one.slug
        assert len(one.cost) <= 160, one.slug
        assert set(one.audiences.split()) <= slugs(AUDIENCES), one.slug
        assert set(one.topics.split()) <= slugs(TOPICS), one.slug
        assert not one.picture or list(FILES.glob(f"*-{one.picture}.webp")), one.slug


@pytest.mark.parametrize("where", SERVICES)
def test_services_are_told_in_short_sentences(where):
    lengths = [len(words.split()) for one in SERVICES[where] for words in sentences(one)]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= WORDS_PER_SENTENCE


@pytest.mark.parametrize("label", DIRECTORIES)
def test_a_region_names_its_own_gemeenten_and_partners(label):
    told = DIRECTORIES[label]
    words = {"gemeente": told.town_hall, "bibliotheek": told.library}
    partners = {one.name for one in told.partners}
    for one in told.services:
        assert set(one.places) <= gemeenten(label), one.slug
        assert not one.partner or one.partner.format_map(words) in partners, one.slug
    assert set(words.values()) <= partners
    # The filter by gemeente shows something, and so does a service that is nobody's alone.
    assert sum(1 for one in told.services if one.places) >= 5
    assert any(not one.partner for one in told.services)


def test_the_national_site_names_its_own_partners():
    names = {one.name for one in NATIONAL_PARTNERS}
    assert {one.partner for one in NATIONAL_SERVICES} <= names


@pytest.mark.parametrize("where", PARTNERS)
def test_partners_are_told_in_a_sentence_or_two_and_link_to_a_front_page(where):
    for one in PARTNERS[where]:
        assert one.summary.endswith("."), one.name
        assert len(one.summary) <= 120, one.name
        assert re.fullmatch(r"(https://[a-z.-]+\.nl)?", one.link), one.name


def test_every_named_organisation_has_a_small_drawn_logo():
    drawn = {f"logos/{path.stem}" for path in (FILES / "logos").glob("*.webp")}
    assert drawn == {logo_stem(name) for name in logo_names()}
    assert all(path.stat().st_size <= 8_000 for path in (FILES / "logos").glob("*.webp"))


@pytest.mark.parametrize(
    ("translated", "told"),
    [
        (english.NATIONAL_SERVICES, NATIONAL_SERVICES),
        (english.NATIONAL_NEWS, NATIONAL),
        (english.NATIONAL_EVENTS, NATIONAL_MEETINGS),
        (english.REGIONAL_SERVICES, DIRECTORIES["haaglanden"].services),
        (english.REGIONAL_NEWS, REGIONAL),
        (english.REGIONAL_EVENTS, MEETINGS),
    ],
)
def test_what_is_in_english_is_there_in_dutch(translated, told):
    assert translated
    assert {one.of for one in translated} <= {one.slug for one in told}
    assert all(len(one.summary) <= 300 for one in translated)
