"""A region starts with the pages of the blueprint: filled in, linked within itself, proved."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Page, Site

from regions.models import Municipality, Region
from regions.opening.blueprint import (
    blueprint_pages,
    check_blueprint,
    pages_with_gaps,
    unchanged_blueprint_pages,
)
from regions.opening.copying import pages_of_site
from regions.opening.making import make_blueprints
from regions.opening.models import Blueprint, CopiedPage, Opening
from regions.opening.services import open_language, open_region, open_subsite
from regions.opening.tokens import Facts, values_for
from tests.conftest import make_region
from tests.performance.bodies import block, every_block, furnish, make_image
from werkcentrum.content.models import ContentPage
from werkcentrum.content.rewriting import words_of
from werkcentrum.navigation.models import MenuItem
from werkcentrum.tenancy.owners import Owner
from werkcentrum.tenancy.references import foreign_references, references

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord(national):
    region = make_region("AM93", "Noord", "noord")
    Municipality.objects.create(code="GM1", name="Dorp", province="Utrecht", region=region)
    Municipality.objects.create(code="GM2", name="Stad", province="Utrecht", region=region)
    return region


@pytest.fixture
def blueprint(national):
    make_blueprints()
    return Blueprint.objects.get(kind="region")


@pytest.fixture
def page_of_blueprint(blueprint):
    def make(body=(), live=True, parent=None, **fields):
        fields = {"title": "Extra", "slug": "extra", "lead": ""} | fields
        parent = parent or blueprint.site.root_page.specific
        page = ContentPage(body=list(body), live=live, locale=parent.locale, **fields)
        return parent.add_child(instance=page)

    return make


def page_at(site, path):
    return Page.objects.get(url_path=f"{site.root_page.url_path}{path}/").specific


def test_a_region_has_the_pages_of_the_blueprint_with_its_own_words(noord, blueprint, visit):
    site = open_region(noord, state="live")
    originals = blueprint_pages(blueprint)
    assert len(originals) >= 12
    assert pages_of_site(site).live().count() == len(originals)
    assert site.root_page.specific.title == "Werkcentrum Noord"
    about = " ".join(words_of(page_at(site, "over-ons")))
    assert "Dorp, Gemeente Noord en Stad" in about
    for page in pages_of_site(site).specific():
        assert "[[" not in " ".join(words_of(page))
    answer = visit(site, "/ik-zoek-werk/wat-past-bij-mij/")
    assert answer.status_code == 200
    assert "Vier vragen aan jezelf" in answer.content.decode()


def test_contact_details_that_are_known_are_filled_in(noord, blueprint):
    contact = {"phone": "088 123 45 67", "email": "noord@werkcentrum.example"}
    site = open_region(noord, contact=contact)
    words = " ".join(words_of(page_at(site, "over-ons/een-klacht")))
    assert "Bel 088 123 45 67 of mail naar noord@werkcentrum.example." in words
    assert site.contactdetails.phone == "088 123 45 67"
    assert "(het adres volgt)" in words
    gaps = {page.slug: names for page, names in pages_with_gaps(site)}
    assert gaps == {"een-klacht": ["postadres"], "over-ons": ["verwerkingsverantwoordelijke"]}


def test_a_gap_that_somebody_filled_is_no_gap_any_more(noord, blueprint):
    site = open_region(noord)
    page = page_at(site, "over-ons/een-klacht")
    page.body = [("text", "<p>Bel ons.</p>")]
    page.save_revision().publish(skip_permission_checks=True)
    assert [page.slug for page, _names in pages_with_gaps(site)] == ["over-ons"]


def test_what_nobody_changed_is_known(noord, blueprint):
    site = open_region(noord)
    everything = list(pages_of_site(site))
    assert [page.pk for page in unchanged_blueprint_pages(site)] == [p.pk for p in everything]
    page = page_at(site, "kom-langs")
    page.lead = "Kom maar binnen."
    page.save_revision().publish(skip_permission_checks=True)
    # To save a page as it is changes no words.
    other = page_at(site, "over-ons")
    other.save_revision().publish(skip_permission_checks=True)
    unchanged = {page.pk for page in unchanged_blueprint_pages(site)}
    assert unchanged == {p.pk for p in everything} - {page.pk}


def test_no_reference_leaves_the_site_and_nothing_knows_the_blueprint(
    noord, region_a, blueprint, page_of_blueprint, national
):
    things = furnish(national)
    page_of_blueprint(every_block(things), title="Alles", slug="alles")
    things["pages"] = [page.pk for page in blueprint_pages(blueprint)[1:]]
    page_of_blueprint(every_block(things), title="Alles hier", slug="alles-hier")
    MenuItem.objects.create(
        menu=blueprint.site.menu_set.get(), page=page_at(blueprint.site, "alles-hier"), label="x"
    )
    site = open_region(noord)
    theirs = {page.pk for page in pages_of_site(blueprint.site)}
    own = {page.pk for page in pages_of_site(site)}
    linked = set()
    things = [*pages_of_site(site).specific(), *site.menu_set.all()]
    for thing in things:
        assert foreign_references(thing, Owner(site.pk)) == []
        found = {int(one.pk) for one in references(thing) if issubclass(one.model, Page)}
        assert not found & theirs
        linked |= found & own
        if isinstance(thing, Page):
            revised = thing.latest_revision.as_object()
            assert {one.pk for one in references(revised)} == {one.pk for one in references(thing)}
    assert len(linked) > 10
    assert page_at(site, "alles").body[0].id == page_at(blueprint.site, "alles").body[0].id


def test_the_other_languages_come_along_and_belong_to_the_same_pages(
    noord, blueprint, page_of_blueprint, visit
):
    home = open_language(blueprint.site, "en", title="Home of [[naam van de site]]")
    home.save_revision().publish(skip_permission_checks=True)
    dutch = page_at(blueprint.site, "over-ons")
    english = page_of_blueprint(
        [block("text", f'<p><a linktype="page" id="{home.pk}">Home</a></p>')],
        parent=home,
        title="About [[naam van de site]]",
        slug="about",
    )
    Page.objects.filter(pk=english.pk).update(translation_key=dutch.translation_key)
    MenuItem.objects.create(
        menu=blueprint.site.menu_set.get(locale__language_code="en"), page=english
    )
    site = open_region(noord, state="live")
    copy = page_at(site, "over-ons").get_translation(Locale.objects.get(language_code="en"))
    assert copy.title == "About Werkcentrum Noord"
    assert copy.get_parent() == site.root_page.get_translation(copy.locale)
    assert site.menu_set.get(locale=copy.locale).items.get().page.pk == copy.pk
    assert visit(site, "/en/about/").status_code == 200
    own_home = site.root_page.get_translation(copy.locale)
    assert f'id="{own_home.pk}"' in copy.specific.body.raw_data[0]["value"]


def test_drafts_of_the_blueprint_stay_there(noord, blueprint, page_of_blueprint):
    draft = page_of_blueprint(live=False, title="Nog niet")
    page_of_blueprint(parent=draft, title="Eronder", slug="eronder")
    about = page_at(blueprint.site, "over-ons")
    about.lead = "Een nieuwe inleiding"
    about.save_revision()
    site = open_region(noord)
    assert not pages_of_site(site).filter(title__in=["Nog niet", "Eronder"]).exists()
    assert "nieuwe inleiding" not in page_at(site, "over-ons").lead


def broken_bodies(blueprint, region_a, page_of_blueprint, things):
    rich = '<p><a linktype="page" id="{}">x</a></p>'
    gone = page_of_blueprint(slug="weg", title="Weg")
    pk = gone.pk
    gone.delete()
    draft = page_of_blueprint(slug="klad", title="Klad", live=False)
    theirs = region_a.root_page
    own = make_image("eigen", blueprint.site.library.collection)
    foreign = make_image("van oost", region_a.library.collection)
    yield rich.format(pk), "er niet meer is"
    yield rich.format(draft.pk), "niet gepubliceerd"
    yield rich.format(theirs.pk), "andere site"
    yield f'<p><embed embedtype="image" id="{own.pk}" alt=""/></p>', "landelijke beeldbank"
    yield f'<p><embed embedtype="image" id="{foreign.pk}" alt=""/></p>', "andere site"
    yield '<p><embed embedtype="image" id="999999" alt=""/></p>', "er niet meer is"
    yield "<p>[[telefoon]]</p>", "bestaat niet"
    yield "<p>[[naam van de regio</p>", "begint met"
    yield '<p><a href="mailto:[[e-mailadres]]">x</a></p>', "alleen in tekst"


@pytest.mark.parametrize("number", range(9))
def test_a_broken_blueprint_opens_nothing_and_names_the_page_and_the_block(
    noord, region_a, blueprint, page_of_blueprint, number
):
    raw, words = list(broken_bodies(blueprint, region_a, page_of_blueprint, None))[number]
    page = page_of_blueprint(title="Kapot", slug="kapot")
    # Past the checks of forms and of saving, as a page that was deleted later is.
    page.body = [("text", "<p>Goed.</p>"), ("text", raw)]
    ContentPage.objects.bulk_update([page], ["body"])
    before = Page.objects.count(), Site.objects.count()
    with pytest.raises(ValidationError) as caught:
        open_region(noord)
    said = " ".join(caught.value.messages)
    assert words in said
    assert "Op de pagina “Kapot”, blok 2 (Tekst)" in said
    assert (Page.objects.count(), Site.objects.count()) == before
    assert Region.objects.get(pk=noord.pk).site is None
    # And once it is mended, the same opening goes on.
    page.body = []
    page.save()
    assert open_region(noord).root_page.live
    assert Opening.objects.filter(region=noord).count() == 1


def test_a_text_that_becomes_too_long_is_named(noord, blueprint):
    home = blueprint.site.root_page.specific
    home.hero_title = "[[naam van de regio]]" * 3
    home.save()
    noord.name = "N" * 60
    noord.save()
    with pytest.raises(ValidationError, match="kop: met de invulvelden ingevuld wordt dit 180"):
        open_region(noord)


def test_a_wrong_field_in_the_menu_is_named(noord, blueprint):
    item = MenuItem.objects.filter(menu__site=blueprint.site).first()
    MenuItem.objects.filter(pk=item.pk).update(label="[[telefoon]]")
    with pytest.raises(ValidationError, match="In het menu"):
        check_blueprint(blueprint, values_for(Facts("Werkcentrum Noord")))


def test_hostile_names_stay_text(noord, blueprint, visit):
    noord.name = "<script>alert(1)</script> & [[x]]"
    noord.save()
    site = open_region(noord, state="live")
    answer = visit(site, "/over-ons/").content.decode()
    assert "<script>alert" not in answer
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; [[x]]" in answer


def test_a_subsite_starts_with_a_blueprint_of_its_own(blueprint, visit):
    site = open_subsite(name="Aan de slag", hostname="aandeslag.localhost", state="live")
    assert visit(site, "/doe-mee/").status_code == 200
    assert "Aan de slag is een actie" in page_at(site, "over-deze-actie").lead


def test_the_blueprints_are_made_once_and_hidden(blueprint, visit):
    assert make_blueprints() == []
    assert visit(blueprint.site).status_code == 404
    assert blueprint.site.profile.kind == "blueprint"


def test_a_copy_outlives_its_original(noord, blueprint):
    site = open_region(noord)
    page_at(blueprint.site, "kom-langs").delete()
    copy = CopiedPage.objects.get(
        page__slug="kom-langs", page__path__startswith=site.root_page.path
    )
    assert copy.source is None
