"""Links that lead nowhere are found on the pages of a site, and shown to its own editors."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from regions.models import Referral
from tests.performance.bodies import add_page, block, furnish
from tests.tenancy.test_workplace import at_work, go
from werkcentrum.content.deleting import delete_page
from werkcentrum.media.models import Document
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.quality import links
from werkcentrum.quality.links import check_site
from werkcentrum.quality.models import Address, BrokenLink, LinkCheck, Reason
from werkcentrum.services.models import Partner
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


def write(site, html, title="Uitleg", **fields):
    """A live page with this text."""
    slug = title.lower().replace(" ", "-")
    page = add_page(
        site.root_page.specific, title=title, slug=slug, body=[block("text", html)], **fields
    )
    page.save_revision().publish(skip_permission_checks=True)
    return page


def found(site):
    return {(row.page.title, row.label): row.reason for row in BrokenLink.objects.filter(site=site)}


@pytest.fixture
def elsewhere(settings, monkeypatch):
    """Answers of other websites by address; what is not here works. Nobody waits."""
    settings.ASK_LINKS_ELSEWHERE = True
    answers, asked = {}, []

    def ask(url):
        asked.append(url)
        return answers.get(url, "")

    monkeypatch.setattr(links, "ask", ask)
    monkeypatch.setattr(links.time, "sleep", lambda seconds: asked.append("wait"))
    answers["asked"] = asked
    return answers


def test_links_to_pages_and_files_that_went_are_found_in_every_block(region_a):
    things = furnish(region_a)
    target = write(region_a, "<p>Doel</p>", "Doel")
    offline = write(region_a, "<p>Weg</p>", "Offline")
    body = [
        block(
            "text",
            f'<p><a linktype="page" id="{target.pk}">x</a> '
            f'<a linktype="document" id="{things["document"]}">y</a> <a href="#plek">z</a></p>',
        ),
        block("download", {"title": "Mee", "documents": [things["document"]]}),
        block(
            "call_to_action",
            {
                "title": "Doe mee",
                "text": "",
                "link": {
                    "label": "Ja",
                    "page": offline.pk,
                    "document": None,
                    "path": "",
                    "url": "",
                },
            },
        ),
    ]
    page = add_page(region_a.root_page.specific, title="Bron", slug="bron", body=body)
    check_site(region_a)
    assert found(region_a) == {("Bron", "#plek"): Reason.ANCHOR}
    offline.unpublish()
    Document.objects.filter(pk=things["document"]).delete()
    delete_page(page=target)
    check_site(region_a)
    reasons = found(region_a)
    assert reasons.pop(("Bron", "Offline")) == Reason.OFFLINE
    assert reasons.pop(("Bron", "Doel")) == Reason.OFFLINE
    assert reasons.pop(("Bron", "document die er niet meer is")) == Reason.DELETED
    assert list(reasons) == [("Bron", "#plek")]
    Page.objects.filter(pk=page.pk).update(live=False)
    check_site(region_a)
    assert found(region_a) == {}


def test_a_place_on_the_page_is_found_when_the_page_shows_it(region_a):
    here = "".join(f'<a href="#{name}">x</a>' for name in ("main", "", "TOP", "weg", "%6Dain"))
    write(region_a, f"<p>{here}</p>")
    # Words are no place.
    write(region_a, '<p>id="weg" <a href="#weg">x</a></p>', "Woorden")
    check_site(region_a)
    assert found(region_a) == {
        ("Uitleg", "#weg"): Reason.ANCHOR,
        ("Woorden", "#weg"): Reason.ANCHOR,
    }


def test_links_in_the_menu_referrals_and_partners_are_looked_at(region_a, region_b, elsewhere):
    for site in (region_a, region_b):
        target = write(site, "<p>Doel</p>", "Doel")
        menu = Menu.objects.get(site=site, locale=target.locale)
        MenuItem.objects.create(menu=menu, page=target, label=f"Naar {site.site_name}")
        target.unpublish()
        name = f"Weg {site.site_name}"
        Referral.objects.create(site=site, label=name, url="https://weg.example/a")
        Partner.objects.create(site=site, name=name, summary="Weg", link="https://weg.example/b")
        Partner.objects.create(site=site, name="Hier", summary="Hier", link="https://hier.example/")
    for path in "ab":
        elsewhere[f"https://weg.example/{path}"] = Reason.NOT_FOUND
    for _again in range(2):
        check_site(region_a)
        check_site(region_b)
    rows = {row.place: row.reason for row in BrokenLink.objects.filter(site=region_a)}
    assert rows == {
        f"Menu: Naar {region_a.site_name}": Reason.OFFLINE,
        f"Doorverwijzing: Weg {region_a.site_name}": Reason.NOT_FOUND,
        f"Partner: Weg {region_a.site_name}": Reason.NOT_FOUND,
    }
    row = BrokenLink.objects.get(site=region_a, screen="referrals")
    edit = f'href="{reverse("referrals:edit", args=[row.object_id])}"'
    shown = {role: at_work((region_a, role)).get(reverse("links:index")).text for role in Role}
    assert edit in shown[Role.MANAGER]
    assert edit not in shown[Role.EDITOR]
    assert row.place in shown[Role.EDITOR]
    assert region_b.site_name not in shown[Role.MANAGER]
    Referral.objects.filter(site=region_a).delete()
    check_site(region_a)
    assert not BrokenLink.objects.filter(site=region_a, screen="referrals").exists()


def test_what_was_mended_goes_when_the_page_is_published(region_a):
    page = write(region_a, '<p><a href="#plek">z</a></p>')
    check_site(region_a)
    assert len(found(region_a)) == 1
    page.body = [("text", page.body[0].value.__class__("<p>Zonder link</p>"))]
    page.save_revision().publish(skip_permission_checks=True)
    assert found(region_a) == {}


def test_an_address_elsewhere_is_asked_once_for_all_sites(region_a, region_b, elsewhere):
    link = '<p><a href="https://weg.example/">x</a> <a href="mailto:a@b.nl">m</a></p>'
    write(region_a, link)
    write(region_b, link)
    elsewhere["https://weg.example/"] = Reason.NOT_FOUND
    check_site(region_a)
    check_site(region_b)
    assert elsewhere["asked"] == ["https://weg.example/"]
    assert (
        found(region_a) == found(region_b) == {("Uitleg", "https://weg.example/"): Reason.NOT_FOUND}
    )
    # A week later it is back.
    Address.objects.update(checked_at=timezone.now() - timedelta(days=7))
    del elsewhere["https://weg.example/"]
    check_site(region_a)
    assert found(region_a) == {}


def test_who_is_silent_once_is_not_broken_yet_and_the_day_it_was_found_stays(region_a, elsewhere):
    write(region_a, '<p><a href="https://druk.example/">x</a></p>')
    elsewhere["https://druk.example/"] = Reason.SILENT
    check_site(region_a)
    assert found(region_a) == {}
    long_ago = timezone.now() - timedelta(days=7)
    for _night in range(2):
        Address.objects.update(checked_at=long_ago)
        check_site(region_a)
        BrokenLink.objects.update(found_at=long_ago)
    assert found(region_a) == {("Uitleg", "https://druk.example/"): Reason.SILENT}
    assert BrokenLink.objects.get().found_at == long_ago


def test_a_run_is_bounded_waits_between_requests_to_a_host_and_is_alone(
    region_a, elsewhere, monkeypatch
):
    monkeypatch.setattr(links, "MOST", 3)
    addresses = [f"https://{host}.example/{n}" for host in "ab" for n in range(2)]
    write(region_a, "".join(f'<p><a href="{one}">x</a></p>' for one in addresses))
    assert check_site(region_a).waiting == 1
    asked = elsewhere["asked"]
    hosts = [one.split("//")[1][0] for one in asked if one != "wait"]
    assert hosts == ["a", "b", "a"]
    assert asked.count("wait") == 1
    links.cache.add(links.BUSY, True)
    assert check_site(region_a).waiting == 1
    links.cache.delete(links.BUSY)
    assert check_site(region_a).waiting == 0
    assert sorted(Address.objects.values_list("url", flat=True)) == addresses


def test_nothing_is_asked_elsewhere_unless_the_setting_says_so(region_a, elsewhere, settings):
    settings.ASK_LINKS_ELSEWHERE = False
    own = f"https://{region_a.hostname}/nergens/"
    write(region_a, f'<p><a href="https://weg.example/">x</a><a href="{own}">y</a></p>')
    check_site(region_a)
    settings.ASK_LINKS_ELSEWHERE = True
    check_site(region_a)
    assert elsewhere["asked"] == ["https://weg.example/"]


def test_editors_see_the_links_of_their_own_site_only(region_a, region_b):
    write(region_a, '<p><a href="#&lt;b&gt;aardbei">x</a></p>')
    write(region_b, '<p><a href="#braam">x</a></p>')
    call_command("check_links")
    client = at_work((region_a, Role.EDITOR), (region_b, Role.VIEWER))
    screen = client.get(reverse("links:index"))
    assert "#&lt;b&gt;aardbei" in screen.text
    assert "braam" not in screen.text
    assert "Eén link op je site" in client.get("/cms/").text
    for garbage in ("?page=zeven", "?page=-1", "?p=%00", "?page=99999"):
        assert client.get(reverse("links:index") + garbage).status_code in (200, 404)
    assert "braam" not in go(client, region_b).text
    only_reads = at_work((region_b, Role.VIEWER))
    assert only_reads.get(reverse("links:index")).status_code == 404
    assert "Kapotte links" not in only_reads.get("/cms/").text


def test_an_editor_looks_again_and_two_runs_are_never_at_once(region_a, region_b):
    write(region_a, '<p><a href="#plek">x</a></p>')
    client = at_work((region_a, Role.EDITOR))
    again = reverse("links:check")
    assert client.get(again).status_code == 405
    assert "Alle links" not in client.get(reverse("links:index")).text
    assert "#plek" in client.post(again, {"again": "1"}, follow=True).text
    assert not LinkCheck.objects.filter(site=region_b).exists()
    LinkCheck.objects.update(finished_at=None, started_at=timezone.now())
    BrokenLink.objects.all().delete()
    assert "worden al bekeken" in client.post(again, {"again": "1"}, follow=True).text
    assert not BrokenLink.objects.exists()


def test_the_number_of_queries_does_not_grow_with_links(region_a, django_assert_max_num_queries):
    target = write(region_a, "<p>Doel</p>", "Doel")
    for number in range(12):
        text = f'<p><a linktype="page" id="{target.pk}">x</a> {number}</p>'
        write(region_a, text, f"Uitleg {number}")
        Partner.objects.create(site=region_a, name=f"P{number}", link=f"https://p{number}.example/")
    target.unpublish()
    check_site(region_a)
    with django_assert_max_num_queries(24):
        check_site(region_a)
    client = at_work((region_a, Role.EDITOR))
    client.get(reverse("links:index"))
    with django_assert_max_num_queries(30):
        client.get(reverse("links:index"))
