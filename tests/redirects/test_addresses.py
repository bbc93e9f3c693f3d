"""Visitors of an old address come where it leads now, and nowhere else."""

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from regions.opening.services import open_language
from tests.performance.bodies import add_page
from werkcentrum.redirects.models import Redirect
from werkcentrum.redirects.services import add_redirect
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(region_a):
    return add_page(region_a.root_page, title="Nieuw", slug="nieuw")


@pytest.fixture
def page_b(region_b):
    return add_page(region_b.root_page, title="Elders", slug="elders")


def leads(visit, site, path):
    answer = visit(site, path)
    return (answer.status_code, answer.headers.get("Location"))


def test_an_old_address_leads_to_a_page(visit, region_a, page):
    add_redirect(site=region_a, old_path="https://oost.localhost/Oud/", page=page)
    for path in ("/oud/", "/OUD/", "/oud/?utm_source=x", "/oud//"):
        assert leads(visit, region_a, path) == (301, "/nieuw/"), path


def test_an_old_address_is_of_one_site(visit, region_a, region_b, page):
    add_redirect(site=region_a, old_path="/oud", page=page)
    assert leads(visit, region_b, "/oud/")[0] == 404


def test_query_strings_and_endings_of_old_systems(visit, region_a, page):
    add_redirect(site=region_a, old_path="/index.php?id=5&taal=nl", page=page)
    add_redirect(site=region_a, old_path="/index.php", url="https://elders.example/")
    assert leads(visit, region_a, "/index.php?taal=nl&id=5") == (301, "/nieuw/")
    assert leads(visit, region_a, "/index.php?id=6") == (301, "https://elders.example/")


def test_an_address_with_letters_of_all_kinds(visit, region_a, page):
    add_redirect(site=region_a, old_path="/caf%C3%A9 één", page=page)
    assert leads(visit, region_a, "/café één/") == (301, "/nieuw/")
    assert leads(visit, region_a, "/caf%C3%A9%20%C3%A9%C3%A9n") == (301, "/nieuw/")


def test_in_another_language(visit, region_a, page):
    english = open_language(region_a, "en")
    english.save_revision().publish(skip_permission_checks=True)
    about = add_page(english, title="About", slug="about", locale=english.locale)
    add_redirect(site=region_a, old_path="/en/old/", page=about)
    assert leads(visit, region_a, "/en/old/") == (301, "/en/about/")
    assert leads(visit, region_a, "/old/")[0] == 404


def test_a_page_of_the_national_site_may_be_where_it_leads(visit, national, region_a):
    page = add_page(national.root_page, title="Scholing", slug="scholing")
    add_redirect(site=region_a, old_path="/leren", page=page)
    assert leads(visit, region_a, "/leren/") == (301, "https://localhost/scholing/")


def test_a_page_that_is_offline_leads_nowhere(visit, region_a, page):
    add_redirect(site=region_a, old_path="/oud", page=page)
    page.unpublish()
    assert leads(visit, region_a, "/oud/")[0] == 404


def test_a_site_in_state_basic_leads_to_no_page_that_it_does_not_show(visit, region_a, page):
    add_redirect(site=region_a, old_path="/oud", page=page)
    add_redirect(site=region_a, old_path="/huis", page=region_a.root_page)
    SiteProfile.objects.filter(site=region_a).update(state=SiteProfile.State.BASIC)
    assert leads(visit, region_a, "/oud/")[0] == 404
    assert leads(visit, region_a, "/huis/") == (301, "/")


@pytest.mark.parametrize(
    "old_path",
    [
        "",
        "/",
        "/?p=1",
        "/cms/",
        "/media/x.pdf",
        "/robots.txt",
        "/contact/",
        "/en/privacy",
        "/a/../b",
        "/a\x00b",
        "/a\\b",
        "/a%00b",
        "//kwaad.example/a",
        "https://kwaad.example/a",
        "https://west.localhost/a",
        "javascript:alert(1)",
        "http://[::1/",
        "/" + "x" * 300,
    ],
)
def test_an_address_that_cannot_be_old_is_refused(region_a, region_b, page, old_path):
    with pytest.raises(ValidationError):
        add_redirect(site=region_a, old_path=old_path, page=page)


@pytest.mark.parametrize(
    "url",
    [
        "http://elders.example/",
        "javascript:alert(1)",
        "//elders.example/",
        "/elders/",
        "https://",
        "https://oost.localhost@kwaad.example/",
        "https://kwaad.example\\@oost.localhost/",
        "https://a.example/\r\nSet-Cookie:x",
        "data:text/html,x",
    ],
)
def test_an_unsafe_address_elsewhere_is_refused(region_a, url):
    with pytest.raises(ValidationError):
        add_redirect(site=region_a, old_path="/oud", url=url)
    with pytest.raises(IntegrityError), transaction.atomic():
        Redirect.objects.create(site=region_a, old_path="/oud", url="http" + url)


def test_a_page_of_another_region_is_refused(region_a, page_b):
    with pytest.raises(ValidationError):
        add_redirect(site=region_a, old_path="/oud", page=page_b)
    with pytest.raises(PermissionDenied):
        Redirect.objects.create(site=region_a, old_path="/oud", page=page_b)


def test_a_redirect_never_moves_to_another_site(region_a, region_b, page):
    redirect = add_redirect(site=region_a, old_path="/oud", url="https://elders.example/")
    redirect.site = region_b
    with pytest.raises(PermissionDenied):
        redirect.save()


def test_a_live_page_stands_in_the_way(region_a, page):
    with pytest.raises(ValidationError, match="staat een pagina: Nieuw"):
        add_redirect(site=region_a, old_path="/nieuw/", url="https://elders.example/")


def test_no_circles_and_no_rows(region_a, region_b):
    add_redirect(site=region_a, old_path="/a", url="https://oost.localhost/b/")
    add_redirect(site=region_b, old_path="/c", url="https://elders.example/")
    for old, new in (
        ("/b", "https://oost.localhost/a"),
        ("/b", "https://elders.example/"),
        ("/d", "https://oost.localhost/a/"),
        ("/d", "https://www.oost.localhost/a?x=1"),
        ("/d", "https://oost.localhost/d/"),
        ("/d", "https://west.localhost/c"),
    ):
        with pytest.raises(ValidationError):
            add_redirect(site=region_a, old_path=old, url=new)


def test_a_second_way_from_one_address_is_refused_or_takes_its_place(region_a, page):
    add_redirect(site=region_a, old_path="/oud", page=page)
    with pytest.raises(ValidationError, match="heeft al een doorverwijzing"):
        add_redirect(site=region_a, old_path="/OUD/", url="https://elders.example/")
    add_redirect(site=region_a, old_path="/oud/", url="https://elders.example/", replace=True)
    assert Redirect.objects.get().url == "https://elders.example/"


class TestMoving:
    def test_a_page_with_another_slug_keeps_its_old_address(
        self, visit, region_a, page, django_capture_on_commit_callbacks
    ):
        def rename(slug):
            page.slug = slug
            with django_capture_on_commit_callbacks(execute=True):
                page.save_revision().publish(skip_permission_checks=True)

        add_page(page, title="Diep", slug="diep")
        rename("nieuwer")
        assert leads(visit, region_a, "/nieuw/") == (301, "/nieuwer/")
        assert leads(visit, region_a, "/nieuw/diep/") == (301, "/nieuwer/diep/")
        rename("nieuw")
        assert visit(region_a, "/nieuw/").status_code == 200
        assert leads(visit, region_a, "/nieuwer/") == (301, "/nieuw/")

    def test_a_page_that_moves_keeps_its_old_address(self, visit, region_a, page):
        other = add_page(region_a.root_page, title="Ander", slug="ander")
        page.move(other, pos="last-child")
        assert leads(visit, region_a, "/nieuw/") == (301, "/ander/nieuw/")

    def test_a_region_never_leads_to_another_because_a_page_moved(
        self, visit, region_a, page, page_b
    ):
        page.move(page_b, pos="last-child")
        assert leads(visit, region_a, "/nieuw/")[0] == 404
        assert not Redirect.objects.exists()

    def test_many_pages_cost_the_same_queries(self, region_a, page, django_assert_max_num_queries):
        from werkcentrum.redirects.services import follow_page

        follow_page(page, before="/regio-oost/ooit/", after=page.url_path)
        counts = []
        for number in (1, 12):
            for place in range(number):
                add_page(page, title="Diep", slug=f"diep-{number}-{place}")
            with django_assert_max_num_queries(20) as queries:
                follow_page(page, before="/regio-oost/was/", after=page.url_path)
            counts.append(len(queries))
        assert counts[0] == counts[1]
        assert Redirect.objects.filter(is_automatic=True).count() == 15


class TestQueries:
    def count(self, visit, site, path, budget):
        visit(site, path)
        with budget(40) as queries:
            visit(site, path)
        return len(queries)

    def test_a_page_costs_nothing_more(self, visit, region_a, page, django_assert_num_queries):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                "werkcentrum.redirects.middleware.RedirectMiddleware.find",
                lambda *args: pytest.fail("asked"),
            )
            assert visit(region_a, "/nieuw/").status_code == 200

    def test_what_is_not_there_costs_one_more_however_many_there_are(
        self, visit, region_a, page, django_assert_max_num_queries
    ):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                "werkcentrum.redirects.middleware.RedirectMiddleware.find", lambda *args: None
            )
            without = self.count(visit, region_a, "/niets/", django_assert_max_num_queries)
        few = self.count(visit, region_a, "/niets/", django_assert_max_num_queries)
        Redirect.objects.bulk_create(
            Redirect(site=region_a, old_path=f"/oud-{number}", page=page)
            for number in range(10_000)
        )
        many = self.count(visit, region_a, "/niets/", django_assert_max_num_queries)
        found = self.count(visit, region_a, "/oud-77/", django_assert_max_num_queries)
        assert (few, many) == (without + 1, without + 1)
        assert found <= without + 2


@pytest.mark.parametrize(
    "path",
    ["/%00", "/%ff%fe/", "/a/../b/", "/" + "x" * 5000 + "/", "/%2e%2e/", "/a/?b=%00", "/\\evil/"],
)
def test_a_hostile_path_is_just_not_there(visit, region_a, path):
    assert visit(region_a, path).status_code in (404, 400)


def test_the_cms_host_leads_nowhere(visit, region_a, page):
    add_redirect(site=region_a, old_path="/oud", page=page)
    cache.clear()
    assert visit("cms.localhost", "/oud/").status_code == 404
