"""The news of the demo: articles of the last months, with tags and pictures."""

from datetime import timedelta

from django.utils import timezone

from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.content.building import stream, text
from werkcentrum.content.indexes import index_below
from werkcentrum.content.writing import keep_revisions
from werkcentrum.taxonomy.models import Audience, Topic

from .library import Library
from .texts.news import FEW, NATIONAL, REGIONAL, News

DAYS_BETWEEN = 9


class Newsroom:
    """Makes the news of sites; what a site tells follows from whether it is rich."""

    def __init__(self, library: Library):
        self.library = library
        self.audiences = {term.slug: term for term in Audience.objects.kept()}
        self.topics = {term.slug: term for term in Topic.objects.kept()}

    def regional(self, site, palette, *, name: str, town: str, is_rich: bool) -> ArticleIndexPage:
        """The news of a region: all of it, or what a new one tells."""
        told = REGIONAL if is_rich else [one for one in REGIONAL if one.slug in FEW]
        return self._make(site, told, {"regio": name, "plaats": town}, palette)

    def national(self, site, palette) -> ArticleIndexPage:
        """The news of the national site."""
        return self._make(site, NATIONAL, {}, palette)

    def _make(self, site, told, words, palette) -> ArticleIndexPage:
        home = site.root_page
        index = index_below(home, ArticleIndexPage)
        index = ArticleIndexPage.objects.get(pk=index.pk)
        articles = [
            index.add_child(instance=self._article(one, words, palette, index, number))
            for number, one in enumerate(told)
        ]
        keep_revisions(articles)
        return index

    def _article(self, news: News, words, palette, index, number: int) -> ArticlePage:
        now = timezone.now()
        day = timezone.localdate() - timedelta(days=2 + number * DAYS_BETWEEN)
        article = ArticlePage(
            title=news.title.format_map(words),
            slug=news.slug,
            summary=news.summary.format_map(words),
            published_on=day,
            author=news.author,
            locale_id=index.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
        if news.picture:
            article.image_id = self.library.find("image", news.picture, palette)
        blocks = stream([text(news.text.format_map(words))], self._links, f"nieuws {news.slug}")
        article.body = article._meta.get_field("body").stream_block.to_python(blocks)
        article.audiences = [self.audiences[slug] for slug in news.audiences.split()]
        article.topics = [self.topics[slug] for slug in news.topics.split()]
        return article

    @staticmethod
    def _links(kind: str, name: str) -> int:
        raise LookupError(f"The news links to no {kind}: {name}.")
