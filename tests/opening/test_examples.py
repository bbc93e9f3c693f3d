"""Editors begin a page with an example that the national team keeps."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from regions.opening.blueprint import blueprint_pages
from regions.opening.examples import examples_for, make_shelf, shelves
from regions.opening.making import make_blueprints
from regions.opening.models import Blueprint
from regions.opening.services import open_language, open_region
from regions.opening.texts.examples import ARTICLES, EVENTS, EXAMPLES, SERVICES
from tests.conftest import make_region
from tests.performance.bodies import add_page, block
from tests.tenancy.test_workplace import at_work, go
from werkcentrum.articles.models import ArticleIndexPage
from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.models import ContentPage
from werkcentrum.content.rewriting import words_of
from werkcentrum.events.models import AgendaPage, EventPage, Occurrence
from werkcentrum.quality.passages import passages_of
from werkcentrum.quality.readability import Verdict, read
from werkcentrum.services.models import ServiceIndexPage
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(national):
    make_blueprints()
    return make_shelf()


def begin(client, parent, example):
    url = reverse("page_from_example", args=[parent.pk])
    return client.post(url, {"example": str(example)}, follow=True)


def test_the_shelf_is_made_once_and_stays_as_it_is(shelf):
    assert make_shelf() is None
    assert shelves().count() == 1
    every = [*EXAMPLES, *EVENTS, *ARTICLES, *SERVICES]
    assert shelf.get_children().live().count() == len(every)


def test_no_shelf_without_a_blueprint_and_no_choice_without_a_shelf(region_a):
    assert make_shelf() is None
    client = at_work((region_a, Role.EDITOR))
    answer = client.get(reverse("wagtailadmin_pages:add_subpage", args=[region_a.root_page_id]))
    assert "Beginnen met een voorbeeld" not in answer.content.decode()


def test_every_example_reads_well_and_says_what_to_fill_in(shelf):
    for page in shelf.get_children().specific():
        report = read(passages_of(page))
        assert report.gaps or page.slug == "contact", page.title
        assert report.verdict != Verdict.RED, page.title
        assert page.search_description, page.title


def test_an_editor_begins_with_an_example_below_a_page_of_the_own_site(shelf, region_a):
    ContactDetails.objects.filter(site=region_a).update(phone="015 123 45 67")
    client = at_work((region_a, Role.EDITOR))
    parent = add_page(region_a.root_page.specific, title="Werk", slug="werk")
    screen = client.get(reverse("wagtailadmin_pages:add_subpage", args=[parent.pk])).text
    assert "Leeg beginnen" in screen
    assert "Uitleg over [onderwerp]" in screen
    example = shelf.get_children().get(slug="uitleg")
    answer = begin(client, parent, example.pk)
    assert "Vervang wat tussen [haken] staat" in answer.text
    made = ContentPage.objects.child_of(parent).get()
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert (made.live, made.owner, made.slug) == (False, client.user, "uitleg")
    assert made.first_published_at is None
    assert (made.review_on, made.search_description) == (None, "")
    words = " ".join(words_of(made))
    assert "woont of werkt in Oost" in words
    assert "[[" not in words
    assert words_of(made.get_latest_revision_as_object()) == words_of(made)
    begin(client, parent, example.pk)
    assert set(ContentPage.objects.child_of(parent).values_list("slug", flat=True)) == {
        *("uitleg", "uitleg-2")
    }


def test_an_event_from_an_example_is_still_to_come(shelf, region_a):
    # The blueprint gave the region its agenda.
    agenda = AgendaPage.objects.child_of(region_a.root_page).get()
    client = at_work((region_a, Role.EDITOR))
    assert {one.page.slug for one in examples_for(agenda)} == {one.slug for one in EVENTS}
    begin(client, agenda, shelf.get_children().get(slug="inloop").pk)
    event = EventPage.objects.child_of(agenda).get()
    assert event.day > timezone.localdate()
    assert (event.live, event.title) == (False, "Inloop bij het Werkcentrum Oost")
    agenda_of = Occurrence.objects.coming(timezone.now()).filter(
        event__path__startswith=agenda.path
    )
    assert not agenda_of.exists()


@pytest.mark.parametrize(
    ("index", "words"), [(ServiceIndexPage, SERVICES), (ArticleIndexPage, ARTICLES)]
)
def test_a_service_and_an_article_have_examples_of_their_own(shelf, region_a, index, words):
    # The blueprint gave the region these lists.
    parent = index.objects.child_of(region_a.root_page).get()
    assert [one.page.slug for one in examples_for(parent)] == [one.slug for one in words]
    client = at_work((region_a, Role.EDITOR))
    begin(client, parent, shelf.get_children().get(slug=words[0].slug).pk)
    made = Page.objects.child_of(parent).get().specific
    assert (made.live, made.summary) == (False, words[0].lead)


def test_nobody_begins_in_another_region_or_with_what_is_no_example(shelf, region_a, region_b):
    client = at_work((region_a, Role.MANAGER))
    example = shelf.get_children().first()
    theirs = add_page(region_b.root_page.specific, title="Braam", slug="braam")
    before = Page.objects.count()
    assert begin(client, theirs, example.pk).status_code == 404
    for wanted in (theirs.pk, shelf.pk, shelf.get_parent().pk, "", "x", "1 OR 1=1", "9" * 30):
        assert "Dit voorbeeld is er niet meer" in begin(client, region_a.root_page, wanted).text
    assert client.get(reverse("page_from_example", args=[theirs.pk])).status_code in (404, 405)
    assert (
        at_work((region_a, Role.VIEWER))
        .post(reverse("page_from_example", args=[region_a.root_page_id]), {"example": example.pk})
        .status_code
        == 404
    )
    assert Page.objects.count() == before


def test_only_what_the_national_team_published_stands_on_the_shelf(shelf, region_a, national):
    boss = at_work((national, Role.MANAGER))
    go(boss, Blueprint.objects.get(kind="region").site)
    assert boss.get(reverse("wagtailadmin_pages:edit", args=[shelf.pk])).status_code == 200
    assert (
        "Onder deze pagina"
        not in boss.get(
            reverse("wagtailadmin_pages:add_subpage", args=[shelf.pk]), follow=True
        ).text
    )
    add_page(shelf, title="In de maak", slug="in-de-maak", live=False)
    shelf.get_children().get(slug="verhaal").specific.unpublish()
    titles = [one.page.title for one in examples_for(region_a.root_page.specific)]
    assert len(titles) == len(EXAMPLES) - 1
    assert not any("vond" in title or title == "In de maak" for title in titles)


def test_an_example_with_something_of_another_site_makes_no_page(shelf, region_a, region_b):
    theirs = add_page(region_b.root_page.specific, title="Braam", slug="braam")
    example = shelf.get_children().get(slug="uitleg").specific
    raw = [block("text", f'<p><a linktype="page" id="{theirs.pk}">x</a></p>')]
    ContentPage.objects.filter(pk=example.pk).update(body=raw)
    client = at_work((region_a, Role.EDITOR))
    answer = begin(client, region_a.root_page, example.pk)
    assert "iets wat je site niet heeft" in answer.text
    assert not region_a.root_page.get_children().filter(slug="uitleg").exists()


def test_a_new_region_gets_no_examples(shelf):
    blueprint = Blueprint.objects.get(kind="region")
    Page.objects.filter(pk=shelf.pk).update(live=True)
    assert not [page for page in blueprint_pages(blueprint) if page.path.startswith(shelf.path)]
    site = open_region(make_region("AM95", "Noord", "noord"))
    assert not site.root_page.get_descendants().filter(slug="uitleg").exists()


def test_another_language_has_no_dutch_examples(shelf, region_a):
    english = open_language(region_a, "en", title="Oost in English")
    assert examples_for(english.specific) == []
