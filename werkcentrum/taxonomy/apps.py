from django.apps import AppConfig


class TaxonomyConfig(AppConfig):
    name = "werkcentrum.taxonomy"
    verbose_name = "Doelgroepen en onderwerpen"

    def ready(self):
        from werkcentrum.tenancy.policies import register_site_owned

        from .models import TermProposal

        register_site_owned(TermProposal)
