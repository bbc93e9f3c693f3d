"""A visitor finds what somebody calls by another name, and what every site has by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.articles.conftest import add_article
from tests.events.conftest import make_agenda, make_event
from werkcentrum.search.models import MissedQuery, SearchEntry
from werkcentrum.search.words import beginnings, stem
from werkcentrum.taxonomy.models import Synonym, Topic
from werkcentrum.tenancy.models import SiteProfile

from .test_search import heading, page_of, text_of, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def learning(region_a):
    """The label that "leerwerkloket" leads to."""
    return Topic.objects.kept().get(slug="leren-en-werken")


def test_another_word_finds_the_label_and_its_whole_name(region_a, learning, visit):
    page_of(region_a, "Hoe het gaat", text="Je gaat leren en werken tegelijk.")
    page_of(region_a, "Los", text="Je werkt al. Wil je nog iets leren? En dan weer werken.")
    tagged = page_of(region_a, "Een vak met loon")
    tagged.topics = [learning]
    tagged.save()
    answer = visit(region_a, "/zoeken/?q=leerwerkloket")
    assert titles(answer) == ["Een vak met loon", "Hoe het gaat"]
    assert "<mark>leren en werken</mark>" in answer.text
    assert "<mark>gaat" not in answer.text
    assert "De naam leerwerkloket bestaat niet meer" in text_of(answer.text)


def test_another_word_of_several_words_counts_as_one(region_a, learning, visit):
    Synonym.objects.create(word="loket voor leren", topic=learning)
    tagged = page_of(region_a, "Een vak met loon")
    tagged.topics = [learning]
    tagged.save()
    page_of(region_a, "Loket", text="Een loket. Leren doe je elders.")
    assert titles(visit(region_a, "/zoeken/?q=loket+voor+leren")) == ["Een vak met loon"]
    assert titles(visit(region_a, "/zoeken/?q=vak+loket+voor+leren")) == ["Een vak met loon"]


def test_a_retired_label_is_no_other_word_and_a_merged_one_leads_on(region_a, learning, visit):
    page_of(region_a, "Hoe het gaat", text="Je gaat leren en werken tegelijk.")
    page_of(region_a, "Scholing voor jou")
    tagged = page_of(region_a, "Een vak met loon")
    tagged.topics = [learning]
    tagged.save()
    learning.is_retired = True
    learning.save()
    answer = visit(region_a, "/zoeken/?q=leerwerkloket")
    assert titles(answer) == []
    # What came in the place of a name is no label: it stays.
    assert "bestaat niet meer" in text_of(answer.text)
    learning.replaced_by = Topic.objects.kept().get(slug="scholing")
    learning.save()
    assert titles(visit(region_a, "/zoeken/?q=leerwerkloket")) == ["Scholing voor jou"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("vergaderruimte", "Een vergadering bij ons"),
        ("subsidieaanvraag", "Subsidies voor jou"),
        ("vakbondshuis", "De vakbond helpt"),
        ("vakbond", "Het vakbondshuis"),
        ("sollicitatiegesprek", "Sollicitaties"),
        ("sollicitatie", "Je sollicitatiegesprek"),
    ],
)
def test_a_long_word_finds_what_it_begins_with(region_a, visit, typed, written):
    page_of(region_a, written)
    page_of(region_a, "Iets anders", text=f"Terloops: {written}")
    # Only where it is the subject; what was typed itself counts everywhere.
    assert titles(visit(region_a, f"/zoeken/?q={typed}"))[0] == written


def test_what_was_typed_comes_before_what_a_long_word_begins_with(region_a, visit):
    page_of(region_a, "Terloops", text="Schrijf een vergaderverslag.")
    page_of(region_a, "Vergader met ons", lead="Vergader hier.")
    page_of(region_a, "Tijd", text="We vergaderen vaak. Vergader mee.")
    assert titles(visit(region_a, "/zoeken/?q=vergaderverslag")) == ["Terloops", "Vergader met ons"]


def test_a_word_with_an_ending_has_no_parts():
    assert beginnings("opleidingen", "nl") == []
    assert beginnings("veiligheid", "nl") == []
    assert beginnings("werkzoekende1", "nl") == []
    assert stem("sollicitaties", "nl") in beginnings("sollicitatiebrief", "nl")
    assert stem("scholing", "nl") in beginnings("scholingsbudget", "nl")


def test_an_event_says_when_it_is_and_leaves_when_it_is_over(region_a, visit):
    agenda = make_agenda(region_a)
    coming = make_event(agenda, "Banenmarkt", days=7)
    weekly = make_event(agenda, "Banenmarkt elke week", days=-70, repeats="weekly")
    make_event(agenda, "Banenmarkt voorbij", days=-7)
    make_event(agenda, "Banenmarkt vol", days=8, is_cancelled=True)
    answer = visit(region_a, "/zoeken/?q=banenmarkt")
    assert set(titles(answer)) == {"Banenmarkt", "Banenmarkt elke week", "Banenmarkt vol"}
    day = (timezone.localdate() + timedelta(days=7)).strftime("%-d")
    assert f" {day} " in text_of(answer.text)
    assert "Geannuleerd" in answer.text
    assert SearchEntry.objects.get(page=weekly).expires_at is None
    # The last moment passes.
    SearchEntry.objects.filter(page=coming).update(expires_at=timezone.now())
    assert "Banenmarkt" not in titles(visit(region_a, "/zoeken/?q=banenmarkt"))


def test_news_says_of_which_day_it_is(region_a, visit):
    add_article(region_a, "Banenmarkt geweest", day=5)
    assert "Nieuws · 5 januari 2027" in text_of(visit(region_a, "/zoeken/?q=banenmarkt").text)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("privacy", "/privacy/"),
        ("privacyverklaring", "/privacy/"),
        ("AVG", "/privacy/"),
        ("cokies", "/cookies/"),
        ("toegankelijkheid", "/toegankelijkheid/"),
        ("kwetsbaarheid melden", "/kwetsbaarheid-melden/"),
        ("over deze site", "/over-deze-site/"),
        ("openingstijden", "/locaties/"),
    ],
)
def test_the_pages_that_every_site_has_are_found(region_a, visit, typed, path):
    for everywhere in ("", "&waar=nederland"):
        answer = visit(region_a, f"/zoeken/?q={typed}{everywhere}")
        assert f'class="nl-link" href="{path}"' in answer.text.split("wc-results")[1]
        assert heading(answer).startswith("1 resultaat voor")
    assert not MissedQuery.objects.exists()


def test_the_pages_that_every_site_has_are_pages_without_labels(region_a, visit):
    page_of(region_a, "Privacy op je werk")
    assert titles(visit(region_a, "/zoeken/?q=privacy")) == ["Privacy", "Privacy op je werk"]
    assert len(titles(visit(region_a, "/zoeken/?q=privacy&soort=pagina"))) == 2
    for query in ("soort=document", "onderwerp=scholing"):
        assert titles(visit(region_a, f"/zoeken/?q=privacy&{query}")) == []
    assert titles(visit(region_a, "/zoeken/?q=privacy+scholing"))[:1] != ["Privacy"]
    SiteProfile.objects.filter(site=region_a).update(features={"locations": False})
    assert titles(visit(region_a, "/zoeken/?q=vestigingen")) == []
