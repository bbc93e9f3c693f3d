"""The national team keeps the vocabularies: what it merges moves everywhere, on all sites."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from regions.models import Referral
from tests.isolation.world import enter, person
from tests.performance.bodies import add_page
from werkcentrum.content.blocks.listing import ListingBlock
from werkcentrum.content.models import ContentPage
from werkcentrum.history.models import Entry
from werkcentrum.search.models import SearchEntry
from werkcentrum.taxonomy import keeping, usage
from werkcentrum.taxonomy.models import Audience, Synonym, Topic
from werkcentrum.taxonomy.vocabulary import Vocabulary
from werkcentrum.tenancy.models import Role

from .test_terms import filtered, term

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(national):
    return person(national, Role.MANAGER, "nora")


def page_for(site, slug, *audiences):
    page = add_page(site.root_page.specific, title=slug, slug=slug)
    page.audiences = [term(one) for one in audiences]
    page.save_revision().publish()
    return page


def audiences_of(page):
    return {one.slug for one in ContentPage.objects.get(pk=page.pk).audiences.all()}


def rows():
    return [list(model.objects.order_by("pk").values()) for model in (Audience, Topic, Synonym)]


def order():
    return [word.slug for word in Vocabulary("nl").audiences.all]


# -- Merging -------------------------------------------------------------------------------------


def test_all_that_held_a_term_holds_the_one_it_went_up_in(region_a, region_b, keeper):
    one = page_for(region_a, "een", "zzper")
    both = page_for(region_b, "twee", "zzper", "werkgever")
    other = page_for(region_b, "drie", "jongere")
    referral = Referral.objects.create(
        site=region_a, label="Loket", url="https://example.nl/", audience=term("zzper")
    )
    old = term("zzper")
    keeping.merge(term=old, into=term("werkgever"), user=keeper)

    assert [audiences_of(page) for page in (one, both, other)] == [
        {"werkgever"},
        {"werkgever"},
        {"jongere"},
    ]
    assert usage.counts(Audience)[term("werkgever").pk] == 2
    referral.refresh_from_db()
    assert referral.audience == term("werkgever")
    assert Synonym.objects.get(word="freelancer").audience == term("werkgever")
    # The search goes by the new one.
    found = SearchEntry.objects.get(page=one).audiences.all()
    assert [one.slug for one in found] == ["werkgever"]
    # Old addresses and stored listings still lead somewhere.
    pages = ContentPage.objects.filter(pk__in=[one.pk, other.pk])
    assert filtered(pages, "doelgroep=zzper")[0] == ["een"]
    value = ListingBlock().to_python({"title": "Lijst", "audiences": ["zzper"]})
    assert ListingBlock().get_form_state(value)["audiences"] == ["werkgever"]
    entry = Entry.objects.get(action="terms.merge")
    assert (entry.label, entry.user, entry.site) == ("Zzp'ers", keeper, None)
    # A second merge takes along what went before.
    keeping.merge(term=term("werkgever"), into=term("werkende"), user=keeper)
    assert Vocabulary("nl").audiences.by_slug["zzper"].slug == "werkende"
    assert Audience.objects.survivors([old.pk]) == [term("werkende").pk]


def test_what_fell_below_a_term_falls_below_the_other(national, keeper):
    keeping.merge(term=term("werkende"), into=term("werkgever"), user=keeper)
    assert term("zzper").parent == term("werkgever")
    assert order().index("zzper") == order().index("werkgever") + 1


def test_a_draft_from_before_a_merge_does_not_bring_the_old_term_back(region_a, keeper):
    page = page_for(region_a, "concept", "jongere")
    page.audiences = [term("zzper"), term("werkende")]
    draft = page.save_revision()
    old = term("zzper")
    keeping.merge(term=old, into=term("werkende"), user=keeper)
    draft.refresh_from_db()
    draft.publish()
    assert audiences_of(page) == {"werkende"}
    # Nor does a form that was open all the while.
    form_class = ContentPage.get_edit_handler().get_form_class()
    form = form_class(
        {"body-count": "0", "audiences": [str(old.pk)]}, instance=page, for_user=keeper
    )
    form.is_valid()
    assert [one.slug for one in form.cleaned_data["audiences"]] == ["werkende"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("werkende", "werkende", "hetzelfde"),
        ("werkende", "zzper", "valt onder"),
        ("werkende", "jongere", "een andere plek"),
        ("werkgever", "na-detentie", "vervallen"),
        ("na-detentie", "werkgever", "al opgegaan"),
    ],
)
def test_what_cannot_merge_is_refused_in_words_and_changes_nothing(
    national, keeper, one, other, said
):
    keeping.merge(term=term("na-detentie"), into=term("jongere"), user=keeper)
    before = rows()
    found = [Audience.objects.get(slug=slug, locale__language_code="nl") for slug in (one, other)]
    url = reverse("labels:merge", args=["doelgroep", found[0].pk])
    with pytest.raises(ValidationError, match=said):
        keeping.merge(term=found[0], into=found[1], user=keeper)
    # By hand, past the list of the screen.
    answer = enter(keeper).post(url, {"into": found[1].pk})
    assert answer.status_code == 302
    assert rows() == before


# -- Names, places and order ---------------------------------------------------------------------


def test_a_term_has_a_name_in_each_language_and_keeps_its_address(national, keeper, settings):
    from regions.opening.services import open_language

    open_language(national, "en", title="Home", hero_title="Welcome", hero_text="Hello")
    made = keeping.add(
        model=Topic,
        names={"nl": " Werk &  zorg ", "en": "Work and care"},
        parent=term("personeel", Topic),
        user=keeper,
    )
    assert (made.name, made.slug) == ("Werk & zorg", "werk-zorg")
    assert Vocabulary("en").topics.by_slug["werk-zorg"].name == "Work and care"
    keeping.change(term=made, names={"nl": "Mantelzorg", "en": ""}, parent=None, user=keeper)
    word = Vocabulary("en").topics.by_slug["werk-zorg"]
    assert (word.name, word.lang, word.parent) == ("Mantelzorg", "nl", None)
    again = keeping.add(model=Topic, names={"nl": "Werk: zorg"}, parent=None, user=keeper)
    assert again.slug == "werk-zorg-2"


def test_a_term_moves_with_what_is_below_it(national, keeper):
    keeping.move(term=term("werkende"), up=True, user=keeper)
    assert order()[:3] == ["werkende", "zzper", "werkzoekende"]
    # At the end of its kind it stays.
    keeping.move(term=term("werkende"), up=True, user=keeper)
    keeping.move(term=term("zzper"), up=False, user=keeper)
    assert order()[:3] == ["werkende", "zzper", "werkzoekende"]
    keeping.move(term=term("55-plusser"), up=True, user=keeper)
    assert order()[3:5] == ["55-plusser", "jongere"]


def test_a_retired_term_comes_back_with_its_pages(region_a, keeper):
    page = page_for(region_a, "zelf", "zzper")
    keeping.retire(term=term("zzper"), user=keeper)
    assert "zzper" not in order()
    old = Audience.objects.get(slug="zzper", locale__language_code="nl")
    with pytest.raises(ValidationError):
        keeping.retire(term=old, user=keeper)
    with pytest.raises(ValidationError, match="Onder dit woord"):
        keeping.retire(term=term("werkzoekende"), user=keeper)
    keeping.bring_back(term=old, user=keeper)
    assert order()[-1] == "zzper"
    assert audiences_of(page) == {"zzper"}


def test_the_editor_hears_of_a_label_that_ended_and_of_no_other(region_a, keeper):
    page = page_for(region_a, "zelf", "zzper", "jongere")
    listing = {"title": "Lijst", "which": "chosen", "topics": ["geldzorgen"], "number": 3}
    page.body = [("listing", listing)]
    page.save_revision()
    editor = enter(person(region_a, Role.EDITOR, "eva"))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    keeping.merge(term=term("jongere"), into=term("55-plusser"), user=keeper)
    assert "bestaat niet meer" not in editor.get(edit).text
    keeping.retire(term=term("zzper"), user=keeper)
    shown = editor.get(edit).text
    assert "Dit label bestaat niet meer: “Zzp&#x27;ers”. Kies een ander label." in shown
    # At the field, too.
    assert "Het label “Zzp&#x27;ers” bestaat niet meer. Kies een ander." in shown
    keeping.retire(term=term("geldzorgen", Topic), user=keeper)
    assert "Deze labels bestaan niet meer: " in editor.get(edit).text
    assert audiences_of(page) == {"zzper", "55-plusser"}


# -- The screens ---------------------------------------------------------------------------------


def test_a_national_manager_keeps_the_terms_on_the_screens(region_a, keeper):
    page_for(region_a, "jong", "jongere")
    browser = enter(keeper)
    index = browser.get(reverse("labels:index")).content.decode()
    assert "Jongeren" in index
    assert "Loopbaan" in index
    add = reverse("labels:add", args=["doelgroep"])
    assert browser.get(add).status_code == 200
    hostile = "<script>alert(1)</script> Zwemmers"
    assert browser.post(add, {"name_nl": hostile, "parent": ""}).status_code == 302
    again = browser.post(add, {"name_nl": hostile.upper(), "parent": ""})
    assert "is er al" in again.content.decode()
    assert "<script>alert" not in browser.get(reverse("labels:index")).content.decode()
    made = Audience.objects.get(name=hostile)

    def url(name):
        return reverse(f"labels:{name}", args=["doelgroep", made.pk])

    for wrong in ({"name_nl": "!"}, {"name_nl": "x" * 81}, {"name_nl": "a\x00b"}, {}):
        assert browser.post(url("edit"), wrong).status_code == 200
    for parent in (made.pk, term("jongere").pk, "9" * 30, "x"):
        answer = browser.post(url("edit"), {"name_nl": "Zwemmers", "parent": parent})
        assert answer.status_code == 200
    edited = {"name_nl": "Zwemmers", "parent": term("werkgever").pk}
    assert browser.post(url("edit"), edited).status_code == 302
    assert browser.post(url("move"), {"to": "sideways"}).status_code == 302
    assert browser.get(url("edit")).status_code == browser.get(url("retire")).status_code == 200
    for _ in range(2):
        assert browser.post(url("retire"), {"to": "retired"}).status_code == 302
    made.refresh_from_db()
    assert (made.name, made.is_retired) == ("Zwemmers", True)
    assert browser.post(url("retire"), {"to": "back"}).status_code == 302
    for query in ("", "?into=", "?into=x", "?into=" + "9" * 30, f"?into={made.pk}"):
        assert browser.get(url("merge") + query).status_code == 200
    young = reverse("labels:merge", args=["doelgroep", term("jongere").pk])
    said = browser.get(f"{young}?into={made.pk}").content.decode()
    assert "1 pagina op alle sites" in said
    assert browser.get(reverse("labels:add", args=["kleur"])).status_code == 404


def test_a_national_manager_keeps_other_words(national, keeper):
    browser = enter(keeper)
    add = reverse("labels:synonym_add")
    assert "kies waar" in browser.post(add, {"word": "Baas"}).content.decode().lower()
    empty = browser.post(add, {"word": "?!", "instead": "Overal"}).content.decode()
    assert "met letters of cijfers" in empty
    given = {"word": " De  Baas", "audience": term("werkgever").pk}
    assert browser.post(add, given).status_code == 302
    assert "staat er al" in browser.post(add, given).content.decode()
    made = Synonym.objects.get(word="de baas")
    assert "de baas" in browser.get(reverse("labels:synonyms")).content.decode()
    url = reverse("labels:synonym", args=[made.pk])
    assert browser.post(url, {"word": "chef", "instead": "Werkgever"}).status_code == 302
    made.refresh_from_db()
    assert (made.word, made.audience, made.instead) == ("chef", None, "Werkgever")
    removal = reverse("labels:synonym_remove", args=[made.pk])
    assert [browser.post(removal).status_code for _ in range(2)] == [302, 404]


def test_nobody_else_keeps_them(region_a, national, client):
    others = [person(region_a, Role.MANAGER, "rita"), person(national, Role.PUBLISHER, "nico")]
    before = rows()
    young = term("jongere")
    for one in others:
        browser = enter(one)
        assert browser.get(reverse("labels:index")).status_code == 404
        for name in ("edit", "move", "retire", "merge"):
            url = reverse(f"labels:{name}", args=["doelgroep", young.pk])
            sent = {"name_nl": "Oud", "to": "retired", "into": term("zzper").pk}
            assert browser.post(url, sent).status_code == 404
        with pytest.raises(PermissionDenied):
            keeping.merge(term=young, into=term("zzper"), user=one)
    assert rows() == before
