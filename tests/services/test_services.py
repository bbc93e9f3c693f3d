"""The directory of a site: its own services, then national ones, and those of nobody else."""

import pytest

from regions.models import Postcode
from regions.updates import refresh_search_names
from werkcentrum.content.indexes import index_below
from werkcentrum.services.filters import slug_of
from werkcentrum.services.models import Partner, ServiceIndexPage, ServicePage, ServicePageForm
from werkcentrum.taxonomy.models import Topic
from werkcentrum.tenancy.models import SiteProfile

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


def test_an_organisation_narrows_the_directory(region_a, region_b, services, visit):
    library = Partner.objects.create(site=region_a, name="De Bieb", summary="Lezen.")
    theirs = Partner.objects.create(site=region_b, name="Volksuniversiteit", summary="Leren.")
    add_service(region_a, "Taalhuis", partner=library)
    add_service(region_b, "Taalles", partner=theirs)
    answer = visit(region_a, "/wegwijzer/?organisatie=de-bieb")
    assert [item.title for item in answer.context["items"]] == ["Taalhuis"]
    assert 'De Bieb</span> <span class="wc-filter__count">(1)' in answer.text
    assert "Volksuniversiteit" not in answer.text
    for unknown in ("volksuniversiteit", "%00", str(theirs.pk), "de-bieb'--"):
        answer = visit(region_a, f"/wegwijzer/?organisatie={unknown}")
        assert len(answer.context["items"]) == 4
    text = visit(region_a, "/wegwijzer/?organisatie=de-bieb&doelgroep=werkgever").text
    assert "Met deze filters is er geen dienst" in text


def test_an_organisation_of_the_site_and_of_the_nation_is_one(national, region_a, visit):
    for site in (national, region_a):
        uwv = Partner.objects.create(site=site, name="UWV", summary="Werk.")
        add_service(site, f"Hulp {site.pk}", partner=uwv)
    (_audience, _topic, by_partner, _place) = visit(region_a, "/wegwijzer/").context["filters"]
    assert [(one["word"].name, one["count"]) for one in by_partner.options] == [("UWV", 2)]
    assert len(visit(region_a, "/wegwijzer/?organisatie=uwv").context["items"]) == 2


def test_a_regional_directory_begins_with_the_gemeente(region_a, services, visit):
    answer = visit(region_a, "/wegwijzer/?onderwerp=geldzorgen")
    (place,) = answer.context["by_place"].all
    text = answer.text
    assert text.index("In welke gemeente woon je?") < text.index("wc-list-page__filters")
    assert f'<option value="{place.slug}" lang="nl">' in text
    # What was chosen before stays chosen.
    assert '<input type="hidden" name="onderwerp" value="geldzorgen">' in text
    chosen = visit(region_a, f"/wegwijzer/?gemeente={place.slug}").text
    assert f'<option value="{place.slug}" lang="nl" selected>' in chosen
    assert f'voor <span lang="nl">{place.name}</span>' in chosen


def test_the_national_directory_leads_to_the_one_of_a_region(national, region_a, services, visit):
    text = visit(national, "/wegwijzer/").text
    assert '<input type="hidden" name="naar" value="wegwijzer">' in text
    finder = "/jouw-werkcentrum/?naar=wegwijzer&q="
    there = "https://oost.localhost/wegwijzer/"
    place = region_a.region.municipalities.get()
    Postcode.objects.create(pc4="1234", municipality=place)
    refresh_search_names()
    assert visit(national, f"{finder}oost")["Location"] == there
    for asked in ("1234", place.name):
        answer = visit(national, f"{finder}{asked}")
        assert answer["Location"] == f"{there}?gemeente={slug_of(place)}"
    # Without it, and where it leads nowhere, the finder answers as always.
    assert visit(national, "/jouw-werkcentrum/?q=oost").status_code == 200
    assert visit(national, f"{finder}xqzxqz").status_code == 200
    assert visit(national, "/jouw-werkcentrum/?naar=//kwaad.example&q=oost").status_code == 200
    SiteProfile.objects.filter(site=region_a).update(features={"wegwijzer": False})
    assert visit(national, f"{finder}oost").status_code == 200
    SiteProfile.objects.filter(site=region_a).update(features={}, state=SiteProfile.State.BASIC)
    assert visit(national, f"{finder}oost").status_code == 200


def test_a_copy_on_another_site_has_no_gemeenten_of_another_region(region_a, region_b, services):
    there = ServiceIndexPage.objects.child_of(region_b.root_page).get()
    copied = services[0].copy(to=there, update_attrs={"slug": "wijkteam-west"})
    assert not copied.municipalities.exists()
    here = services[0].copy(to=services[0].get_parent(), update_attrs={"slug": "wijkteam-2"})
    assert list(here.municipalities.all()) == list(region_a.region.municipalities.all())
