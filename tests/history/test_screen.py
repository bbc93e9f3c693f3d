"""Who reads what in the history on screen and in a download."""

import csv
import io

import pytest
from django.core.cache import cache
from django.urls import reverse

from tests.isolation.world import enter, person
from werkcentrum.accounts.models import User
from werkcentrum.history.exports import plain
from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record
from werkcentrum.history.views import RecentPaginator
from werkcentrum.people.models import Colleague
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.roles import assign

pytestmark = pytest.mark.django_db
INDEX = "/cms/geschiedenis/"


@pytest.fixture
def people(national, region_a, region_b):
    Entry.objects.all().delete()
    made = {
        **{role: person(region_a, role, "lariks") for role in Role},
        "other": person(region_b, Role.MANAGER, "kornoelje"),
        "boss": person(national, Role.MANAGER, "landelijk"),
        "helper": person(national, Role.EDITOR, "hulp"),
    }
    record("wagtail.publish", site=region_a, user=made[Role.PUBLISHER], label="Lariks bloeit")
    record("wagtail.publish", site=region_b, user=made["other"], label="Kornoelje bloeit")
    record("people.invite", site=region_a, user=made[Role.MANAGER], label="Nieuwe collega")
    record("gate.denied", site=region_a, user=made[Role.EDITOR], label="wagtailusers_users:index")
    return made


def ask(user, url=INDEX):
    answer = enter(user).get(url)
    assert answer.status_code == 200
    return answer.text


@pytest.mark.parametrize("role", Role)
def test_everybody_reads_of_their_own_site_only(people, role):
    text = ask(people[role])
    assert "Lariks bloeit" in text
    assert "Gepubliceerd" in text
    assert "ornoelje" not in text


@pytest.mark.parametrize("role", Role)
def test_only_managers_read_of_people_and_refusals(people, role):
    text = ask(people[role])
    assert ("Toegang geweigerd" in text) == (role == Role.MANAGER)
    by_kind = ask(people[role], f"{INDEX}?kind=denied")
    assert ("wagtailusers_users:index" in by_kind) == (role == Role.MANAGER)


def test_national_managers_read_of_all_sites_and_choose_one(people, region_b):
    text = ask(people["boss"])
    assert "Lariks bloeit" in text
    assert "Kornoelje bloeit" in text
    assert "Werkcentrum West" in text
    text = ask(people["boss"], f"{INDEX}?site={region_b.pk}")
    assert "Lariks bloeit" not in text
    assert "Kornoelje bloeit" in text


def test_other_national_people_read_of_the_national_site(people, national):
    record("wagtail.edit", site=national, user=people["boss"], label="Landelijke pagina")
    text = ask(people["helper"])
    assert "Landelijke pagina" in text
    assert "Lariks bloeit" not in text


def test_a_region_does_not_learn_who_works_elsewhere(people, region_a):
    record("wagtail.edit", site=region_a, user=people["boss"], label="Gezien")
    record("wagtail.edit", site=region_a, user=people["other"], label="Ook gezien")
    text = ask(people[Role.MANAGER])
    assert "Landelijk team" in text
    assert "Iemand van een andere site" in text
    assert "ornoelje" not in text
    assert "landelijk manager" not in text
    assert "kornoelje manager kenmerk" in ask(people["boss"])


def test_who_chose_to_be_found_by_colleagues_has_a_name(people, region_a, region_b):
    for who in ("boss", "other"):
        record("wagtail.edit", site=region_a, user=people[who], label="Gezien")
        Colleague.objects.create(user=people[who], is_listed=who == "boss")
    text = ask(people[Role.MANAGER])
    assert "landelijk manager kenmerk" in text
    assert "Iemand van een andere site" in text
    people["other"].colleague.is_listed = True
    people["other"].colleague.save()
    assert "kornoelje manager kenmerk" in ask(people[Role.MANAGER])
    # Nobody finds colleagues of a site that visitors cannot see; the history tells no more.
    region_b.profile.state = "hidden"
    region_b.profile.save()
    assert "ornoelje" not in ask(people[Role.MANAGER])


def test_a_colleague_who_left_keeps_their_name(people):
    people[Role.PUBLISHER].memberships.update(is_active=False)
    assert "lariks publisher kenmerk" in ask(people[Role.EDITOR])


def test_the_filter_of_people_names_colleagues_only(people):
    text = ask(people[Role.VIEWER])
    assert f'name="person" value="{people[Role.EDITOR].pk}"' in text
    assert f'value="{people["other"].pk}"' not in text
    other = people["other"].pk
    assert "ornoelje" not in ask(people[Role.VIEWER], f"{INDEX}?person={other}")


def test_one_finds_by_person_kind_time_and_name(people):
    reader = people[Role.MANAGER]
    for query, found in {
        f"person={people[Role.PUBLISHER].pk}": True,
        f"person={people[Role.MANAGER].pk}": False,
        "kind=publish": True,
        "kind=people": False,
        "at_from=2001-01-01": True,
        "at_to=2001-01-01": False,
        "q=lariks+bl": True,
        "q=iets+anders": False,
    }.items():
        assert ("Lariks bloeit" in ask(reader, f"{INDEX}?{query}")) == found, query


@pytest.mark.parametrize(
    "query",
    [
        "p=0",
        "p=-1",
        "p=zoveel",
        "p=" + "9" * 5000,
        "at_from=0001-01-01",
        "at_to=9999-12-31",
        "at_from=gisteren",
        "person=1%20OR%201",
        "person=" + "9" * 30,
        "site=nee",
        "site=" + "9" * 30,
        "kind=alles",
        "q=%00",
        "q=" + "x" * 3000,
        "q=%27%22%3C%3E",
        "ordering=user__password",
        "export=csv",
        "p=1&p=2&at_from=&at_to=",
    ],
)
@pytest.mark.parametrize("path", ["", "lijst/", "download/"])
def test_a_bad_question_does_no_harm(people, query, path):
    for who in (people["boss"], people[Role.MANAGER]):
        assert enter(who).get(f"{INDEX}{path}?{query}").status_code in (200, 404), who


def test_a_site_of_others_is_not_there(people, region_b):
    assert enter(people[Role.MANAGER]).get(f"{INDEX}?site={region_b.pk}").status_code == 404


def test_hostile_names_are_shown_as_text(people, region_a):
    record("wagtail.edit", site=region_a, label="<script>alert(1)</script>")
    assert "<script>alert(1)" not in ask(people[Role.VIEWER])


def test_a_visitor_must_sign_in(people):
    for name in ("index", "index_results", "export"):
        assert enter(None).get(reverse(f"history:{name}")).status_code == 302


def download(user, query=""):
    answer = enter(user).get(f"{INDEX}download/?{query}")
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode()
    return list(csv.DictReader(io.StringIO(text)))


def test_a_manager_takes_the_list_along_and_that_is_told(people, region_a):
    rows = download(people[Role.MANAGER], "export=csv&kind=publish")
    assert [row["Naam"] for row in rows] == ["Lariks bloeit"]
    entry = Entry.objects.get(action="history.export")
    assert (entry.site, entry.user) == (region_a, people[Role.MANAGER])
    assert not Entry.objects.filter(action="cms.export").exists()
    sheet = enter(people[Role.MANAGER]).get(f"{INDEX}download/?export=xlsx")
    assert b"".join(sheet.streaming_content).startswith(b"PK")


@pytest.mark.parametrize("role", [Role.VIEWER, Role.EDITOR, Role.PUBLISHER])
def test_others_cannot(people, role):
    assert enter(people[role]).get(f"{INDEX}download/").status_code == 404
    assert "Download als" not in ask(people[role])


def test_a_manager_elsewhere_cannot_where_they_read_only(people, region_a):
    both = people["other"]
    assign(both, region_a, Role.VIEWER)
    client = enter(both)
    session = client.session
    session["site"] = region_a.pk
    session.save()
    assert client.get(f"{INDEX}download/").status_code != 200
    assert "Nieuwe collega" not in client.get(INDEX).text


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-2", "@SOM(A1)", "\t=1", "  =1", "\r=1"])
def test_no_cell_is_a_formula(people, region_a, text):
    assert plain(text) == f"'{text}"
    record("wagtail.edit", site=region_a, user=people[Role.EDITOR], label=text)
    assert all(
        not cell.lstrip().startswith(("=", "+", "-", "@"))
        for row in download(people[Role.MANAGER])
        for cell in row.values()
    )


def test_a_download_of_wagtail_is_told_too(people, national):
    answer = enter(people["boss"]).get(f"{reverse('wagtailadmin_reports:aging_pages')}?export=csv")
    assert answer.status_code == 200
    entry = Entry.objects.get(action="cms.export")
    assert (entry.site, entry.label) == (national, "reports:aging_pages")


def test_the_list_costs_the_same_however_long_it_is(
    people, region_a, django_assert_max_num_queries
):
    client = enter(people[Role.MANAGER])
    client.get(INDEX)
    counts = []
    for number in (1, 40):
        for place in range(number):
            user = User.objects.create_user(f"x{number}-{place}@x.example", first_name="X")
            record("wagtail.edit", site=region_a, user=user, label="x")
        cache.clear()
        with django_assert_max_num_queries(60) as queries:
            client.get(INDEX)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_only_the_newest_are_counted(people, region_a, monkeypatch):
    monkeypatch.setattr(RecentPaginator, "MOST", 2)
    record("wagtail.edit", site=region_a, label="Nieuw")
    text = ask(people[Role.MANAGER])
    assert "Je ziet de nieuwste 2 gebeurtenissen" in text
