"""What visitors looked for in vain is counted without knowing who they are."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from tests.content.test_dashboard import panel
from tests.tenancy.test_workplace import at_work, go
from werkcentrum.search import missed
from werkcentrum.search.missed import count_missed, most_missed
from werkcentrum.search.models import MissedQuery
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)


def kept():
    return dict(MissedQuery.objects.values_list("text", "count"))


def test_a_vain_question_is_counted_for_its_site(region_a, region_b, visit):
    for _ in range(2):
        visit(region_a, "/zoeken/?q=Xyzzy++Plugh")
    visit(region_b, "/zoeken/?q=xyzzy+plugh")
    counts = set(MissedQuery.objects.values_list("site", "text", "count"))
    assert counts == {(region_a.pk, "xyzzy plugh", 2), (region_b.pk, "xyzzy plugh", 1)}


@pytest.mark.parametrize(
    "path",
    [
        "/zoeken/",
        "/zoeken/?q=",
        "/zoeken/?q=oost",
        "/zoeken/?q=xyzzy&waar=nederland",
        "/zoeken/?q=xyzzy&soort=document",
        "/zoeken/?q=jan@voorbeeld.nl",
        "/zoeken/?q=bsn+123456782",
        "/zoeken/?q=06+12+34+56+78",
        "/zoeken/?q=wonen+in+2511ab",
        "/zoeken/?q=https://voorbeeld.nl/jan",
        "/zoeken/?q=%3F%3F%3F",
    ],
)
def test_what_was_found_or_may_be_about_a_person_is_not_kept(region_a, visit, path):
    assert visit(region_a, path).status_code == 200
    assert kept() == {}


def test_a_text_is_cut_and_the_table_stays_small(region_a, monkeypatch):
    monkeypatch.setattr(missed, "MOST_ROWS", 3)
    count_missed(region_a, "woord " * 30, on=TODAY)
    assert all(len(text) <= 60 for text in kept())
    for text in ("vaak", "vaak", "oud", "nieuw"):
        count_missed(region_a, text, on=TODAY + timedelta(days=text == "nieuw"))
    count_missed(region_a, "nog een", on=TODAY + timedelta(days=2))
    assert kept().keys() == {"vaak", "nieuw", "nog een"}


def test_editors_see_only_what_was_asked_often_lately_and_on_their_site(region_a, region_b):
    def rows(*facts):
        MissedQuery.objects.bulk_create(
            MissedQuery(site=site, text=text, count=count, last_on=on)
            for site, text, count, on in facts
        )

    old = TODAY - timedelta(days=90)
    rows(
        (region_a, "vaak", 9, TODAY),
        (region_a, "drie keer", 3, TODAY),
        (region_a, "twee keer", 2, TODAY),
        (region_a, "lang geleden", 9, old),
        (region_b, "van west", 9, TODAY),
    )
    assert [row.text for row in most_missed(region_a, at=TODAY)] == ["vaak", "drie keer"]
    assert missed.forget_missed(at=TODAY) == 1
    assert "lang geleden" not in kept()
    call_command("forget_missed_queries")


def test_the_dashboard_tells_editors_of_the_site(region_a, region_b):
    for site, text in ((region_a, "<b>taxi"), (region_b, "vliegtuig")):
        for _ in range(3):
            count_missed(site, text)
    client = at_work((region_a, Role.EDITOR), (region_b, Role.VIEWER))
    shown = panel(client.get("/cms/"), "missed")
    assert "&lt;b&gt;taxi" in shown
    assert "3 keer" in shown
    assert "vliegtuig" not in shown
    # Who only reads has no work with it.
    assert "missed-section" not in go(client, region_b).text
