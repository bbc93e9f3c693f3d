from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "werkcentrum.articles"
    verbose_name = "Nieuws"

    def ready(self):
        from werkcentrum.tenancy import features

        features.register(
            "nieuws",
            label="Nieuws",
            help_text="Uit: het nieuws en de verhalen zijn niet te zien.",
            page_types=["articles.ArticleIndexPage", "articles.ArticlePage"],
        )
