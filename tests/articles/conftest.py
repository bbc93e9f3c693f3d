from datetime import date

import pytest

from tests.performance.bodies import block
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.content.indexes import index_below
from werkcentrum.taxonomy.models import Audience, Topic


def add_article(site, title, *, slug=None, audiences=(), topics=(), day=1, **fields) -> ArticlePage:
    """A live article of a site, dated in January 2027."""
    home = site.root_page
    index = index_below(home, ArticleIndexPage)
    article = ArticlePage(
        title=title,
        slug=slug or title.lower().replace(" ", "-"),
        summary=f"Over {title}.",
        published_on=date(2027, 1, day),
        locale=home.locale,
        **fields,
    )
    ArticleIndexPage.objects.get(pk=index.pk).add_child(instance=article)
    article.audiences = Audience.objects.kept().filter(slug__in=audiences)
    article.topics = Topic.objects.kept().filter(slug__in=topics)
    article.save()
    return article


def listing(**wish):
    """A listing block as it is stored."""
    return block("listing", {"title": "Lees meer", "kinds": ["nieuws"]} | wish)


@pytest.fixture
def news(region_a):
    """Two articles of region A: for employers, and for young people about training."""
    return [
        add_article(region_a, "Subsidie voor bazen", audiences=["werkgever"], day=2),
        add_article(region_a, "Leren met loon", audiences=["jongere"], topics=["scholing"], day=3),
    ]
