"""Opening a site by the screens of the CMS."""

from dataclasses import replace

import pytest
from django.urls import reverse
from wagtail.models import Page, Site

from regions.models import Region
from regions.opening import running
from regions.opening.making import make_blueprints
from regions.opening.models import Opening
from regions.opening.steps import STEPS
from tests.conftest import make_region
from tests.isolation.world import enter, person
from werkcentrum.mail.models import Message
from werkcentrum.people.models import Invitation
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord(national):
    return make_region("AM93", "Noord", "noord")


@pytest.fixture
def manager(national):
    return enter(person(national, Role.MANAGER, "landelijk"))


def asked(region, **fields):
    return {"region": region.pk, "palette": "groen", "hostname": "", "manager_email": ""} | fields


def text(answer):
    return answer.content.decode()


def test_a_region_is_checked_opened_and_shown(noord, manager, visit):
    make_blueprints()
    form = asked(noord, manager_email="Eerste@gemeente.example", phone="088 123 45 67")
    before = Site.objects.count(), Page.objects.count(), Opening.objects.count()
    check = manager.post(reverse("opening:region"), form)
    assert "Werkcentrum Noord wordt geopend: https://noord.localhost/" in text(check)
    assert "pagina&#x27;s uit het basisformat" in text(check)
    assert "eerste@gemeente.example krijgt een uitnodiging" in text(check)
    assert (Site.objects.count(), Page.objects.count(), Opening.objects.count()) == before

    opened = manager.post(reverse("opening:region"), form | {"open": "1"})
    opening = Opening.objects.get(region=noord)
    assert opened.url == reverse("opening:progress", args=[opening.pk])
    page = manager.get(opened.url)
    assert "Werkcentrum Noord is geopend" in text(page)
    assert "Refresh" not in page.headers
    assert "https://noord.localhost/" in text(page)
    assert visit("noord.localhost").status_code == 200
    site = Region.objects.get(pk=noord.pk).site
    assert site.sitetheme.palette == "groen"
    assert site.contactdetails.phone == "088 123 45 67"
    invitation = Invitation.objects.get(site=site)
    assert (invitation.email, invitation.role) == ("eerste@gemeente.example", Role.MANAGER)
    assert Message.objects.filter(to="eerste@gemeente.example").exists()
    assert site.history.filter(action="site.open", user__email__startswith="landelijk").exists()


@pytest.mark.parametrize(
    ("hostname", "words"),
    [
        ("localhost", "al van een andere site"),
        ("cms.localhost", "gereserveerd"),
        ("https://noord.localhost", "zonder https://"),
        ("noord.localhost/pad", "schuine streep"),
        ("noord.localhost:8000", "zonder poort"),
        ("noörd.localhost", "xn--nord-6qa"),
        ("noord_x.localhost", "geldige hostnaam"),
    ],
)
@pytest.mark.parametrize("sure", [{}, {"open": "1"}], ids=["check", "open"])
def test_a_wrong_hostname_is_told_beside_the_field_and_kept(noord, manager, hostname, words, sure):
    answer = manager.post(reverse("opening:region"), asked(noord, hostname=hostname) | sure)
    assert answer.status_code == 200
    assert words in text(answer)
    assert f'value="{hostname}"' in text(answer)
    assert not Opening.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"region": ""},
        {"region": "999999"},
        {"region": "x' OR 1=1"},
        {"palette": "zwart"},
        {"manager_email": "geen adres"},
        {"phone": "bel maar"},
        {"email": "x"},
        {"hostname": "a\x00b"},
        {"controller": "x" * 500},
    ],
    ids=str,
)
def test_bad_input_opens_nothing(noord, manager, fields):
    answer = manager.post(reverse("opening:region"), asked(noord, open="1") | fields)
    assert answer.status_code == 200
    assert "Er is nog niets geopend" in text(answer)
    assert not Opening.objects.exists()


def test_a_region_that_has_a_site_cannot_be_chosen(manager, region_a):
    answer = manager.post(reverse("opening:region"), asked(region_a.region, open="1"))
    assert "Deze regio heeft al een site" in text(answer)


def test_a_failure_is_shown_and_the_same_button_goes_on(noord, manager, monkeypatch, visit):
    def broken(opening):
        raise RuntimeError("the power goes out")

    steps = [replace(one, work=broken) if one.name == "library" else one for one in STEPS]
    monkeypatch.setattr(running, "STEPS", steps)
    url = manager.post(reverse("opening:region"), asked(noord, open="1")).url
    page = text(manager.get(url))
    assert "Mislukt bij: Bibliotheek" in page
    assert "Ga verder" in page
    assert visit("noord.localhost").status_code == 404
    assert "Werkcentrum Noord" in text(manager.get(reverse("opening:index")))
    monkeypatch.undo()
    manager.post(url)
    assert "is geopend" in text(manager.get(url))
    assert visit("noord.localhost").status_code == 200


def test_an_opening_that_waits_looks_again_by_itself(noord, manager):
    opening = Opening.objects.create(
        kind="region", region=noord, name="x", slug="x", hostname="x.localhost", state="basic"
    )
    assert manager.get(reverse("opening:progress", args=[opening.pk])).headers["Refresh"] == "2"


def test_an_opening_without_a_site_can_be_dropped_and_another_cannot(noord, manager, region_a):
    opening = Opening.objects.create(
        kind="region", region=noord, name="x", slug="x", hostname="x.localhost", state="basic"
    )
    manager.post(reverse("opening:drop", args=[opening.pk]))
    assert not Opening.objects.filter(pk=opening.pk).exists()
    done = Opening.objects.get(region=region_a.region)
    assert manager.post(reverse("opening:drop", args=[done.pk])).status_code == 404
    Opening.objects.filter(pk=done.pk).update(finished_at=None)
    manager.post(reverse("opening:drop", args=[done.pk]))
    assert Opening.objects.filter(pk=done.pk).exists()


def test_a_subsite_is_opened_hidden(national, manager, visit):
    form = {"name": "Aan de slag", "hostname": "aandeslag.localhost", "palette": "rood"}
    assert "Staat: verborgen" in text(manager.post(reverse("opening:subsite"), form))
    manager.post(reverse("opening:subsite"), form | {"open": "1"})
    site = Site.objects.get(hostname="aandeslag.localhost")
    assert (site.profile.kind, site.profile.state) == ("subsite", "hidden")
    assert visit(site).status_code == 404


@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize("where", ["region", "national"])
def test_only_national_managers_come_here(national, region_a, noord, role, where):
    if (where, role) == ("national", Role.MANAGER):
        return
    site = national if where == "national" else region_a
    client = enter(person(site, role, "iemand") if role else None)
    done = Opening.objects.get(region=region_a.region)
    urls = [reverse(f"opening:{name}") for name in ("index", "region", "subsite", "practice")]
    urls += [reverse(f"opening:{name}", args=[done.pk]) for name in ("progress", "drop")]
    before = Site.objects.count(), Opening.objects.count()
    for url in urls:
        for answer in (client.get(url), client.post(url, asked(noord, open="1"))):
            assert answer.status_code in (302, 404), url
            assert answer.status_code == 404 or "/login/" in answer.url
    assert (Site.objects.count(), Opening.objects.count()) == before


def test_the_menu_offers_it_to_national_managers_only(manager, region_a):
    assert "/cms/opening/" in text(manager.get("/cms/"))
    client = enter(person(region_a, Role.MANAGER, "oost"))
    assert "/cms/opening/" not in text(client.get("/cms/"))
