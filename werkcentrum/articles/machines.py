"""What an article says to machines: schema.org's NewsArticle."""

from werkcentrum.delivery.structured_data import absolute, organization


def news_article(article, request) -> dict:
    """An article (schema.org/NewsArticle), published by the Werkcentrum of its site."""
    us = organization(request)
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.summary,
        "url": absolute(request.path, request),
        "datePublished": article.published_on,
        "dateModified": article.last_published_at,
        "inLanguage": article.locale.language_code,
        "author": {"@type": "Person", "name": article.author} if article.author else us,
        "publisher": us,
    }
