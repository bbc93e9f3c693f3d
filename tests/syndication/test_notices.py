"""Notices stand where they should, as long as they should, and one of a level at a time."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regions.opening.services import open_language
from tests.performance.bodies import add_page
from werkcentrum.syndication.models import Notice
from werkcentrum.syndication.standing import notices_on
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def notice(site, text="Maandag zijn we dicht", *, sites=(), **fields):
    now = timezone.now()
    made = Notice(site=site, text=text, **{"starts_at": now - HOUR, "ends_at": now + DAY} | fields)
    made.sites = list(sites)
    made.save()
    return made


def texts_on(visit, site, path="/"):
    return visit(site, path).content.decode()


@pytest.fixture
def cms(settings):
    def sign_in(site, role):
        user = get_user_model().objects.create_user(f"{role}{site.pk}@werkcentrum.example")
        assign(user, site, role)
        client = Client(headers={"host": settings.CMS_HOST})
        client.force_login(user)
        return client

    return sign_in


def form_of(**fields):
    now = timezone.localtime()
    return {
        "degree": "warning",
        "text": "Morgen dicht",
        "url": "",
        "link_text": "",
        "page": "",
        "starts_at": now.strftime("%d-%m-%Y %H:%M"),
        "ends_at": (now + DAY).strftime("%d-%m-%Y %H:%M"),
    } | fields


# -- Where and when ------------------------------------------------------------------------------


def test_a_notice_of_a_region_stands_on_its_own_site_alone(visit, region_a, region_b, national):
    notice(region_a, "De bus rijdt niet")
    assert "De bus rijdt niet" in texts_on(visit, region_a)
    assert "De bus rijdt niet" in texts_on(visit, region_a, "/contact/")
    for site in (region_b, national):
        assert "De bus rijdt niet" not in texts_on(visit, site)


def test_a_national_notice_stands_on_all_sites_or_on_some(visit, region_a, region_b, national):
    notice(national, "Overal", reach=Notice.Reach.ALL)
    notice(national, "Alleen oost", reach=Notice.Reach.SOME, sites=[region_a])
    notice(national, "Alleen hier")
    assert [one.notice.text for one in notices_on(region_a)] == ["Overal", "Alleen oost"]
    assert [one.notice.text for one in notices_on(region_b)] == ["Overal"]
    assert [one.notice.text for one in notices_on(national)] == ["Overal", "Alleen hier"]


def test_a_notice_comes_and_goes_by_itself(region_a):
    now = timezone.now()
    notice(region_a, starts_at=now + HOUR, ends_at=now + DAY)
    assert notices_on(region_a, now) == []
    assert len(notices_on(region_a, now + HOUR)) == 1
    assert notices_on(region_a, now + DAY) == []


def test_of_two_at_once_the_newest_stands(region_a):
    now = timezone.now()
    notice(region_a, "Eerst", starts_at=now - DAY)
    notice(region_a, "Later", starts_at=now - HOUR)
    assert [one.notice.text for one in notices_on(region_a)] == ["Later"]


def test_a_region_that_writes_a_row_for_all_sites_is_not_heard(region_a, region_b):
    notice(region_a, "Overal!", reach=Notice.Reach.ALL)
    notice(region_a, "Bij de buren", reach=Notice.Reach.SOME, sites=[region_b])
    assert notices_on(region_b) == notices_on(region_a) == []


def test_a_change_is_seen_at_once(region_a):
    one = notice(region_a, "Eerst")
    assert notices_on(region_a)[0].notice.text == "Eerst"
    one.text = "Anders"
    one.save()
    assert notices_on(region_a)[0].notice.text == "Anders"
    one.delete()
    assert notices_on(region_a) == []


def test_a_link_goes_when_its_page_goes(visit, region_a):
    page = add_page(region_a.root_page, title="Uitleg", slug="uitleg")
    notice(region_a, page=page, link_text="Lees waarom")
    assert 'href="/uitleg/">Lees waarom' in texts_on(visit, region_a)
    page.unpublish()
    assert "Lees waarom" not in texts_on(visit, region_a)


def test_a_national_link_has_a_whole_address_on_a_region(visit, region_a, national):
    page = add_page(national.root_page, title="Uitleg", slug="uitleg")
    notice(national, page=page, link_text="Lees waarom", reach=Notice.Reach.ALL)
    assert 'href="https://localhost/uitleg/">Lees waarom' in texts_on(visit, region_a)


def test_words_of_editors_stay_words(visit, region_a):
    notice(region_a, "<script>alert(1)</script> & zo")
    text = texts_on(visit, region_a)
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; zo" in text


def test_on_an_english_page_the_words_are_marked_as_dutch(visit, region_a):
    home = open_language(region_a, "en")
    home.save_revision().publish(skip_permission_checks=True)
    notice(region_a)
    assert '<span lang="nl" dir="ltr">Maandag zijn we dicht' in texts_on(visit, region_a, "/en/")
    assert "<span>Maandag zijn we dicht" in texts_on(visit, region_a)


def test_visitors_can_close_it_without_script_or_cookie(visit, region_a):
    notice(region_a)
    answer = visit(region_a)
    assert '<form method="dialog"><button' in answer.content.decode()
    assert not answer.cookies


def test_notices_cost_a_page_no_query(django_assert_num_queries, region_a, national, region_b):
    for site in (region_a, region_b):
        notice(site)
    notice(national, reach=Notice.Reach.ALL)
    notices_on(region_a)
    with django_assert_num_queries(0):
        assert len(notices_on(region_a)) == 2


def test_a_notice_never_ends_before_it_starts_and_leads_to_nothing_unsafe(region_a):
    now = timezone.now()
    for fields in ({"ends_at": now - DAY}, {"url": "javascript:alert(1)", "link_text": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            notice(region_a, **fields)


# -- In the CMS ----------------------------------------------------------------------------------


def test_a_manager_makes_a_notice_for_the_own_site(cms, region_a, region_b, visit):
    client = cms(region_a, Role.MANAGER)
    for name in ("site", "sites"):
        client.post(reverse("notices:add"), form_of(reach="some", **{name: region_b.pk}))
        assert not Notice.objects.exclude(site=region_a, reach="own").exists()
        Notice.objects.all().delete()
    # A field that a region does not have is not heard.
    assert client.post(reverse("notices:add"), form_of(reach="all")).status_code == 302
    made = Notice.objects.get()
    assert (made.site, made.reach, list(made.sites.all())) == (region_a, "own", [])
    assert "Morgen dicht" in texts_on(visit, region_a)
    assert "Morgen dicht" in client.get(reverse("notices:index")).content.decode()


def test_the_national_team_chooses_the_sites(cms, national, region_a, region_b):
    client = cms(national, Role.MANAGER)
    assert client.post(reverse("notices:add"), form_of(reach="some")).status_code == 200
    assert not Notice.objects.exists()
    form = form_of(reach="some", sites=[region_a.pk])
    assert client.post(reverse("notices:add"), form).status_code == 302
    assert [one.notice.text for one in notices_on(region_a)] == ["Morgen dicht"]
    assert notices_on(region_b) == []


def test_one_notice_of_a_level_at_a_time(cms, national, region_a, region_b):
    notice(national, "Voor oost", reach=Notice.Reach.SOME, sites=[region_a])
    client = cms(national, Role.MANAGER)
    for sites, status in ([region_a], 200), ([region_a, region_b], 200), ([region_b], 302):
        form = form_of(reach="some", sites=[site.pk for site in sites])
        answer = client.post(reverse("notices:add"), form)
        assert answer.status_code == status
        if status == 200:
            assert "Voor oost" in answer.content.decode()


def test_a_refused_form_tells_nothing_of_another_region(cms, region_a, region_b):
    page = add_page(region_b.root_page, title="Geheim van west", slug="geheim")
    client = cms(region_a, Role.MANAGER)
    answer = client.post(reverse("notices:add"), form_of(page=page.pk, link_text="Lees"))
    assert answer.status_code == 200
    assert "Geheim van west" not in answer.content.decode()
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""},
        {"text": "x" * 201},
        {"ends_at": ""},
        {"ends_at": "01-01-2020 00:00"},
        {"ends_at": "morgen"},
        {"url": "http://x.example", "link_text": "x"},
        {"url": "https://x.example"},
        {"link_text": "Nergens heen"},
        {"degree": "catastrophe"},
        {"page": "abc", "link_text": "x"},
    ],
)
def test_bad_input_gets_a_clear_answer(cms, region_a, fields):
    answer = cms(region_a, Role.MANAGER).post(reverse("notices:add"), form_of(**fields))
    assert answer.status_code == 200
    assert not Notice.objects.exists()


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_others_read_notices_and_change_nothing(cms, region_a, role):
    one = notice(region_a)
    client = cms(region_a, role)
    assert client.get(reverse("notices:inspect", args=[one.pk])).status_code == 200
    assert client.post(reverse("notices:add"), form_of()).status_code in (302, 403, 404)
    client.post(reverse("notices:delete", args=[one.pk]))
    assert Notice.objects.get() == one


def test_what_stands_on_a_site_is_shown_to_who_works_there(cms, national, region_a, region_b):
    now = timezone.now()
    notice(national, "Voor allen", reach=Notice.Reach.ALL)
    notice(region_a, "Van oost", starts_at=now + DAY, ends_at=now + 2 * DAY)
    notice(region_b, "Van west")
    client = cms(region_a, Role.VIEWER)
    url = reverse("standing_notices")
    text = client.get(url).content.decode()
    assert "Voor allen" in text
    assert "Van oost" not in text
    later = (timezone.localtime() + DAY + HOUR).strftime("%d-%m-%Y %H:%M")
    assert "Van oost" in client.get(url, {"site": region_a.pk, "at": later}).content.decode()
    for site in (region_b.pk, "x", 10**30, ""):
        answer = client.get(url, {"site": site, "at": "nooit"})
        assert answer.status_code in (200, 404)
        assert "Van west" not in answer.content.decode()
    national_client = cms(national, Role.MANAGER)
    assert "Van west" in national_client.get(url, {"site": region_b.pk}).content.decode()
