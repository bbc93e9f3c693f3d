"""The directory of a site: its own services, then national ones, and those of nobody else."""

import pytest

from werkcentrum.content.indexes import index_below
from werkcentrum.services.models import ServiceIndexPage, ServicePage, ServicePageForm
from werkcentrum.taxonomy.models import Topic

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"


def add_service(site, title, *, topics=(), municipalities=(), **fields) -> ServicePage:
    """A live service in the directory of a site."""
    home = site.root_page
    index = index_below(home, ServiceIndexPage)
    service = ServicePage(
        title=title,
        slug=title.lower().replace(" ", "-"),
        locale=home.locale,
        **{"summary": f"Over {title}."} | fields,
    )
    ServiceIndexPage.objects.get(pk=index.pk).add_child(instance=service)
    service.topics = Topic.objects.kept().filter(slug__in=topics)
    service.municipalities = municipalities
    service.save()
    return service


@pytest.fixture
def services(national, region_a, region_b):
    """One of region A for a single gemeente, one for all of them, a national one, one of B."""
    here = region_a.region.municipalities.first()
    return [
        add_service(region_a, "Wijkteam", topics=["geldzorgen"], municipalities=[here]),
        add_service(region_a, "Spreekuur"),
        add_service(national, "Aanbod van leren", topics=["geldzorgen"]),
        add_service(region_b, "Hulp uit west", topics=["geldzorgen"]),
    ]


def test_own_services_come_first_and_those_of_another_region_never(region_a, services, visit):
    text = visit(region_a, "/wegwijzer/").content.decode()
    assert text.index("Wijkteam") < text.index("Aanbod van leren")
    assert "landelijk" in text
    assert "Hulp uit west" not in text
    assert "3 diensten gevonden" in text


def test_a_gemeente_gets_its_own_help_and_what_is_for_everybody(region_a, services, visit):
    filters = visit(region_a, "/wegwijzer/").context["filters"][-1]
    here, *others = filters.all
    text = visit(region_a, f"/wegwijzer/?gemeente={here.slug}&onderwerp=geldzorgen")
    assert "2 diensten gevonden" in text.content.decode()
    if others:
        elsewhere = visit(region_a, f"/wegwijzer/?gemeente={others[0].slug}").content.decode()
        assert "Wijkteam" not in elsewhere
        assert "Spreekuur" in elsewhere
        assert "Aanbod van leren" in elsewhere


def test_the_national_directory_asks_for_no_gemeente(national, services, visit):
    text = visit(national, "/wegwijzer/").content.decode()
    assert 'name="gemeente"' not in text
    assert "1 dienst gevonden" in text


def test_drafts_stand_nowhere(region_a, services, visit):
    services[0].unpublish()
    assert "Wijkteam" not in visit(region_a, "/wegwijzer/").content.decode()


@pytest.mark.parametrize("query", ["gemeente=%00", "gemeente[]=1&onderwerp=%27", "pagina=-1e9"])
def test_nonsense_is_no_error(region_a, services, visit, query):
    assert visit(region_a, f"/wegwijzer/?{query}").status_code == 200


def test_a_service_says_who_where_and_how(region_a, services, visit):
    service = add_service(
        region_a, "Budgetcoach", summary=HOSTILE, provider=HOSTILE, link="https://hulp.example/"
    )
    text = visit(region_a, f"/wegwijzer/{service.slug}/").content.decode()
    assert "In alle gemeenten van de regio" in text
    assert 'href="https://hulp.example/"' in text
    assert HOSTILE not in text


def test_a_form_takes_no_gemeente_of_another_region(region_a, region_b, services):
    form_class = ServicePage.get_edit_handler().get_form_class()
    assert issubclass(form_class, ServicePageForm)
    field = form_class(instance=services[0]).fields["municipalities"]
    assert set(field.queryset) == set(region_a.region.municipalities.all())
    assert not set(field.queryset) & set(region_b.region.municipalities.all())


@pytest.mark.parametrize("path", ["/wegwijzer/", "/wegwijzer/wijkteam/"])
def test_it_takes_few_queries(region_a, services, visit, path, django_assert_max_num_queries):
    visit(region_a, path)
    with django_assert_max_num_queries(15):
        visit(region_a, path)
