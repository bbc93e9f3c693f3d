import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from regions.lookup import MAX_QUERY, Outcome, find, suggest
from regions.models import Municipality, Place, Region

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geography")]


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("2511", "Haaglanden"),
        ("2511AB", "Haaglanden"),
        ("2511 ab", "Haaglanden"),
        ("  2511   Ab  ", "Haaglanden"),
        ("2511 AB Den Haag", "Haaglanden"),
        ("２５１１", "Haaglanden"),
        ("3071", "Rijnmond"),
        # One postcode in two gemeenten of the same region needs no question.
        ("1394", "Gooi en Vechtstreek"),
        ("Delft", "Haaglanden"),
        ("DELFT", "Haaglanden"),
        ("Den Haag", "Haaglanden"),
        ("den haag", "Haaglanden"),
        ("'s-Gravenhage", "Haaglanden"),
        ("’s‑Gravenhage", "Haaglanden"),
        ("s gravenhage", "Haaglanden"),
        ("sgravenhage", "Haaglanden"),
        ("den bosch", "Noordoost-Brabant"),
        ("s hertogenbosch", "Noordoost-Brabant"),
        ("Nuenen", "Zuidoost-Brabant"),
        ("Fryslân", "Friesland"),
        ("fryslan", "Friesland"),
        ("Húns", "Friesland"),
        ("huns", "Friesland"),
        ("1e exloermond", "Drenthe"),
        ("Sint Willebrord", "West-Brabant"),
        ("st willebrord", "West-Brabant"),
        ("Haaglanden", "Haaglanden"),
        ("Werkcentrum Haaglanden", "Haaglanden"),
        ("werkcentrum groot-amsterdam", "Groot Amsterdam"),
        ("arbeidsmarktregio Twente", "Twente"),
        ("regio zwolle", "Regio Zwolle"),
        ("Zwolle", "Regio Zwolle"),
        ("IJsselvechtstreek", "Regio Zwolle"),
        ("zaanstreek waterland", "Zaanstreek/Waterland"),
        ("FoodValley", "Foodvalley"),
        ("gemeente Beuningen", "Rijk van Nijmegen"),
        ("Werkcentrum Zeeland", "Zeeland"),
        ("Groningen", "Groningen"),
        ("Delft, Zuid-Holland", "Haaglanden"),
        ("Beek (Montferland)", "Achterhoek"),
        ("beek montferland", "Achterhoek"),
    ],
)
def test_one_region_answers_directly(typed, region):
    answer = find(typed)
    assert answer.outcome is Outcome.REGION
    assert answer.region.name == region


@pytest.mark.parametrize(
    ("typed", "regions"),
    [
        ("Beek", {"Zuid-Limburg", "Rijk van Nijmegen", "Achterhoek"}),
        ("hengelo", {"Twente", "Achterhoek"}),
        ("Bergen", {"Noord-Limburg", "Noord-Holland Noord"}),
        ("Rijswijk", {"Haaglanden", "Rivierenland", "West-Brabant"}),
        ("Zeeland", {"Zeeland", "Noordoost-Brabant"}),
        ("Beuningen", {"Rijk van Nijmegen", "Twente"}),
        ("Overijssel", {"Twente", "Veluwe Stedendriehoek", "Regio Zwolle"}),
        ("3366", {"Gorinchem", "Drechtsteden"}),
        ("5091", {"Zuidoost-Brabant", "Midden-Brabant"}),
        ("7351", {"Veluwe Stedendriehoek", "Foodvalley"}),
        ("7693 AB", {"Regio Zwolle", "Twente"}),
        ("7694", {"Regio Zwolle", "Twente"}),
        ("7933", {"Drenthe", "Regio Zwolle"}),
        ("7963", {"Drenthe", "Regio Zwolle"}),
        ("7964", {"Drenthe", "Regio Zwolle"}),
        ("9417", {"Drenthe", "Regio Zwolle"}),
        ("9423", {"Drenthe", "Regio Zwolle"}),
    ],
)
def test_a_name_or_postcode_in_more_regions_asks_which(typed, regions):
    answer = find(typed)
    assert answer.outcome is Outcome.CHOICES
    assert {choice.region.name for choice in answer.choices} == regions


def test_a_choice_leads_to_exactly_its_region():
    for typed in ("Beek", "Zeeland", "7351", "Limburg"):
        for choice in find(typed).choices:
            assert find(choice.query).region == choice.region


def test_choices_carry_the_names_that_tell_them_apart():
    names = {choice.region.name: choice.names for choice in find("Beek").choices}
    assert names["Achterhoek"] == ("Beek (Montferland)",)
    assert {choice.names for choice in find("7351").choices} == {("Apeldoorn",), ("Ede",)}


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("Amsterdan", "Amsterdam"),
        ("Utregt", "Utrecht"),
        ("Roterdam", "Rotterdam"),
        ("Eindhove", "Eindhoven"),
        ("Maastrich", "Maastricht"),
        ("Den Hagg", "Den Haag"),
        ("drente", "Drenthe"),
        ("gelderlant", "Gelderland"),
        ("Alphen aan de Rijn", "Alphen aan den Rijn"),
        ("Haagland", "Haaglanden"),
        ("exloermond", "1e Exloërmond"),
    ],
)
def test_a_near_miss_gets_suggestions_that_work(typed, suggestion):
    answer = find(typed)
    assert answer.outcome is Outcome.SUGGESTIONS
    assert suggestion in answer.suggestions[:2]
    for name in answer.suggestions:
        assert find(name).outcome in (Outcome.REGION, Outcome.CHOICES)


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("", Outcome.EMPTY),
        ("   ", Outcome.EMPTY),
        ("\x00", Outcome.EMPTY),
        ("😀", Outcome.NOTHING),
        ('"\'"', Outcome.NOTHING),
        ("%_%", Outcome.NOTHING),
        ("أمستردام", Outcome.NOTHING),
        ("xq" * 150, Outcome.NOTHING),
        ("\ud800", Outcome.EMPTY),
        ("1234567", Outcome.NOTHING),
        ("0000", Outcome.NOTHING),
        ("1000", Outcome.NOTHING),
    ],
)
def test_nonsense_gets_an_answer_too(typed, outcome):
    answer = find(typed)
    assert answer.outcome is outcome
    assert len(answer.query) <= MAX_QUERY
    assert "\x00" not in answer.query


def test_every_place_gemeente_region_and_postcode_is_found():
    for region in Region.objects.all():
        assert find(region.werkcentrum_name).region == region
    for gemeente in Municipality.objects.select_related("region"):
        answer = find(gemeente.name)
        assert gemeente.region in {answer.region, *(c.region for c in answer.choices)}
    for place in Place.objects.select_related("municipality__region")[::20]:
        assert find(place.label).region == place.municipality.region


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=400) | st.from_regex(r"[0-9 ]{3,6}[a-z '\"-]*"))
@example("Beek" + "\x00")
@example("werkcentrum ")
def test_no_text_raises_or_costs_more_than_two_queries(typed):
    with CaptureQueriesContext(connection) as queries:
        answer = find(typed)
        for choice in answer.choices:
            assert choice.region.url is not None
        if answer.region:
            assert answer.region.url is not None
    assert len(queries) <= 2
    with CaptureQueriesContext(connection) as queries:
        assert len(suggest(typed)) <= 8
    assert len(queries) <= 1


def test_suggestions_begin_with_what_was_typed():
    assert suggest("ams")[:2] == ["Amstelveen", "Amsterdam"]
    assert "Den Bosch" in suggest("den b")
    assert suggest("beek (mont") == ["Beek (Montferland)"]
    assert suggest("a") == []
    assert len(suggest("be")) == 8
    assert len(set(suggest("gro"))) == len(suggest("gro"))


def test_a_new_public_name_is_found_at_once_and_the_old_one_still():
    region = Region.objects.get(label="foodvalley")
    region.name = "Vallei"
    region.save()
    assert find("vallei").region == region
    assert find("foodvalley").region == region
