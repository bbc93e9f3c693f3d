"""What someone of one region can do in the CMS by sending what no screen offers."""

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Site

from regions.models import Referral
from regions.opening.services import open_language
from tests.contact.forms import location_form
from werkcentrum.accounts.models import User
from werkcentrum.contact.models import Adviser, ContactDetails, Location
from werkcentrum.content.models import ContentPage, check_slug
from werkcentrum.delivery.obligatory import FIXED_PATHS
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.services.models import Partner
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db

MODELS = ["locations", "advisers", "partners", "referrals", "menus"]


@pytest.fixture
def enter():
    """Sign somebody in to the CMS with a role on a site."""

    def sign_in(site, role):
        user = User.objects.create_user(f"{role}{site.pk}@werkcentrum.example")
        assign(user, site, role)
        client = Client(headers={"host": "cms.localhost"}, raise_request_exception=False)
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def manager(region_a, enter):
    return enter(region_a, Role.MANAGER)


def things_of(site):
    location = Location.objects.create(
        site=site,
        name=f"Balie {site.site_name}",
        slug="balie",
        street="Dorpsstraat 1",
        postcode="1234 AB",
        town="Dorp",
    )
    referral = Referral.objects.create(
        site=site, label=f"Verwijzing {site.site_name}", url="https://wsp.example/"
    )
    adviser = Adviser.objects.create(site=site, function=f"Adviseur {site.site_name}")
    partner = Partner.objects.create(site=site, name=f"Partner {site.site_name}", summary="Helpt.")
    return {
        "locations": location,
        "advisers": adviser,
        "partners": partner,
        "referrals": referral,
        "menus": Menu.objects.get(site=site),
    }


def form_of(name, **changes):
    empty = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "9"}
    forms = {
        "locations": location_form(),
        "advisers": {"function": "Nieuw", "sort_order": "0"},
        "partners": {"name": "Nieuw", "summary": "Helpt.", "sort_order": "0"},
        "referrals": {"label": "Nieuw", "url": "https://nieuw.example/", "sort_order": "0"},
        "menus": {f"items-{key}": value for key, value in empty.items()},
    }
    return forms[name] | changes


def snapshot():
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in (Location, Adviser, Partner, Referral, Menu, MenuItem)
    }


@pytest.mark.parametrize("name", MODELS)
def test_a_manager_sees_only_things_of_the_own_region(manager, region_a, region_b, name):
    own, other = things_of(region_a)[name], things_of(region_b)[name]
    for query in (
        "",
        "?q=West",
        "?q=Balie",
        "?ordering=site",
        "?export=csv",
    ):
        answer = manager.get(reverse(f"{name}:index") + query)
        assert answer.status_code == 200
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert str(other) not in content.decode().replace("q=West", "")
    assert str(own) in manager.get(reverse(f"{name}:index")).text
    assert manager.get(reverse(f"{name}:index") + f"?site={region_b.pk}").status_code == 404


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("screen", ["edit", "delete", "history", "usage"])
def test_a_manager_reaches_no_thing_of_another_region(manager, region_a, region_b, name, screen):
    own, other = things_of(region_a)[name], things_of(region_b)[name]
    before = snapshot()
    for method in (manager.get, manager.post):
        answer = method(reverse(f"{name}:{screen}", args=[other.pk]), form_of(name))
        # Not found, or a message that this is not for you; never the thing itself.
        assert answer.status_code in (302, 404)
        assert str(other) not in answer.text
    assert snapshot() == before
    if screen == "edit":
        assert manager.get(reverse(f"{name}:edit", args=[own.pk])).status_code == 200


@pytest.mark.parametrize("name", MODELS)
def test_a_manager_who_only_reads_another_site_changes_nothing_there(
    manager, region_a, region_b, name
):
    assign(User.objects.get(), region_b, Role.PUBLISHER)
    other = things_of(region_b)[name]
    before = snapshot()
    assert str(other) not in manager.get(reverse(f"{name}:index")).text
    for screen in ("edit", "delete"):
        answer = manager.post(reverse(f"{name}:{screen}", args=[other.pk]), form_of(name))
        assert answer.status_code in (302, 404)
    assert snapshot() == before


def test_a_second_location_of_the_same_name_in_the_address_is_refused(manager, region_a, region_b):
    things_of(region_a)
    things_of(region_b)
    answer = manager.post(reverse("locations:add"), form_of("locations", slug="balie"))
    assert answer.status_code == 200
    assert "Een andere vestiging van deze site heeft dit kenmerk al." in answer.text
    Location.objects.filter(site=region_a).delete()
    # What another region calls its locations is no concern of this one.
    answer = manager.post(reverse("locations:add"), form_of("locations", slug="balie"))
    assert answer.status_code == 302


@pytest.mark.parametrize("name", ["locations", "advisers", "partners", "referrals"])
def test_what_a_manager_makes_belongs_to_the_own_region(manager, region_a, region_b, name):
    model = {
        "locations": Location,
        "advisers": Adviser,
        "partners": Partner,
        "referrals": Referral,
    }[name]
    url = reverse(f"{name}:add")
    assert manager.post(url, form_of(name, site=str(region_b.pk))).status_code == 404
    assert not model.objects.exists()
    assert manager.post(url, form_of(name, site_id=str(region_b.pk))).status_code == 302
    assert model.objects.get().site == region_a


@pytest.mark.parametrize("name", ["locations", "advisers", "partners", "referrals"])
def test_a_form_cannot_move_a_thing_to_another_region(manager, region_a, region_b, name):
    own = things_of(region_a)[name]
    url, form = reverse(f"{name}:edit", args=[own.pk]), form_of(name, id="999", pk="999")
    assert manager.post(f"{url}?site={region_b.pk}", form).status_code == 404
    assert manager.post(url, form | {"site": str(region_b.pk)}).status_code == 404
    answer = manager.post(url, form | {"site_id": str(region_b.pk)})
    assert answer.status_code == 302
    own.refresh_from_db()
    assert own.site == region_a
    assert "Nieuw" in str(own)


@pytest.mark.parametrize("name", ["locations", "advisers", "partners", "referrals"])
def test_nothing_can_be_made_for_another_region(manager, region_b, name):
    before = snapshot()
    answer = manager.post(reverse(f"{name}:add") + f"?site={region_b.pk}", form_of(name))
    assert answer.status_code == 404
    assert snapshot() == before


@pytest.mark.parametrize("site", ["", "x", "-1", "0", "99999999999999999999", "%00", "1 OR 1=1"])
def test_a_site_that_is_nonsense_breaks_nothing(manager, region_a, site):
    before = Referral.objects.count()
    answer = manager.post(f"{reverse('referrals:add')}?site={site}", form_of("referrals"))
    assert answer.status_code in (302, 404)
    made = Referral.objects.all()
    assert len(made) == before or {thing.site for thing in made} == {region_a}


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_who_is_no_manager_reads_what_is_of_the_site_and_has_no_form_for_it(enter, region_a, role):
    client, own = enter(region_a, role), things_of(region_a)
    before = snapshot()
    for name in MODELS:
        for url in (reverse(f"{name}:index"), reverse(f"{name}:inspect", args=[own[name].pk])):
            assert client.get(url).status_code == 200
            assert client.post(url, form_of(name)).status_code == 405
        url = reverse(f"{name}:edit", args=[own[name].pk])
        assert client.get(url).status_code == 404
        assert client.post(url, form_of(name)).status_code == 404
    assert snapshot() == before
    for app, model in (
        ("contact", "contactdetails"),
        ("themes", "sitetheme"),
        ("content", "accessibilitystatement"),
    ):
        url = reverse("wagtailsettings:edit", args=[app, model, region_a.pk])
        assert client.get(url).status_code == 404
        assert client.post(url, {"phone": "000"}).status_code == 404
    assert ContactDetails.objects.get(site=region_a).phone == ""


def settings_url(app, model, site):
    return reverse("wagtailsettings:edit", args=[app, model, site.pk])


def test_a_manager_sets_the_palette_of_the_own_site_and_no_pay_off(manager, region_a, region_b):
    url = settings_url("themes", "sitetheme", region_a)
    manager.post(url, {"palette": "rood", "payoff": "Koop nu"})
    region_a.sitetheme.refresh_from_db()
    assert region_a.sitetheme.palette == "rood"
    assert region_a.sitetheme.payoff == ""
    assert 'name="payoff"' not in manager.get(url).text


@pytest.mark.parametrize(
    ("app", "model"),
    [
        ("contact", "contactdetails"),
        ("themes", "sitetheme"),
        ("content", "accessibilitystatement"),
    ],
)
def test_a_manager_reaches_no_settings_of_another_site(
    manager, region_a, region_b, national, app, model
):
    ContactDetails.objects.filter(site=region_b).update(phone="088 765 43 21")
    for site in (region_b, national):
        url = settings_url(app, model, site)
        answer = manager.get(url)
        assert answer.status_code in (302, 403, 404)
        assert "088 765" not in answer.text
        assert manager.post(url, {"palette": "groen", "phone": "1"}).status_code in (302, 403, 404)
    assert ContactDetails.objects.get(site=region_b).phone == "088 765 43 21"
    region_b.sitetheme.refresh_from_db()
    assert region_b.sitetheme.palette == "rood"


def test_a_national_manager_sets_the_pay_off(enter, national):
    client = enter(national, Role.MANAGER)
    url = settings_url("themes", "sitetheme", national)
    client.post(url, {"palette": "paars", "payoff": "Samen verder"})
    national.sitetheme.refresh_from_db()
    assert national.sitetheme.payoff == "Samen verder"


# -- Menus -------------------------------------------------------------------------------------


def page_below(home, slug="iets"):
    page = home.add_child(instance=ContentPage(title=slug.title(), slug=slug))
    page.save_revision().publish(skip_permission_checks=True)
    return page


def menu_form(**item):
    entry = {"page": "", "path": "", "label": "", "id": "", "ORDER": "1", "DELETE": ""} | item
    return {
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "0",
        "items-MIN_NUM_FORMS": "0",
        "items-MAX_NUM_FORMS": "7",
    } | {f"items-0-{key}": value for key, value in entry.items()}


def test_a_menu_leads_to_the_own_site_and_the_national_one(manager, region_a, national):
    menu = Menu.objects.get(site=region_a)
    url = reverse("menus:edit", args=[menu.pk])
    for home in (region_a.root_page, national.root_page):
        page = page_below(home)
        assert manager.post(url, menu_form(page=str(page.pk))).status_code == 302
        assert page.pk in set(menu.items.values_list("page", flat=True))
    assert manager.post(url, menu_form(path="/contact/", label="Contact")).status_code == 302


def test_a_menu_does_not_lead_to_another_region(manager, region_a, region_b):
    menu = Menu.objects.get(site=region_a)
    url = reverse("menus:edit", args=[menu.pk])
    english = open_language(region_b, "en", title="West")
    draft = region_b.root_page.add_child(instance=ContentPage(title="Geheim", slug="x", live=False))
    others = [page_below(region_b.root_page), region_b.root_page, english, draft]
    for page in [*others, Page.get_first_root_node()]:
        answer = manager.post(url, menu_form(page=str(page.pk)))
        assert answer.status_code == 200
        assert "Kies een pagina van deze site of van de landelijke site." in answer.text
    assert not MenuItem.objects.exists()


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"page": "999999"},
        {"path": "contact", "label": "x"},
        {"path": "//evil.example/", "label": "x"},
        {"path": "/bestaat-niet/", "label": "x"},
        {"path": "/contact/"},
        {"path": "javascript:alert(1)", "label": "x"},
    ],
)
def test_a_menu_entry_leads_to_exactly_one_existing_address(manager, region_a, item):
    menu = Menu.objects.get(site=region_a)
    answer = manager.post(reverse("menus:edit", args=[menu.pk]), menu_form(**item, ORDER="1"))
    assert answer.status_code == 200
    assert not MenuItem.objects.exists()


def test_an_entry_of_another_menu_cannot_be_changed_through_the_own_one(
    manager, region_a, region_b
):
    theirs = MenuItem.objects.create(
        menu=Menu.objects.get(site=region_b), path="/contact/", label="Hun contact"
    )
    menu = Menu.objects.get(site=region_a)
    form = menu_form(id=str(theirs.pk), path="/privacy/", label="Gekaapt")
    form["items-INITIAL_FORMS"] = "1"
    manager.post(reverse("menus:edit", args=[menu.pk]), form)
    theirs.refresh_from_db()
    assert (theirs.menu.site, theirs.label) == (region_b, "Hun contact")


# -- Pages -------------------------------------------------------------------------------------


@pytest.fixture
def boss(national, enter):
    """Who may do most: a national manager."""
    return enter(national, Role.MANAGER)


def test_nobody_makes_or_deletes_a_home_by_hand(boss, manager, region_a):
    home, root = region_a.root_page, Page.get_first_root_node()
    for client in (boss, manager):
        for parent in (root, home):
            url = reverse("wagtailadmin_pages:add", args=["content", "homepage", parent.pk])
            assert client.get(url).status_code in (302, 403, 404)
        client.post(reverse("wagtailadmin_pages:delete", args=[home.pk]))
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
        client.post(f"{bulk}?id={home.pk}&next=/cms/")
        client.post(
            reverse("wagtailadmin_pages:copy", args=[home.pk]),
            {
                "new_title": "Kopie",
                "new_slug": "kopie",
                "new_parent_page": root.pk,
                "copy_subpages": "on",
            },
        )
    assert Site.objects.filter(pk=region_a.pk, root_page=home).exists()
    assert Page.objects.filter(depth=2).count() == 2


PAGE_FORM = {
    "lead": "",
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    "comments-MIN_NUM_FORMS": "0",
    "comments-MAX_NUM_FORMS": "",
    "action-publish": "1",
}


HOME_FORM = {
    "title": "Werkcentrum Oost",
    "hero_title": "Welkom",
    "hero_text": "Loop binnen.",
    "entrances-count": "0",
} | {name: value for name, value in PAGE_FORM.items() if name != "lead"}


def test_the_dutch_home_gets_no_end_date(manager, region_a):
    home = region_a.root_page
    english = open_language(region_a, "en", title="Werkcentrum Oost")
    for page in (home, english):
        form = HOME_FORM | {"slug": page.slug, "expire_at": "2099-01-01 00:00"}
        manager.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
        page.refresh_from_db()
    assert (home.expire_at, home.specific.hero_title) == (None, "Welkom bij Werkcentrum Oost")
    assert (english.expire_at is not None, english.hero_title) == (True, "Welkom")


def test_every_fixed_address_and_language_is_reserved():
    taken = {path.split("/")[0] for path in FIXED_PATHS} | dict(settings.LANGUAGES).keys()
    for slug in taken | {"cms", "media", "static"}:
        with pytest.raises(ValidationError):
            check_slug(slug, depth=3)
        check_slug(slug, depth=4)


@pytest.mark.parametrize("slug", ["contact", "en", "jouw-werkcentrum", "cms", "media"])
def test_a_reserved_address_is_refused_below_a_home_only(manager, region_a, slug):
    home = region_a.root_page
    form = PAGE_FORM | {"title": "Pagina", "slug": slug}
    url = reverse("wagtailadmin_pages:add", args=["content", "contentpage", home.pk])
    answer = manager.post(url, form)
    assert answer.status_code == 200
    assert "gebruikt het portaal zelf" in answer.text
    assert not ContentPage.objects.exists()

    parent = page_below(home)
    url = reverse("wagtailadmin_pages:add", args=["content", "contentpage", parent.pk])
    assert manager.post(url, form).status_code == 302
    assert ContentPage.objects.get(slug=slug).depth == 4

    url = reverse("wagtailadmin_pages:edit", args=[parent.pk])
    answer = manager.post(url, form)
    assert answer.status_code == 200
    assert "gebruikt het portaal zelf" in answer.text


def test_a_page_of_any_type_is_refused_at_a_reserved_address(region_a):
    with pytest.raises(PermissionDenied):
        region_a.root_page.add_child(instance=Page(title="Contact", slug="contact"))


def test_a_reserved_address_cannot_be_moved_or_copied_to_a_home(boss, region_a):
    home = region_a.root_page
    deep = page_below(page_below(home), "contact")
    move = reverse("wagtailadmin_pages:move_confirm", args=[deep.pk, home.pk])
    assert boss.post(move).status_code in (200, 302)
    copy = reverse("wagtailadmin_pages:copy", args=[deep.pk])
    form = {"new_title": "Contact", "new_slug": "contact", "new_parent_page": home.pk}
    assert boss.post(copy, form).status_code in (200, 302)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    boss.post(f"{bulk}?id={deep.pk}&next=/cms/", {"chooser": home.pk})
    assert not ContentPage.objects.filter(slug="contact", depth=3).exists()
    assert ContentPage.objects.filter(slug="contact", depth=4).count() == 1


@pytest.mark.parametrize(
    "query", ["q=%22", "q=%00", "q=a%00b", "q='", "q=" + "a" * 5000, "p=-1", "p=x"]
)
def test_garbage_in_a_search_of_the_cms_breaks_no_screen(boss, query):
    for path in (
        "/cms/pages/search/",
        "/cms/images/",
        "/cms/documents/",
        "/cms/media/",
        "/cms/choose-page/search/",
        "/cms/images/chooser/results/",
        "/cms/reports/site-history/",
        reverse("referrals:index"),
        reverse("locations:index"),
        reverse("regions:index"),
    ):
        assert boss.get(f"{path}?{query}").status_code < 500, path


def test_nobody_is_offered_to_make_a_page_private(boss, manager, region_a):
    for client in (boss, manager):
        answer = client.get(reverse("wagtailadmin_pages:edit", args=[region_a.root_page_id]))
        assert answer.status_code == 200
        assert "/privacy/" not in answer.text
        assert "set-privacy" not in answer.text
