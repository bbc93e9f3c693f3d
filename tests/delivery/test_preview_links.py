"""What a preview link opens, for whom, and for how long."""

import json
import logging
from datetime import timedelta

import pytest
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from regions.opening.services import open_language
from tests.isolation.world import enter, person
from tests.performance.bodies import add_page, make_image
from werkcentrum.delivery import previews
from werkcentrum.delivery.logs import JsonFormatter
from werkcentrum.delivery.models import PreviewLink
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role, SiteAlias, SiteProfile

pytestmark = pytest.mark.django_db


def set_state(site, state):
    SiteProfile.objects.filter(site=site).update(state=state)


@pytest.fixture
def editor(region_a):
    return person(region_a, Role.EDITOR, "anna")


@pytest.fixture
def publisher(region_a):
    return person(region_a, Role.PUBLISHER, "piet")


def make_draft(site, title="Nog niet openbaar", **fields):
    page = add_page(site.root_page.specific, title=title, slug="concept", live=False, **fields)
    page.lead = "De eerste versie"
    page.save_revision()
    return page


@pytest.fixture
def draft(region_a):
    return make_draft(region_a)


@pytest.fixture
def link(draft, editor):
    return previews.share_page(page=draft, user=editor)


def path_of(link):
    return f"/-/voorbeeld/{link.token}/"


def holder_of(link, host=None):
    client = Client(headers={"host": host or link.site.hostname})
    client.get(path_of(link))
    return client


def assert_private(answer):
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


# -- A link to a page ----------------------------------------------------------------------------


def test_a_link_shows_a_draft_as_on_the_site_and_says_that_it_is_not_public(link, region_a, visit):
    answer = visit(region_a, path_of(link))
    assert answer.status_code == 200
    assert "Nog niet openbaar" in answer.text
    assert "Voorbeeld – niet openbaar, geldig tot" in answer.text
    assert 'data-palette="groen"' in answer.text
    assert '<meta name="robots" content="noindex, nofollow, noarchive">' in answer.text
    assert 'rel="canonical"' not in answer.text
    assert "/cms/" not in answer.text
    assert_private(answer)
    assert not answer.cookies


def test_a_link_shows_the_latest_draft_also_of_a_live_page(region_a, editor, visit):
    page = add_page(region_a.root_page.specific, title="Openbaar", slug="openbaar")
    link = previews.share_page(page=page, user=editor)
    assert "Openbaar" in visit(region_a, path_of(link)).text
    page.lead = "De nieuwste woorden"
    page.save_revision(approved_go_live_at=timezone.now() + timedelta(days=2))
    assert "De nieuwste woorden" in visit(region_a, path_of(link)).text
    assert "De nieuwste woorden" not in visit(region_a, "/openbaar/").text


def test_a_link_counts_how_often_it_is_opened_and_nothing_about_who(link, region_a, visit):
    for _time in range(3):
        visit(region_a, path_of(link))
    link.refresh_from_db()
    assert link.opened == 3
    assert link.last_opened_at


def test_the_history_tells_once_in_a_visit_that_a_link_was_opened_and_not_by_whom(
    link, region_a, region_b, editor, visit
):
    def opened():
        return Entry.objects.filter(action="preview.open")

    for _time in range(3):
        visit(region_a, path_of(link), user_agent="Mijn telefoon", x_forwarded_for="203.0.113.7")
    visit(region_b, path_of(link))
    Client(headers={"host": region_a.hostname}).head(path_of(link))
    (entry,) = opened()
    assert (entry.site, entry.user, entry.detail) == (region_a, None, "")
    assert "Nog niet openbaar" in entry.label
    earlier = timezone.now() - previews.VISIT - timedelta(seconds=1)
    PreviewLink.objects.filter(pk=link.pk).update(last_opened_at=earlier)
    visit(region_a, path_of(link))
    assert opened().count() == 2
    told = enter(editor).get(reverse("history:index")).text
    assert "Voorbeeldlink geopend" in told
    assert "Iemand met de link" in told
    stranger = enter(person(region_b, Role.MANAGER, "bea"))
    assert "Voorbeeldlink geopend</td" not in stranger.get(reverse("history:index")).text
    assert "Nog niet openbaar" not in stranger.get(reverse("history:index")).text


def test_a_link_opens_one_page_and_nothing_else_of_a_hidden_site(region_a, link, visit):
    add_page(region_a.root_page.specific, title="Al klaar", slug="al-klaar")
    set_state(region_a, SiteProfile.State.HIDDEN)
    client = Client(headers={"host": region_a.hostname})
    assert "Nog niet openbaar" in client.get(path_of(link)).text
    for path in ("/", "/al-klaar/", "/contact/", "/sitemap/", "/robots.txt", "/-/voorbeeld/"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Oost" not in answer.text


def test_the_pictures_of_a_draft_show_on_a_hidden_site(region_a, visit):
    image = make_image("Beeld", region_a.library.collection)
    set_state(region_a, SiteProfile.State.HIDDEN)
    assert visit(region_a, image.file.url).status_code == 200
    missing = visit(region_a, "/media/images/niets.png")
    assert missing.content == visit("elders.example", "/").content


def test_a_link_to_a_page_in_another_language_speaks_it(region_a, editor, visit):
    open_language(region_a, "en", title="Welcome")
    home = Page.objects.get(depth=2, locale__language_code="en").specific
    page = add_page(home, title="Not public", slug="not-public", live=False, locale=home.locale)
    link = previews.share_page(page=page, user=editor)
    answer = visit(region_a, path_of(link))
    assert '<html lang="en"' in answer.text
    assert "Not public" in answer.text
    assert visit(region_a, f"/en{path_of(link)}").status_code == 404


def test_the_home_of_a_basic_site_shows_as_it_will_be(region_a, editor, visit):
    set_state(region_a, SiteProfile.State.BASIC)
    home = region_a.root_page.specific
    home.hero_title = "Welkom straks"
    home.save_revision()
    link = previews.share_page(page=home, user=editor)
    assert "Welkom straks" in visit(region_a, path_of(link)).text
    assert "Welkom straks" not in visit(region_a).text


# -- Links that open nothing ---------------------------------------------------------------------


def dead_paths(link):
    return [
        "/-/voorbeeld/",
        "/-/voorbeeld/x",
        "/-/voorbeeld/x/y/../z//",
        "/-/voorbeeld/%0a%00",
        f"/-/voorbeeld/{'0' * 64}/",
        f"/-/voorbeeld/{link.token_hash}/",
        f"/-/voorbeeld/{link.seed}/",
        f"/-/voorbeeld/{link.token.upper()}/",
        f"/-/voorbeeld/{link.token}/meer/",
        f"/-/voorbeeld/{link.pk}/",
        "/-/voorbeeld/" + "a" * 5000,
    ]


def test_every_link_that_opens_nothing_gets_one_answer_on_every_host(
    link, region_a, region_b, visit, national
):
    set_state(region_b, SiteProfile.State.HIDDEN)
    known = visit(region_a, "/-/voorbeeld/x/")
    assert known.status_code == 404
    assert "Dit voorbeeld is niet te zien" in known.text
    assert "Oost" not in known.text
    assert_private(known)
    for host in (region_a.hostname, region_b.hostname, national.hostname, "elders.example"):
        for path in dead_paths(link):
            answer = visit(host, path)
            assert answer.content == known.content, (host, path)
            assert answer.headers.items() == known.headers.items()
    assert visit(region_b, path_of(link)).content == known.content
    assert visit("elders.example", path_of(link)).content == known.content


def test_an_expired_or_withdrawn_link_opens_nothing_at_once(link, editor, region_a, visit):
    known = visit(region_a, "/-/voorbeeld/x/").content
    PreviewLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert visit(region_a, path_of(link)).content == known
    previews.extend(link=link, user=editor)
    assert visit(region_a, path_of(link)).status_code == 200
    previews.withdraw(link=link, user=editor)
    assert visit(region_a, path_of(link)).content == known
    with pytest.raises(PermissionDenied):
        previews.extend(link=link, user=editor)


def test_a_link_ends_with_its_page_and_its_site(link, draft, region_a, region_b, visit):
    known = visit(region_a, "/-/voorbeeld/x/").content
    set_state(region_a, SiteProfile.State.GONE)
    assert visit(region_a, path_of(link)).content == known
    set_state(region_a, SiteProfile.State.LIVE)
    # To another site; as when two sites are merged.
    draft.move(region_b.root_page, pos="last-child")
    for site in (region_a, region_b):
        assert visit(site, path_of(link)).content == known
    draft.refresh_from_db()
    draft.delete()
    assert visit(region_a, path_of(link)).content == known


def test_nothing_can_be_posted_to_a_link(link, region_a):
    client = Client(headers={"host": region_a.hostname})
    answers = [
        client.post(path_of(link)),
        client.put(path_of(link)),
        client.delete("/-/voorbeeld/"),
    ]
    assert {answer.status_code for answer in answers} == {405}


def test_a_link_is_no_address_of_the_cms(link, visit):
    assert visit("cms.localhost", path_of(link)).status_code == 404


def test_a_link_over_http_goes_to_https_before_anything_shows(link, region_a, visit, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = visit(region_a, path_of(link))
    assert answer.status_code == 301
    assert visit(region_a, "/-/live").status_code == 200


def test_a_token_stands_in_no_log(link):
    record = logging.LogRecord("x", logging.ERROR, "", 1, "Error: %s", (path_of(link),), None)
    line = JsonFormatter().format(record)
    assert link.token not in line
    assert json.loads(line)["message"] == "Error: /-/voorbeeld/..."


def test_a_token_is_long_and_of_no_two_links_the_same(link, draft, editor):
    other = previews.share_page(page=draft, user=editor)
    assert len(link.token) == len(other.token) == 64
    assert link.token != other.token
    stored = str(PreviewLink.objects.values().get(pk=link.pk))
    assert link.token not in stored


def test_with_another_secret_key_a_link_still_opens_but_is_shown_no_more(
    link, region_a, visit, settings
):
    path = path_of(link)
    settings.SECRET_KEY = "another" * 8
    assert previews.address_of(link) == ""
    assert visit(region_a, path).status_code == 200


def test_a_site_with_a_domain_of_its_own_is_previewed_below_the_portals(region_a, link, visit):
    region_a.hostname = "werkcentrum-oost.example"
    region_a.save()
    SiteAlias.objects.create(site=region_a, hostname="oost.localhost")
    link.refresh_from_db()
    address = previews.address_of(link)
    assert address == f"https://oost.localhost{path_of(link)}"
    assert "Nog niet openbaar" in visit("oost.localhost", path_of(link)).text
    assert visit("oost.localhost", "/").status_code == 301


# -- A link to a whole site ----------------------------------------------------------------------


@pytest.fixture
def hidden(region_a):
    add_page(region_a.root_page.specific, title="Al klaar", slug="al-klaar")
    set_state(region_a, SiteProfile.State.HIDDEN)
    return region_a


@pytest.fixture
def site_link(hidden, publisher):
    return previews.share_site(site=hidden, user=publisher)


def test_a_link_to_a_hidden_site_lets_its_holder_look_around(site_link, hidden, draft):
    client = Client(headers={"host": hidden.hostname})
    answer = client.get(path_of(site_link))
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert_private(answer)
    for path in ("/", "/al-klaar/", "/contact/"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "Voorbeeld – niet openbaar" in answer.text
        assert "Stop voorbeeld" in answer.text
        assert_private(answer)
    # As it will be: what is not published does not show, nor does the CMS.
    for path in ("/concept/", "/bestaat-niet/", "/cms/"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "Nog niet openbaar" not in answer.text
        assert_private(answer)
    assert client.post("/").status_code == 405


def test_others_see_nothing_of_a_site_that_somebody_previews(site_link, hidden, visit):
    holder_of(site_link)
    answer = visit(hidden, "/al-klaar/")
    assert answer.content == visit("elders.example").content
    assert not answer.cookies


def test_the_cookie_is_bound_as_tightly_as_it_can_be(site_link, hidden):
    client = Client(headers={"host": hidden.hostname})
    cookie = client.get(path_of(site_link)).cookies[previews.COOKIE]
    assert previews.COOKIE == "__Host-voorbeeld"
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/"
    assert cookie["domain"] == ""
    assert 0 < int(cookie["max-age"]) <= 7 * 24 * 3600
    assert site_link.token not in cookie.value


def test_stopping_a_preview_takes_the_cookie_away(site_link, hidden):
    client = holder_of(site_link)
    answer = client.get("/-/voorbeeld/stop/")
    assert "Het voorbeeld is gestopt" in answer.text
    assert answer.cookies[previews.COOKIE]["max-age"] == 0
    assert client.get("/").status_code == 404


def test_who_holds_no_link_gets_no_cookie_by_stopping(hidden, visit):
    assert not visit(hidden, "/-/voorbeeld/stop/").cookies


def test_a_withdrawn_link_ends_for_who_is_looking(site_link, hidden, publisher):
    client = holder_of(site_link)
    previews.withdraw(link=site_link, user=publisher)
    answer = client.get("/al-klaar/")
    assert answer.status_code == 404
    assert "Dit voorbeeld is niet te zien" in answer.text
    assert_private(answer)
    assert client.get("/al-klaar/").content == Client().get("/", headers={"host": "x"}).content


def test_a_cookie_of_one_site_opens_no_other(site_link, hidden, region_b):
    set_state(region_b, SiteProfile.State.HIDDEN)
    value = holder_of(site_link).cookies[previews.COOKIE].value
    other = Client(headers={"host": region_b.hostname})
    other.cookies[previews.COOKIE] = value
    assert other.get("/").content == Client().get("/", headers={"host": "x"}).content


@pytest.mark.parametrize("value", ["", "x", "1", "a:b:c", '"; drop', "\u00e9"])
def test_a_forged_cookie_opens_nothing(site_link, hidden, value):
    client = Client(headers={"host": hidden.hostname, "cookie": f"{previews.COOKIE}={value}"})
    assert client.get("/").status_code == 404
    client = Client(headers={"host": hidden.hostname})
    client.cookies[previews.COOKIE] = signing.dumps(site_link.pk, salt="something else")
    assert client.get("/").status_code == 404


def test_a_link_to_a_page_makes_no_holder_of_its_site(link, hidden):
    client = Client(headers={"host": hidden.hostname})
    client.cookies[previews.COOKIE] = previews.reference_to(link)
    assert client.get("/").status_code == 404


def test_a_basic_site_shows_its_holder_what_is_to_come(region_a, publisher, visit):
    add_page(region_a.root_page.specific, title="Al klaar", slug="al-klaar")
    set_state(region_a, SiteProfile.State.BASIC)
    client = holder_of(previews.share_site(site=region_a, user=publisher))
    assert "Al klaar" in client.get("/al-klaar/").text
    assert visit(region_a, "/al-klaar/").status_code == 404
    assert "Gemeente Oost" in visit(region_a).text
    assert SiteProfile.objects.get(site=region_a).state == SiteProfile.State.BASIC


def test_a_site_that_went_live_or_gone_needs_no_holder(site_link, hidden):
    client = holder_of(site_link)
    set_state(hidden, SiteProfile.State.LIVE)
    answer = client.get("/al-klaar/")
    assert "Voorbeeld – niet openbaar" not in answer.text
    assert "X-Robots-Tag" not in answer.headers
    set_state(hidden, SiteProfile.State.GONE)
    assert client.get("/al-klaar/").status_code == 410


def test_a_whole_site_shows_on_its_alias_while_its_domain_leads_elsewhere(hidden, publisher):
    hidden.hostname = "werkcentrum-oost.example"
    hidden.save()
    SiteAlias.objects.create(site=hidden, hostname="oost.localhost")
    link = previews.share_site(site=hidden, user=publisher)
    assert previews.address_of(link).startswith("https://oost.localhost/")
    client = holder_of(link, "oost.localhost")
    assert "Al klaar" in client.get("/al-klaar/").text


# -- Who may -------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", Role)
def test_editors_share_pages_and_publishers_share_sites(hidden, draft, role):
    user = person(hidden, role, "x")
    for share, allowed in (
        (lambda: previews.share_page(page=draft, user=user), role != Role.VIEWER),
        (
            lambda: previews.share_site(site=hidden, user=user),
            role in (Role.PUBLISHER, Role.MANAGER),
        ),
    ):
        if allowed:
            assert share().is_valid
        else:
            with pytest.raises(PermissionDenied):
                share()


def test_nobody_shares_or_ends_what_is_of_another_region(hidden, draft, region_b, link, site_link):
    manager = person(region_b, Role.MANAGER, "bea")
    for attempt in (
        lambda: previews.share_page(page=draft, user=manager),
        lambda: previews.share_site(site=hidden, user=manager),
        lambda: previews.withdraw(link=link, user=manager),
        lambda: previews.extend(link=site_link, user=manager),
    ):
        with pytest.raises(PermissionDenied):
            attempt()


def test_a_national_manager_shares_work_of_every_region(national, hidden, draft):
    manager = person(national, Role.MANAGER, "nel")
    assert previews.share_page(page=draft, user=manager).is_valid
    assert previews.share_site(site=hidden, user=manager).is_valid
    # The other national roles only read the work of regions.
    for role in (Role.VIEWER, Role.EDITOR, Role.PUBLISHER):
        with pytest.raises(PermissionDenied):
            previews.share_page(page=draft, user=person(national, role, "nan"))


def test_a_live_site_and_the_root_cannot_be_shared(region_a, publisher):
    with pytest.raises(PermissionDenied):
        previews.share_site(site=region_a, user=publisher)
    with pytest.raises(PermissionDenied):
        previews.share_page(page=Page.get_first_root_node(), user=publisher)


@pytest.mark.parametrize("days", [0, -1, 31, 10**6])
def test_a_link_is_valid_for_a_month_at_most(draft, editor, days):
    with pytest.raises(ValueError, match="days"):
        previews.share_page(page=draft, user=editor, days=days)


# -- The screens ---------------------------------------------------------------------------------


def test_an_editor_makes_extends_and_withdraws_a_link(draft, editor, region_a):
    client = enter(editor)
    assert "Deel een voorbeeld" in client.get(f"/cms/pages/{draft.pk}/edit/").text
    address = f"/cms/voorbeelden/pagina/{draft.pk}/"
    assert "Nog niet openbaar" in client.get(address).text
    answer = client.post(address, {"days": 14}, follow=True)
    link = PreviewLink.objects.get()
    assert previews.address_of(link) in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.post(f"/cms/voorbeelden/{link.pk}/verlengen/", {"days": 99}).status_code == 200
    client.post(f"/cms/voorbeelden/{link.pk}/verlengen/", {"days": 30})
    assert client.get(f"/cms/voorbeelden/{link.pk}/intrekken/").status_code == 200
    answer = client.post(f"/cms/voorbeelden/{link.pk}/intrekken/", follow=True)
    assert "Ingetrokken" in answer.text
    assert link.token not in answer.text
    actions = Entry.objects.filter(site=region_a, action__startswith="preview.")
    assert set(actions.values_list("action", flat=True)) == {
        "preview.create",
        "preview.extend",
        "preview.withdraw",
    }


def test_an_editor_sees_no_address_of_a_link_to_the_whole_site(site_link, editor, publisher):
    assert site_link.token not in enter(editor).get("/cms/voorbeelden/").text
    assert site_link.token in enter(publisher).get("/cms/voorbeelden/").text
    for action in ("verlengen", "intrekken"):
        address = f"/cms/voorbeelden/{site_link.pk}/{action}/"
        assert enter(editor).get(address).status_code == 404
        assert enter(publisher).get(address).status_code == 200


def test_a_publisher_shares_a_site_that_is_not_live_yet(hidden, publisher):
    client = enter(publisher)
    assert "Deel een voorbeeld van de hele site" in client.get("/cms/voorbeelden/").text
    client.post("/cms/voorbeelden/site/", {"days": 7})
    assert PreviewLink.objects.get().page is None
    set_state(hidden, SiteProfile.State.LIVE)
    assert "hele site" not in client.get("/cms/voorbeelden/").text.replace("De hele site", "")
    answer = client.post("/cms/voorbeelden/site/", {"days": 7}, follow=True)
    assert "al voor iedereen te zien" in answer.text
    assert PreviewLink.objects.count() == 1


def test_another_region_finds_no_link_and_no_page_to_share(link, draft, region_b):
    client = enter(person(region_b, Role.MANAGER, "bea"))
    assert "Er zijn geen voorbeeldlinks" in client.get("/cms/voorbeelden/").text
    for address in (
        f"/cms/voorbeelden/pagina/{draft.pk}/",
        f"/cms/voorbeelden/{link.pk}/verlengen/",
        f"/cms/voorbeelden/{link.pk}/intrekken/",
    ):
        assert client.get(address).status_code == 404
        assert client.post(address, {"days": 7}).status_code == 404
    link.refresh_from_db()
    assert link.is_valid
    assert PreviewLink.objects.count() == 1


def test_a_link_closes_while_its_page_is_in_the_bin(link, draft, publisher, region_a, visit):
    client = enter(publisher)
    client.post(f"/cms/pages/{draft.pk}/delete/")
    assert visit(region_a, path_of(link)).status_code == 404
    with pytest.raises(PermissionDenied):
        previews.share_page(page=draft, user=publisher)


def test_who_works_elsewhere_is_not_named_to_a_region(draft, national, editor):
    manager = person(national, Role.MANAGER, "nel")
    previews.share_page(page=draft, user=manager)
    text = enter(editor).get("/cms/voorbeelden/").text
    assert "Iemand van buiten deze site" in text
    assert str(manager) not in text


def test_a_link_counts_not_as_use_of_a_page(link, draft):
    assert not ReferenceIndex.get_references_to(draft).exists()


def test_a_link_is_withdrawn_once_and_who_comes_later_hears_so(region_a):
    publisher = person(region_a, Role.PUBLISHER, "piet")
    page = add_page(region_a.root_page.specific, title="Nieuw", slug="nieuw", live=False)
    link = previews.share_page(page=page, user=publisher)
    late = PreviewLink.objects.get(pk=link.pk)
    client, url = enter(publisher), reverse("previews:withdraw", args=[link.pk])
    client.post(url)
    assert "is al ingetrokken" in client.post(url, follow=True).text
    extend = reverse("previews:extend", args=[link.pk])
    assert "is al ingetrokken" in client.post(extend, {"days": 30}, follow=True).text
    # Who had it open at that moment changes nothing either.
    previews.withdraw(link=late, user=publisher)
    with pytest.raises(PermissionDenied):
        previews.extend(link=late, user=publisher)
    assert Entry.objects.filter(action="preview.withdraw").count() == 1
