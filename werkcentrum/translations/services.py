"""Translate pages of one's own site: which languages may be, and who may do it."""

import tempfile
from pathlib import Path

import polib
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

from werkcentrum.history.recording import record
from werkcentrum.tenancy.features import site_of_page
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.references import MESSAGE, foreign_references
from werkcentrum.tenancy.roles import locale_roots
from werkcentrum.tenancy.scope import is_in_bin

# A gettext file of the longest page is a hundredth of this.
MOST_BYTES = 2 * 1024 * 1024


def languages_of(site: Site):
    """The languages that a site has a home page in, drafts too; Dutch first."""
    homes = locale_roots(site)
    return Locale.objects.filter(pk__in=homes.values("locale")).order_by("pk")


def languages_for(page: Page, user) -> list[Locale]:
    """The languages of its own site that somebody may translate this page into now.

    The parent must be there in that language: wagtail-localize would make live mirrors of all
    pages above. A home page comes with its language, not here.
    """
    site = site_of_page(page)
    if site is None or page.depth <= 2 or not page.permissions_for_user(user).can_edit():
        return []
    if Page.objects.filter(is_in_bin(), pk=page.pk).exists():
        return []
    done = page.get_translations(inclusive=True).exclude(alias_of__isnull=False)
    parents = page.get_parent().get_translations().filter(alias_of=None).select_related("locale")
    wanted = languages_of(site).exclude(pk__in=done.values("locale"))
    return [
        parent.locale
        for parent in parents.filter(locale__in=wanted).order_by("locale_id")
        if parent.permissions_for_user(user).can_add_subpage()
    ]


@transaction.atomic
def translate(*, page: Page, locales, user) -> list[Page]:
    """Make a draft of a page in these languages, to be translated sentence by sentence.

    Returns the drafts. Raises PermissionDenied (Dutch) for a language that may not be.
    """
    allowed = {locale.pk for locale in languages_for(page, user)}
    if not locales or any(locale.pk not in allowed for locale in locales):
        raise PermissionDenied("In deze taal kun je deze pagina nu niet vertalen.")
    # As it is stored: what somebody holds in hand may be a draft.
    stored = Page.objects.get(pk=page.pk).specific
    TranslationCreator(user, locales).create_translations(stored, include_related_objects=False)
    drafts = [page.get_translation(locale) for locale in locales]
    for draft, locale in zip(drafts, locales, strict=True):
        owner = page_owners([page.pk])[page.pk]
        site = Site.objects.get(pk=owner.site_id)
        record("translation.start", site=site, user=user, obj=draft, detail=str(locale))
    return drafts


def leads_elsewhere(translation: Translation) -> bool:
    """Whether a translation as it now stands refers to another site; nothing of it is saved."""
    page = translation.get_target_instance()
    draft = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    return bool(foreign_references(draft, page_owners([page.pk]).get(page.pk)))


@transaction.atomic
def take_over(file, *, translation: Translation, user) -> None:
    """Take the sentences of an uploaded gettext file over into the translation it was made for.

    Raises ValidationError (Dutch) for what is no such file, and PermissionDenied (Dutch) when the
    translation would refer to another site; nothing is taken over then.
    """
    if file is None:
        raise ValidationError("Kies eerst een bestand.")
    if file.size > MOST_BYTES:
        raise ValidationError("Dit bestand is te groot. Het mag hoogstens 2 MB zijn.")
    with tempfile.TemporaryDirectory() as folder:
        # By the name of a file of our own: polib takes text that is a path for that file.
        path = Path(folder, "upload.po")
        path.write_bytes(file.read())
        try:
            sentences = polib.pofile(str(path))
        except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
            raise ValidationError(
                "Dit bestand kunnen we niet lezen. Upload het .po-bestand dat je hier hebt "
                "gedownload."
            ) from error
    if sentences.metadata.get("X-WagtailLocalize-TranslationID") != str(translation.uuid):
        raise ValidationError("Dit bestand hoort bij een andere vertaling.")
    if any("\0" in entry.msgstr for entry in sentences):
        raise ValidationError("In dit bestand staan tekens die geen tekst zijn.")
    translation.import_po(sentences, user=user, tool_name="PO File")
    if leads_elsewhere(translation):
        raise PermissionDenied(MESSAGE)
