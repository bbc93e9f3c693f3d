"""The news of a site: its own, found by tags, and never anybody else's."""

import xml.etree.ElementTree as ElementTree
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.performance.bodies import make_image
from tests.performance.test_queries import warm
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.tenancy.models import SiteProfile

from .conftest import add_article

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script> & \x0b"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_index_shows_own_articles_the_newest_first(region_a, region_b, news, visit):
    add_article(region_b, "Nieuws uit west")
    text = visit(region_a, "/nieuws/").content.decode()
    assert text.index("Leren met loon") < text.index("Subsidie voor bazen")
    assert "Nieuws uit west" not in text
    assert "2 berichten gevonden" in text


def test_filters_narrow_by_audience_and_topic_with_counts(region_a, news, visit):
    text = visit(region_a, "/nieuws/?doelgroep=werkzoekende").content.decode()
    assert "Leren met loon" in text
    assert "Subsidie voor bazen" not in text
    assert "1 bericht gevonden" in text
    nothing = visit(region_a, "/nieuws/?doelgroep=werkgever&onderwerp=scholing").content.decode()
    assert "Kies minder filters" in nothing


def test_drafts_and_what_is_over_stand_nowhere(region_a, news, visit):
    draft, over = news
    draft.unpublish()
    ArticlePage.objects.filter(pk=over.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    for path in ("/nieuws/", "/nieuws/rss/", "/nieuws/atom/"):
        text = visit(region_a, path).content.decode()
        assert draft.title not in text
        assert over.title not in text
    assert "Er is nu geen nieuws" in visit(region_a, "/nieuws/").content.decode()


def test_an_article_says_when_and_by_whom_and_shows_what_is_related(region_a, region_b, visit):
    article = add_article(region_a, "Leren", topics=["scholing"], author="Ans de Boer")
    add_article(region_a, "Ook leren", topics=["scholing"])
    add_article(region_a, "Iets anders", topics=["ontslag"])
    add_article(region_b, "Leren in west", topics=["scholing"])
    text = visit(region_a, f"/nieuws/{article.slug}/").content.decode()
    assert "door Ans de Boer" in text
    assert "1 januari 2027" in text
    assert "Ook leren" in text
    assert "Iets anders" not in text
    assert "Leren in west" not in text
    assert '"@type": "NewsArticle"' in text or '"@type":"NewsArticle"' in text


def test_an_article_of_another_region_has_no_address_here(region_a, region_b, news, visit):
    assert visit(region_a, f"/nieuws/{news[0].slug}/").status_code == 200
    assert visit(region_b, f"/nieuws/{news[0].slug}/").status_code == 404


def test_a_site_without_news_shows_none(region_a, news, visit):
    profile = SiteProfile.objects.get(site=region_a)
    profile.features = {"nieuws": False}
    profile.save()
    for path in ("/nieuws/", "/nieuws/rss/", f"/nieuws/{news[0].slug}/"):
        assert visit(region_a, path).status_code == 404


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_a_feed_is_well_formed_whatever_the_title(region_a, news, visit, kind):
    ArticlePage.objects.filter(pk=news[0].pk).update(title=HOSTILE, summary=HOSTILE)
    answer = visit(region_a, f"/nieuws/{kind}/?doelgroep=werkgever")
    tree = ElementTree.fromstring(answer.content)
    if kind == "rss":
        channel = tree.find("channel")
        assert all(channel.findtext(name) for name in ("title", "link", "description"))
        (item,) = channel.findall("item")
        assert item.findtext("title") == HOSTILE.replace("\x0b", "")
        assert item.findtext("link") == item.findtext("guid")
        assert item.findtext("link").endswith(f"oost.localhost/nieuws/{news[0].slug}/")
    else:
        assert all(tree.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
        (entry,) = tree.findall(f"{ATOM}entry")
        assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))


def test_the_head_of_the_index_names_its_feeds(region_a, news, visit):
    text = visit(region_a, "/nieuws/").content.decode()
    assert 'type="application/rss+xml" href="/nieuws/rss/"' in text
    assert 'type="application/atom+xml" href="/nieuws/atom/"' in text


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    query=st.dictionaries(
        st.sampled_from(["doelgroep", "onderwerp", "pagina", "q", "soort"]), st.text(max_size=40)
    ),
    path=st.sampled_from(["/nieuws/", "/nieuws/rss/", "/nieuws/atom/"]),
)
def test_no_parameter_breaks_a_list_or_a_feed(region_a, news, visit_with, query, path):
    assert visit_with(region_a, path, query).status_code == 200


def fill(site, first, last):
    image = make_image(f"beeld-{first}", site.library.collection)
    for number in range(first, last):
        add_article(site, f"Bericht {number}", audiences=["werkgever"], image=image)


def test_a_long_index_costs_what_a_short_one_does(region_a, region_b):
    fill(region_a, 0, 3)
    short = warm(region_a, "/nieuws/")
    fill(region_a, 3, 30)
    fill(region_b, 0, 3)
    long = warm(region_a, "/nieuws/")
    filtered = warm(region_a, "/nieuws/?doelgroep=werkgever&pagina=2")
    print(len(short), len(long), len(filtered))  # noqa: T201
    assert len(short) == len(long), "\n".join(long)
    assert len(filtered) <= 15, "\n".join(filtered)


def test_an_article_stays_within_its_budget(region_a):
    fill(region_a, 0, 8)
    found = warm(region_a, "/nieuws/bericht-3/")
    print(len(found))  # noqa: T201
    assert len(found) <= 15, "\n".join(found)


def test_there_is_one_index_for_each_home(region_a, news):
    assert not ArticleIndexPage.can_create_at(region_a.root_page.specific)
