"""Open a language on a site."""

from django.db import transaction
from wagtail.models import Locale, Site

from werkcentrum.content.models import HomePage
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.roles import grant_roles

from .furnishing import set_workflow


def open_language(site: Site, language_code: str, **texts) -> HomePage:
    """Give a site a home page in another language, as a draft, with the rights of the Dutch one.

    ``texts`` are fields of the home page in that language. Returns the home page.
    """
    locale, _created = Locale.objects.get_or_create(language_code=language_code)
    home = site.root_page.specific
    translation = home.get_translation_or_none(locale)
    if translation is None:
        with transaction.atomic():
            translation = home.copy_for_translation(locale)
            for name, value in texts.items():
                setattr(translation, name, value)
            translation.save()
            Menu.objects.get_or_create(site=site, locale=locale)
            grant_roles(site)
            set_workflow(site)
    return translation
