"""Open a language on a site."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Locale, Site

from werkcentrum.content.models import HomePage
from werkcentrum.history.recording import record
from werkcentrum.navigation.models import Menu
from werkcentrum.taxonomy.first_terms import load_first_terms
from werkcentrum.tenancy.features import speaks
from werkcentrum.tenancy.roles import grant_roles, locale_roots

from .furnishing import set_workflow
from .homes import lock_the_tree


def open_language(site: Site, language_code: str, **texts) -> HomePage:
    """Give a site a home page in another language, as a draft, with the rights of the Dutch one.

    ``texts`` are fields of the home page in that language. Returns the home page.
    """
    locale, _created = Locale.objects.get_or_create(language_code=language_code)
    load_first_terms()
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


def offered_languages(site: Site) -> list[dict]:
    """Each language but Dutch that this install has: its code, name and home page on the site."""
    homes = {
        home.locale.language_code: home for home in locale_roots(site).select_related("locale")
    }
    return [
        {"code": code, "name": name, "home": homes.get(code), "is_on": speaks(site, code)}
        for code, name in settings.WAGTAIL_CONTENT_LANGUAGES
        if code != settings.LANGUAGE_CODE
    ]


@transaction.atomic
def begin_language(*, site: Site, language_code: str, user) -> HomePage:
    """Open a language of this install on a site, and write down who did it.

    Returns the draft of the home page. Raises ValidationError (Dutch) for a language that there
    is not, or that the site has.
    """
    # Of two people at once the second hears that it is open.
    lock_the_tree()
    offered = {one["code"]: one for one in offered_languages(site)}
    if language_code not in offered:
        raise ValidationError("Deze taal is er niet.")
    if offered[language_code]["home"] is not None:
        raise ValidationError("Deze taal is al open.")
    home = open_language(site, language_code)
    name = offered[language_code]["name"]
    record("site.language", site=site, user=user, obj=home, label=name)
    return home
