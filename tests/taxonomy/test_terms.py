"""One vocabulary for all sites: two levels, in the language of the reader, never invented."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.http import QueryDict
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from regions.opening.services import open_language, open_national_site
from tests.performance.bodies import add_page
from werkcentrum.content.filters import narrow, term_filters
from werkcentrum.content.models import ContentPage
from werkcentrum.taxonomy.models import Audience, Synonym, Topic
from werkcentrum.taxonomy.vocabulary import Vocabulary, vocabulary

pytestmark = pytest.mark.django_db


def term(slug, model=Audience):
    return model.objects.kept().get(slug=slug)


def test_a_new_portal_starts_with_terms_and_opening_it_again_adds_none(national):
    before = Audience.objects.count(), Topic.objects.count(), Synonym.objects.count()
    open_national_site(hostname="localhost")
    assert min(before) > 3
    assert before == (Audience.objects.count(), Topic.objects.count(), Synonym.objects.count())
    assert Synonym.objects.get(word="wsp").audience == term("werkgever")


def test_terms_stand_below_their_parent(national):
    names = [word.slug for word in Vocabulary("nl").audiences.all]
    assert names.index("jongere") == names.index("werkzoekende") + 1
    assert names.index("werkende") > names.index("jongere")


def test_there_is_one_level_below_a_term_and_no_second(national):
    young = term("jongere")
    with pytest.raises(ValidationError):
        Audience(name="Zestien", slug="zestien", locale=young.locale, parent=young).clean()
    parent = term("werkzoekende")
    parent.parent = term("werkgever")
    with pytest.raises(ValidationError):
        parent.clean()


def test_a_term_is_shown_in_the_language_of_the_reader(national):
    open_language(national, "en", title="Home", hero_title="Welcome", hero_text="Hello")
    request = RequestFactory().get("/en/")
    with override("en"):
        words = vocabulary(request).audiences
        with CaptureQueriesContext(connection) as captured:
            assert vocabulary(request).audiences is words
    assert not captured
    employer = words.by_slug["werkgever"]
    assert (employer.pk, employer.name, employer.lang) == (term("werkgever").pk, "Employers", "")
    Audience.objects.filter(name="Employers").delete()
    employer = Vocabulary("en").audiences.by_slug["werkgever"]
    assert (employer.name, employer.lang) == ("Werkgevers", "nl")


def test_a_retired_term_is_offered_nowhere(national):
    Audience.objects.filter(slug="zzper").update(is_retired=True)
    assert "zzper" not in Vocabulary("nl").audiences.by_slug
    form = ContentPage.get_edit_handler().get_form_class()(instance=ContentPage(), for_user=None)
    assert "zzper" not in {one.slug for one in form.fields["audiences"].queryset}


@pytest.fixture
def tagged(region_a):
    """Three pages: for young jobseekers, for jobseekers about training, for employers."""
    home = region_a.root_page.specific
    pages = []
    for slug, audience, topic in (
        ("jong", "jongere", None),
        ("zoekend", "werkzoekende", "scholing"),
        ("gever", "werkgever", "scholing"),
    ):
        page = add_page(home, title=slug, slug=slug)
        page.audiences = [term(audience)]
        page.topics = [term(topic, Topic)] if topic else []
        page.save_revision().publish()
        pages.append(page)
    return ContentPage.objects.child_of(home).filter(pk__in=[page.pk for page in pages])


def filtered(pages, query):
    filters = term_filters(QueryDict(query), Vocabulary("nl"))
    found = sorted(page.slug for page in narrow(pages, filters))
    counts = [{option["word"].slug: option["count"] for option in one.options} for one in filters]
    return found, counts


def test_who_asks_for_a_term_gets_what_is_below_it(tagged):
    found, (audiences, topics) = filtered(tagged, "doelgroep=werkzoekende")
    assert found == ["jong", "zoekend"]
    # Each filter counts what the others leave.
    assert audiences == {"werkzoekende": 2, "jongere": 1, "werkgever": 1}
    assert topics["scholing"] == 1


def test_within_a_filter_one_is_enough_and_between_filters_all_must_hold(tagged):
    assert filtered(tagged, "doelgroep=jongere&doelgroep=werkgever")[0] == ["gever", "jong"]
    both = "doelgroep=werkzoekende&onderwerp=scholing"
    assert filtered(tagged, both)[0] == ["zoekend"]


@pytest.mark.parametrize(
    "query", ["doelgroep=", "doelgroep=%00", "doelgroep=' OR 1=1", "onderwerp=%F0%9F%98%80"]
)
def test_what_is_no_term_filters_nothing(tagged, query):
    assert len(filtered(tagged, query)[0]) == 3
