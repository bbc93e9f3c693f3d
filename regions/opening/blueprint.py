"""The blueprint: what of it is copied, whether it can be, and what was not changed since."""

import hashlib

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.dispatch import receiver
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.models import Page, Site
from wagtail.signals import page_published

from werkcentrum.content.rewriting import Visitor, rewrite_page, word_fields, words_of
from werkcentrum.navigation.models import Menu, MenuItem
from werkcentrum.tenancy.models import SiteOwned, SiteProfile
from werkcentrum.tenancy.owners import owners_of, page_owners
from werkcentrum.tenancy.roles import locale_roots

from . import tokens
from .models import Blueprint, CopiedPage, ExampleShelf

Kind = SiteProfile.Kind
# A practice site is there to learn how a region's site works.
BLUEPRINT_OF = {Kind.REGION: Kind.REGION, Kind.PRACTICE: Kind.REGION, Kind.SUBSITE: Kind.SUBSITE}


def blueprint_for(kind: str) -> Blueprint | None:
    """The blueprint that sites of a kind start with; None when there is none (yet)."""
    return Blueprint.objects.filter(kind=BLUEPRINT_OF[kind]).select_related("site").first()


def blueprint_pages(blueprint: Blueprint) -> list[Page]:
    """What is copied: the live pages in all languages, Dutch first, parents before children."""
    homes = list(locale_roots(blueprint.site).filter(live=True).select_related("locale"))
    dutch = blueprint.site.root_page_id
    homes.sort(key=lambda home: (home.pk != dutch, home.path))
    below = Q(pk=None)
    for home in homes:
        below |= Q(path__startswith=home.path)
    # Examples are taken one by one, so neither the shelf goes along nor what stands on it.
    pages = list(
        Page.objects.live().not_type(ExampleShelf).filter(below).order_by("path").specific()
    )
    found = []
    for home in homes:
        known = {home.path[: -Page.steplen]}
        for page in pages:
            # A live page below a draft is nowhere to be found for visitors.
            if page.path.startswith(home.path) and page.path[: -Page.steplen] in known:
                known.add(page.path)
                found.append(page)
    return found


def menu_items(blueprint: Blueprint) -> list[MenuItem]:
    """The entries of the blueprint's menus."""
    menus = Menu.objects.filter(site=blueprint.site)
    return list(MenuItem.objects.filter(menu__in=menus).select_related("menu__locale", "page"))


class Inspector(Visitor):
    """Finds what is wrong with the fields to fill in, and gathers all references."""

    def __init__(self):
        super().__init__()
        self.problems: list[tuple[str, int | None, str, str]] = []
        self.references: list[tuple[str, type, int]] = []

    def words(self, text):
        self._add(tokens.problem(text))
        return text

    def address(self, address):
        if "[[" in address or "]]" in address:
            self._add("Gebruik een invulveld alleen in tekst, niet in het adres van een link.")

    def refer(self, model, pk):
        self.references.append((self.place, model, pk))
        return pk

    def _add(self, message):
        if message:
            self.problems.append((self.field, self.block, self.place, message))


def inspect(page: Page) -> Inspector:
    """What there is to say about the specific page of a blueprint."""
    inspector = Inspector()
    for _field in rewrite_page(page, inspector):
        pass
    return inspector


def field_errors(page: Page, parent: Page | None) -> dict[str, ValidationError]:
    """An error for each field or block of a blueprint's page where a field to fill in is wrong.

    ``parent`` is given for a page that is being made. Nothing for pages of other sites.
    """
    place = (parent or page).pk
    owner = page_owners([place]).get(place)
    if owner is None or not Blueprint.objects.filter(site=owner.site_id).exists():
        return {}
    errors, blocks = {}, {}
    for field, block, _place, message in inspect(page).problems:
        if block is None:
            errors[field] = ValidationError(message)
        else:
            blocks.setdefault(field, {})[block] = ValidationError(message)
    for field, found in blocks.items():
        errors[field] = StreamBlockValidationError(block_errors=found)
    return errors


def label_error(menu: Menu, label: str) -> str:
    """What is wrong with a field to fill in, in the label of a blueprint's menu (Dutch); "" when
    nothing is. Nothing for menus of other sites."""
    if not Blueprint.objects.filter(site=menu.site_id).exists():
        return ""
    return tokens.problem(label)


def check_blueprint(blueprint: Blueprint, values: dict[str, str]) -> list[Page]:
    """The pages to copy, with all their references sound.

    Raises ValidationError (Dutch) that names each page and block where a field to fill in is wrong
    or becomes too long, or a reference leads nowhere, to a draft or to another site.
    """
    pages = blueprint_pages(blueprint)
    messages, references = [], []
    for page in pages:
        inspector = inspect(page)
        where = f"Op de pagina “{page.title}”"
        messages += [f"{where}, {place}: {said}" for _f, _b, place, said in inspector.problems]
        references += [(f"{where}, {place}", *rest) for place, *rest in inspector.references]
        if not inspector.problems:
            messages += [f"{where}, {said}" for said in _too_long(page, values)]
    for item in menu_items(blueprint):
        where = f"In het menu, “{item}”"
        if said := tokens.problem(item.label) or _label_too_long(item.label, values):
            messages.append(f"{where}: {said}")
        if item.page_id:
            references.append((where, Page, item.page_id))
    messages += _broken(blueprint, {page.pk for page in pages}, references)
    if messages:
        raise ValidationError(
            ["Het basisformat klopt niet. Pas het aan en probeer het opnieuw.", *messages]
        )
    return pages


def _too_long(page, values):
    for field in word_fields(type(page)):
        length = len(tokens.fill(getattr(page, field.name) or "", values))
        if field.max_length and length > field.max_length:
            yield (
                f"{field.verbose_name}: met de invulvelden ingevuld wordt dit {length} tekens. "
                f"Er passen er {field.max_length}."
            )


def _label_too_long(label, values) -> str:
    most, length = MenuItem._meta.get_field("label").max_length, len(tokens.fill(label, values))
    if length <= most:
        return ""
    return f"met de invulvelden ingevuld wordt dit {length} tekens. Er passen er {most}."


def _broken(blueprint, copied: set[int], references) -> list[str]:
    """A sentence for each reference that a new site cannot have."""
    by_model = {}
    for _where, model, pk in references:
        model = Page if issubclass(model, Page) else model
        by_model.setdefault(model, set()).add(pk)
    owners = {model: owners_of(model, ids) for model, ids in by_model.items()}
    found = []
    for where, model, pk in references:
        model = Page if issubclass(model, Page) else model
        known = owners[model]
        # A model without owners, such as an audience, is of all sites.
        if known is None or (model is Page and pk in copied):
            continue
        owner = known.get(pk)
        name = model._meta.verbose_name
        if owner is None:
            said = f"dit verwijst naar iets wat er niet meer is ({name})."
        elif owner.site_id == blueprint.site_id:
            if model is Page:
                said = "dit verwijst naar een pagina die niet gepubliceerd is."
            elif issubclass(model, SiteOwned):
                said = f"dit is van het basisformat zelf ({name}). Kies iets landelijks."
            else:
                said = (
                    f"dit gebruikt een bestand uit het basisformat zelf ({name}). "
                    "Zet het in de landelijke beeldbank."
                )
        elif not owner.is_national:
            said = f"dit verwijst naar iets van een andere site ({name})."
        elif not owner.was_public:
            said = "dit verwijst naar een landelijke pagina die nooit gepubliceerd is."
        else:
            continue
        found.append(f"{where}: {said}")
    return found


# -- What came of it -------------------------------------------------------------------------------


def mark_of(words: list[str]) -> str:
    """The mark of the words of a page: two pages with the same words have the same."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


@receiver(page_published)
def look_again_at_a_copy(instance, **kwargs):
    """Keep up whether a page still says what the blueprint said."""
    row = CopiedPage.objects.filter(page=instance.pk).first()
    if row is not None:
        words = words_of(instance)
        CopiedPage.objects.filter(pk=row.pk).update(
            is_unchanged=mark_of(words) == row.words,
            unknown=[name for name in tokens.unknown_in(words) if name in row.unknown],
        )


def unchanged_blueprint_pages(site: Site):
    """The live pages of a site with the words of the blueprint, in the order of the tree."""
    rows = CopiedPage.objects.filter(site=site).unchanged()
    return Page.objects.filter(pk__in=rows.values("page")).order_by("path")


def pages_with_gaps(site: Site) -> list[tuple[Page, list[str]]]:
    """The live pages that show words for what was not known at the opening, and what that is."""
    rows = CopiedPage.objects.filter(site=site).with_gaps().select_related("page")
    return [(row.page, row.unknown) for row in rows.order_by("page__path")]
