import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Site

from regions.geofiles import DATA
from regions.lookup import find
from regions.models import Municipality, Place, Postcode, Referral, Region, SearchName
from tests.regions.facts import line_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geography")]


def run(*files, **options) -> str:
    out = StringIO()
    call_command("update_geography", *files, stdout=out, **options)
    return out.getvalue()


def contents() -> list:
    """All that an update may write, row by row."""
    models = (Region, Municipality, Place, Postcode, SearchName)
    shared = Postcode.other_municipalities.through
    return [list(model.objects.order_by("pk").values_list()) for model in (*models, shared)]


def refusal(*files) -> str:
    """What the command says when it refuses; nothing may have changed then."""
    before = contents()
    with pytest.raises(CommandError) as refused:
        run(*files)
    assert contents() == before
    assert "Er is niets veranderd" in str(refused.value)
    return str(refused.value)


def row(rows: list[dict], **values) -> dict:
    return next(r for r in rows if all(r[k] == v for k, v in values.items()))


def test_the_projects_files_hold_the_whole_country():
    assert Region.objects.count() == 35
    assert Municipality.objects.count() == 342
    assert Place.objects.count() == 2502
    assert Postcode.objects.count() == 4074
    assert Postcode.objects.filter(other_municipalities__isnull=False).count() == 20
    haaglanden = Region.objects.get(cbs_code="AM21")
    assert haaglanden.label == "haaglanden"
    assert haaglanden.municipalities.count() == 5
    assert Region.objects.get(cbs_code="AM01").provinces == ["Groningen", "Drenthe"]


def test_tiles_are_unique_and_fit_a_phone():
    cells = set(Region.objects.values_list("map_column", "map_row"))
    assert len(cells) == len(set(Region.objects.values_list("abbreviation"))) == 35
    assert max(column for column, _ in cells) <= 6


def test_a_second_run_changes_nothing():
    before = contents()
    assert run().count("niets veranderd") == 5
    assert contents() == before


def test_a_gemeente_moves_to_another_region(edit):
    def change(rows):
        row(rows, name="Zuidplas")["region"] = "AM20"

    out = run(edit("municipalities", change))
    assert "verhuisd: Zuidplas gaat van Rijnmond naar Midden-Holland" in out
    assert Municipality.objects.get(name="Zuidplas").region.name == "Midden-Holland"
    # Its places and postcodes go along.
    assert find("Moordrecht").region.name == "Midden-Holland"
    assert find("2841").region.name == "Midden-Holland"


def test_a_dry_run_says_the_same_and_changes_nothing(edit):
    def change(rows):
        row(rows, name="Zuidplas")["region"] = "AM20"

    before = contents()
    path = edit("municipalities", change)
    said = run(path, dry_run=True)
    assert contents() == before
    assert "Dit was een proef" in said
    assert run(path) in said


def test_a_merged_gemeente_gives_its_places_and_postcodes_to_the_new_one(edit):
    old, new = "GM1696", "GM0402"  # Wijdemeren into Hilversum, planned for 1 January 2027

    def without(rows):
        rows.remove(row(rows, code=old))

    def moved(rows):
        for r in rows:
            r["municipality"] = r["municipality"].replace(old, new)

    def moved_postcodes(rows):
        moved(rows)
        for r in rows:
            if old in r["other_municipalities"]:
                other = r["other_municipalities"].replace(old, new)
                r["other_municipalities"] = "" if other == r["municipality"] else other

    place = Place.objects.get(name="Kortenhoef")
    out = run(
        edit("municipalities", without),
        edit("places", moved),
        edit("postcodes", moved_postcodes),
    )
    assert "weg: Wijdemeren" in out
    assert "verhuisd: Kortenhoef gaat van Wijdemeren naar Hilversum" in out
    assert not Municipality.objects.filter(code=old).exists()
    place.refresh_from_db()
    assert place.municipality.name == "Hilversum"
    assert find("Kortenhoef").region.name == "Gooi en Vechtstreek"
    assert Municipality.objects.count() == 341
    assert Place.objects.count() == 2502


def test_a_gemeente_gets_another_name(edit):
    def change(rows):
        row(rows, name="Delft")["name"] = "Nieuw Delft"

    out = run(edit("municipalities", change))
    assert "andere naam: Delft heet nu Nieuw Delft" in out
    assert find("Nieuw Delft").region.name == "Haaglanden"


def test_a_place_disappears_and_another_comes(edit):
    def change(rows):
        row(rows, name="Delft")["name"] = "Delft-Oost"

    out = run(edit("places", change))
    assert "weg: Delft (Delft)" in out
    assert "nieuw: Delft-Oost" in out


def test_a_region_that_cbs_renames_keeps_its_public_name(edit):
    def change(rows):
        row(rows, code="AM07")["cbs_name"] = "Arnhem en omstreken"

    out = run(edit("regions", change))
    assert "Midden-Gelderland heet bij CBS nu Arnhem en omstreken" in out
    region = Region.objects.get(cbs_code="AM07")
    assert (region.name, region.cbs_name) == ("Midden-Gelderland", "Arnhem en omstreken")
    assert find("arnhem en omstreken").region == region


def test_what_managers_made_survives_an_update(edit, national):
    region = Region.objects.get(cbs_code="AM38")
    Region.objects.filter(pk=region.pk).update(
        name="De Vallei", label="devallei", centre_municipality="Barneveld", site=national
    )
    Referral.objects.create(site=national, label="Leerwerkloket", url="https://example.org/")

    def change(rows):
        row(rows, code="AM38").update(
            name="Anders", label="anders", centre_municipality="Ede", aliases="Gelderse Vallei"
        )

    run(edit("regions", change))
    region.refresh_from_db()
    assert region.name == "De Vallei"
    assert region.label == "devallei"
    assert region.centre_municipality == "Barneveld"
    assert region.site == national
    assert region.aliases == ["Gelderse Vallei"]
    assert Referral.objects.count() == 1
    assert find("gelderse vallei").region == region


def ended_region(edit):
    """Files in which Gorinchem is no region any more: its gemeenten belong to Drechtsteden."""

    def without(rows):
        rows.remove(row(rows, code="AM35"))

    def moved(rows):
        for r in rows:
            r["region"] = r["region"].replace("AM35", "AM23")

    return edit("regions", without), edit("municipalities", moved)


def test_a_region_that_ended_without_a_site_goes(edit):
    assert "weg: Gorinchem" in run(*ended_region(edit))
    assert Region.objects.count() == 34


def test_a_region_that_ended_with_a_site_stays(edit, national):
    Region.objects.filter(cbs_code="AM35").update(site=national)
    assert "Gorinchem: heeft geen gemeenten meer, maar wel een site" in run(*ended_region(edit))
    assert Site.objects.filter(pk=national.pk, region__cbs_code="AM35").exists()
    assert Region.objects.in_use().count() == 34


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        (
            "municipalities",
            lambda rows: rows.remove(row(rows, code="GM0344")),
            "gemeente GM0344 staat niet in het bestand met gemeenten",
        ),
        (
            "municipalities",
            lambda rows: rows.append(dict(row(rows, code="GM0344"))),
            "code GM0344 staat er twee keer in, ook op regel",
        ),
        (
            "municipalities",
            lambda rows: row(rows, code="GM0344").update(region="AM99"),
            "regio AM99 van Utrecht bestaat niet",
        ),
        (
            "municipalities",
            lambda rows: row(rows, code="GM0344").update(name=""),
            "name is leeg",
        ),
        (
            "municipalities",
            lambda rows: row(rows, code="GM0344").update(province="Holland"),
            "deze provincie kennen we niet",
        ),
        (
            "municipalities",
            lambda rows: row(rows, code="GM0344").update(name="U\x00trecht"),
            "een teken dat er niet hoort",
        ),
        (
            "municipalities",
            lambda rows: row(rows, code="GM0344").update(name="U" * 200),
            "te lang",
        ),
        (
            "municipalities",
            lambda rows: [r.update(region="AM23") for r in rows if r["region"] == "AM35"],
            "regio AM35 Gorinchem heeft geen enkele gemeente",
        ),
        (
            "places",
            lambda rows: row(rows, name="Delft").update(municipality="GM0599"),
            "gemeente GM0503 Delft heeft geen enkele woonplaats",
        ),
        (
            "places",
            lambda rows: rows.append(dict(row(rows, name="Delft"))),
            "name + municipality Delft + GM0503 staat er twee keer in",
        ),
        (
            "postcodes",
            lambda rows: rows.append(dict(row(rows, postcode="2611"))),
            "postcode 2611 staat er twee keer in",
        ),
        (
            "postcodes",
            lambda rows: row(rows, postcode="2611").update(postcode="0611"),
            "postcode is '0611'",
        ),
        (
            "postcodes",
            lambda rows: row(rows, postcode="2611").update(other_municipalities="GM9999"),
            "2611: gemeente GM9999 staat niet in het bestand",
        ),
        (
            "postcodes",
            lambda rows: row(rows, postcode="2611").update(other_municipalities="GM0503"),
            "2611 noemt een gemeente twee keer",
        ),
        (
            "regions",
            lambda rows: row(rows, code="AM21").update(label="Haag landen"),
            "label is 'Haag landen'",
        ),
        (
            "regions",
            lambda rows: row(rows, code="AM21").update(abbreviation="GA"),
            "abbreviation GA staat er twee keer in",
        ),
        (
            "regions",
            lambda rows: row(rows, code="AM21").update(map_column="6", map_row="1"),
            "map_column + map_row 6 + 1 staat er twee keer in",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_line(edit, table, change, said):
    message = refusal(edit(table, change))
    assert said in message
    assert re.search(r"\w+\.csv, regel \d+: ", message)


def test_the_line_is_the_one_of_the_fault(edit):
    path = edit("municipalities", lambda rows: row(rows, code="GM0344").update(region="AM99"))
    assert f"municipalities.csv, regel {line_of(path, 'GM0344')}: regio AM99" in refusal(path)


def test_a_gemeente_that_is_missing_everywhere_is_refused(edit):
    def without(column):
        return lambda rows: [rows.remove(r) for r in list(rows) if r[column] == "GM0344"]

    def without_postcodes(rows):
        without("municipality")(rows)
        for r in rows:
            r["other_municipalities"] = r["other_municipalities"].replace("GM0344", "")

    message = refusal(
        edit("municipalities", without("code")),
        edit("places", without("municipality")),
        edit("postcodes", without_postcodes),
    )
    assert "gemeente GM0344 Utrecht ontbreekt" in message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "regel 1: deze kolom ontbreekt"),
        (b"naam,gemeente\nDelft,GM0503\n", "onbekende kolom: naam, gemeente"),
        (b"name,municipality,extra\nDelft,GM0503,1\n", "onbekende kolom: extra"),
        (b"name,name\nDelft,GM0503\n", "dubbele kolom: name"),
        (b"name;municipality\nDelft;GM0503\n", "geen puntkomma's"),
        (b"name,municipality\n", "geen enkele regel"),
        (b"name,municipality\nDelft\n", "regel 2: 1 velden in plaats van 2"),
        (b"name,municipality\nDelft,GM0503\nWoud\xe9,GM0503\n", "regel 3: geen UTF-8"),
        (b'name,municipality\nDelft,GM0503\n"Wou,GM0503\n', "geen geldige CSV"),
    ],
)
def test_a_file_of_another_kind_is_refused(tmp_path, content, said):
    path = tmp_path / "vreemd.csv"
    path.write_bytes(content)
    message = refusal(path)
    assert "vreemd.csv, regel" in message or "geen enkele regel" in message
    assert said in message


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "kan dit bestand niet lezen" in refusal(tmp_path / "nergens.csv")


def test_two_files_for_one_table_are_refused():
    assert "al een ander bestand" in refusal(DATA / "places.csv", DATA / "places.csv")


def test_a_new_region_cannot_take_the_label_of_another(edit):
    Region.objects.filter(cbs_code="AM38").update(label="nieuw")

    def added(rows):
        new = {"code": "AM40", "name": "Nieuw", "cbs_name": "Nieuw", "label": "nieuw"}
        place = {"abbreviation": "XX", "map_column": "9", "map_row": "9", "own_domain": ""}
        rows.append(dict(rows[0]) | new | place)

    def moved(rows):
        row(rows, name="Ede")["region"] = "AM40"

    message = refusal(edit("regions", added), edit("municipalities", moved))
    assert "regel 37: label nieuw is al van regio Foodvalley" in message


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path):
    path = tmp_path / "places.csv"
    text = (DATA / "places.csv").read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert run(path).count("niets veranderd") == 5


def test_referrals_are_shown_until_the_day_they_end(national):
    day = timezone.localdate()
    tomorrow = day + timedelta(days=1)
    for label, ends_on in (("today", day), ("tomorrow", tomorrow), ("open", None)):
        Referral.objects.create(site=national, label=label, url="https://e.org", ends_on=ends_on)
    assert {r.label for r in Referral.objects.of_site(national).current()} == {"tomorrow", "open"}
    assert Referral.objects.current(at=day.replace(year=2019)).count() == 3
