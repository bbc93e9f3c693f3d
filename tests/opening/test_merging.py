"""A region ends in another one: all that it had goes along, and every old address leads on."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.rich_text import RichText

from regions.lookup import find
from regions.models import Referral, Region
from regions.opening import merged_things, merging
from regions.opening.merging import merge_regions
from regions.opening.records import Capture
from regions.opening.services import open_language, open_region
from tests.conftest import make_region
from tests.isolation.world import enter, person, plant, rows
from tests.performance.bodies import add_page
from tests.services.test_services import add_service
from werkcentrum.contact.models import Adviser, Location
from werkcentrum.mail.models import Message
from werkcentrum.media.models import Document, Image
from werkcentrum.navigation.models import MenuItem
from werkcentrum.redirects.models import Redirect
from werkcentrum.services.models import Partner, ServicePage
from werkcentrum.syndication.models import Notice
from werkcentrum.syndication.standing import notices_on
from werkcentrum.tenancy.models import Membership, Role, SiteAlias, SiteProfile
from werkcentrum.tenancy.owners import owner_of
from werkcentrum.tenancy.roles import assign

from .test_capture import captured

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(region_a, region_b):
    """Region A with one of everything, and a page at the same place as one of region B's."""
    things = plant(region_a, "aawoord")
    home = things.home
    things.zorg = add_page(home, title="Zorg in Oost", slug="zorg")
    things.zorg.body = json.dumps(
        [
            {"type": "text", "value": f'<p><a linktype="page" id="{home.pk}">naar huis</a></p>'},
            {"type": "image", "value": {"image": things.image.pk, "alt_text": "Zorg"}},
        ]
    )
    things.zorg.save_revision().publish(skip_permission_checks=True)
    add_page(region_b.root_page.specific, title="Zorg in West", slug="zorg")
    words = f'<p>Wij zijn van Oost. <a linktype="page" id="{home.pk}">Bovenaan</a></p>'
    home.body = json.dumps([{"type": "text", "value": words}])
    home.save_revision().publish(skip_permission_checks=True)
    Redirect.objects.create(site=region_a, old_path="/oude-zorg", page=things.zorg)
    captured(region_a)
    return things


def merge(ended, survivor, **options):
    return merge_regions(ended=ended.region, survivor=survivor.region, **options)


def test_pages_library_locations_and_referrals_go_to_the_region_that_stays(two, region_a, region_b):
    merge(region_a, region_b)

    for thing in (two.page, two.draft, two.deep, two.zorg, two.image, two.document, two.video):
        assert owner_of(thing).site_id == region_b.pk, thing
    assert Location.objects.get(pk=two.location.pk).site == region_b
    assert Adviser.objects.get(pk=two.adviser.pk).site == region_b
    assert Partner.objects.get(pk=two.partner.pk).site == region_b
    assert Referral.objects.get(pk=two.referral.pk).site == region_b
    assert Notice.objects.get(pk=two.notice.pk).site == region_b
    assert not MenuItem.objects.filter(menu__site=region_a).exists()
    assert Image.objects.get(pk=two.image.pk).collection.get_parent() == (
        region_b.library.collection
    )


def test_a_national_notice_goes_along(two, national, region_a, region_b):
    ends_at = timezone.now() + timedelta(days=1)
    notice = Notice(site=national, text="Voor Oost", reach=Notice.Reach.SOME, ends_at=ends_at)
    notice.sites = [region_a]
    notice.save()

    merge(region_a, region_b)

    assert "Voor Oost" in [one.notice.text for one in notices_on(region_b)]


def test_a_service_holds_where_it_held_and_partners_of_one_name_are_one(two, region_a, region_b):
    live = ServicePage.objects.live().get(partner=two.partner)
    draft = ServicePage.objects.get(partner=two.partner, live=False)
    draft.body = [("text", RichText(f'<p><a linktype="page" id="{two.home.pk}">x</a></p>'))]
    draft.save_revision()
    theirs = add_service(region_b, "Hulp in west")
    same = Partner.objects.create(site=region_b, name=two.partner.name.upper(), summary="Helpt.")
    here, there = (site.region.municipalities.get() for site in (region_a, region_b))

    report = merge(region_a, region_b)

    for service in (live, draft):
        service.refresh_from_db()
        assert list(service.municipalities.all()) == [here]
        for one in (service, service.get_latest_revision_as_object()):
            assert one.partner == same
            assert list(one.municipalities.all()) == [here]
    assert list(theirs.municipalities.all()) == [there]
    assert not Partner.objects.filter(pk=two.partner.pk).exists()
    assert report.parts["Diensten"][0].startswith("2 diensten golden voor heel Oost")
    assert "staat er al" in report.parts["Partners"][0]


def test_every_old_address_leads_to_the_page_that_it_was_of(two, region_a, region_b, visit):
    hosts = [region_a.hostname, *region_a.aliases.values_list("hostname", flat=True)]
    SiteAlias.objects.create(site=region_a, hostname="wsp.example")
    Redirect.objects.create(site=region_a, old_path="https://wsp.example/*", page=two.zorg)

    merge(region_a, region_b)

    root = "https://west.localhost"
    assert visit("wsp.example", "/wat-dan-ook")["Location"] == (
        f"{root}/uit-werkcentrum-oost/zorg/"
    )
    for host in hosts:
        answer = visit(host, "/zorg/?a=1")
        assert answer["Location"] == f"{root}/uit-werkcentrum-oost/zorg/?a=1"
        assert visit(host, "/")["Location"] == f"{root}/"
        assert visit(host, "/contact/")["Location"] == f"{root}/contact/"
        assert visit(host, "/oude-zorg/")["Location"] == f"{root}/uit-werkcentrum-oost/oude-zorg/"
        assert visit(host, "/media/images/x.jpg")["Location"] == f"{root}/media/images/x.jpg"
    assert "Zorg in Oost" in visit(region_b, "/uit-werkcentrum-oost/zorg/").content.decode()
    assert "Zorg in West" in visit(region_b, "/zorg/").content.decode()
    assert visit(region_b, "/uit-werkcentrum-oost/oude-zorg/")["Location"] == (
        "/uit-werkcentrum-oost/zorg/"
    )
    above = visit(region_b, "/uit-werkcentrum-oost/").content.decode()
    assert "Wij zijn van Oost." in above
    assert "Zorg in Oost" in above


def test_a_link_to_the_old_home_leads_to_the_new_one_in_drafts_too(two, region_a, region_b):
    two.zorg.lead = "Concept"
    two.zorg.save_revision()

    merge(region_a, region_b)

    two.zorg.refresh_from_db()
    link = f'id="{region_b.root_page_id}"'
    for page in (two.zorg, two.zorg.get_latest_revision_as_object()):
        assert link in json.dumps(page.body.get_prep_value()).replace('\\"', '"')
    assert two.zorg.get_latest_revision_as_object().lead == "Concept"


def test_pages_in_a_language_that_only_the_ended_region_has_wait_as_a_draft(
    two, region_a, region_b, visit
):
    two.english.refresh_from_db()
    two.english.save_revision().publish(skip_permission_checks=True)
    word = add_page(two.english, title="Care", slug="care")

    report = merge(region_a, region_b)

    assert owner_of(word).site_id == region_b.pk
    assert visit(region_b, "/en/").status_code == 404
    assert any("als concept" in line for line in report.parts["Pagina's"])


def test_pages_stay_each_others_translations_in_a_language_that_both_have(
    two, region_a, region_b, visit
):
    for english in (two.english, open_language(region_b, "en", title="Home")):
        english.refresh_from_db()
        english.save_revision().publish(skip_permission_checks=True)
    care = two.zorg.copy_for_translation(two.english.locale)
    care.slug, care.title = "care", "Care in the East"
    care.save_revision().publish(skip_permission_checks=True)

    merge(region_a, region_b)

    answer = visit(region_b, "/en/uit-werkcentrum-oost/care/")
    assert answer.status_code == 200
    assert "/uit-werkcentrum-oost/zorg/" in answer.content.decode()
    assert visit("oost.localhost", "/en/care/")["Location"].endswith(
        "/en/uit-werkcentrum-oost/care/"
    )


def test_people_keep_their_highest_role_and_are_told(two, region_a, region_b):
    boss, editor = two.people[Role.MANAGER], two.people[Role.EDITOR]
    assign(boss, region_b, Role.VIEWER)
    assign(editor, region_b, Role.PUBLISHER)
    west = person(region_b, Role.MANAGER, "west")
    left = person(region_a, Role.EDITOR, "weg")
    Membership.objects.filter(user=left).update(is_active=False)

    merge(region_a, region_b)

    roles = dict(Membership.objects.active().filter(site=region_b).values_list("user", "role"))
    assert roles[boss.pk] == Role.MANAGER
    assert roles[editor.pk] == Role.PUBLISHER
    assert left.pk not in roles
    assert not Membership.objects.active().filter(site=region_a).exists()
    assert not boss.groups.filter(role_group__site=region_a).exists()
    told = set(Message.objects.values_list("to", flat=True))
    assert {boss.email, editor.email, west.email} <= told
    assert left.email not in told


def test_the_finder_leads_to_the_region_that_stays(two, region_a, region_b):
    merge(region_a, region_b)

    for query in ("Oost", "West", "Gemeente Oost"):
        assert find(query).region == region_b.region, query
    assert list(Region.objects.in_use().values_list("name", flat=True)) == ["West"]


def test_the_ended_site_closes_without_an_address_and_keeps_its_row(two, region_a, region_b):
    merge(region_a, region_b)

    region_a.refresh_from_db()
    assert region_a.hostname.endswith(".invalid")
    assert SiteProfile.objects.get(site=region_a).state == SiteProfile.State.GONE
    assert Capture.objects.filter(site=region_a).exists()
    assert region_a.history.filter(action="site.merge").count() == 1


def test_a_dry_run_says_what_happens_and_changes_nothing(two, region_a, region_b):
    before = rows()

    planned = merge(region_a, region_b, dry_run=True)

    assert rows() == before
    done = merge(region_a, region_b)
    assert planned.parts == done.parts
    assert any("Zorg in Oost" in line for line in done.parts["Pagina's"])


def test_a_merger_that_was_done_is_not_done_again(two, region_a, region_b):
    merge(region_a, region_b)
    before = rows()

    report = merge(region_a, region_b)

    assert "al opgegaan" in report.parts["Klaar"][0]
    assert rows() == before
    with pytest.raises(ValidationError, match="al opgegaan"):
        merge(region_b, region_a)


@pytest.mark.parametrize(
    ("module", "step"),
    [
        *((merged_things, step) for step in ("move_library", "move_notices", "move_people")),
        *((merging, step) for step in ("_move_hosts", "_move_facts", "_end_site", "_prove")),
    ],
)
def test_a_merger_that_breaks_in_the_middle_has_not_happened(
    two, region_a, region_b, monkeypatch, module, step
):
    before = rows()
    monkeypatch.setattr(module, step, lambda *arguments: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        merge(region_a, region_b)

    assert rows() == before


def test_a_site_that_visitors_see_is_captured_before_it_ends(two, region_a, region_b):
    Capture.objects.all().delete()

    with pytest.raises(ValidationError, match="vast"):
        merge(region_a, region_b)


def test_only_a_national_manager_merges_regions(two, region_a, region_b, national):
    people = [two.people[Role.MANAGER], person(national, Role.PUBLISHER, "landelijk")]
    assign(people[0], region_b, Role.MANAGER)
    for user in people:
        with pytest.raises(PermissionDenied):
            merge(region_a, region_b, user=user)


def test_a_region_that_took_in_another_may_end_itself(two, region_a, region_b, visit):
    third = open_region(make_region("AM93", "Noord", "noord"), state=SiteProfile.State.LIVE)
    merge(region_a, region_b)
    captured(region_b)

    merge(region_b, third)

    assert visit("oost.localhost", "/zorg/")["Location"] == (
        "https://noord.localhost/uit-werkcentrum-west/uit-werkcentrum-oost/zorg/"
    )
    assert "Zorg in Oost" in (
        visit(third, "/uit-werkcentrum-west/uit-werkcentrum-oost/zorg/").content.decode()
    )
    assert find("Oost").region == third.region


def test_people_of_the_region_that_stays_reach_what_came_and_others_do_not(two, region_a, region_b):
    west, old = person(region_b, Role.MANAGER, "west"), person(region_a, Role.MANAGER, "oud")
    third = open_region(make_region("AM93", "Noord", "noord"), state=SiteProfile.State.LIVE)
    elsewhere = person(third, Role.MANAGER, "noord")
    merge(region_a, region_b)

    url = f"/cms/pages/{two.zorg.pk}/edit/"
    assert enter(west).get(url).status_code == 200
    assert enter(old).get(url).status_code == 200
    assert enter(elsewhere).get(url).status_code == 404


def test_the_command_captures_and_merges(two, region_a, region_b, capsys):
    Capture.objects.all().delete()
    call_command("merge_regions", "oost", "west", "--dry-run")
    assert "niets veranderd" in capsys.readouterr().out
    assert not Capture.objects.exists()

    call_command("merge_regions", "oost", "west")

    assert "Zorg in Oost" in capsys.readouterr().out
    assert Capture.objects.get().finished_at
    assert Document.objects.get(pk=two.document.pk).collection.is_descendant_of(
        region_b.library.collection
    )
