"""Keep the vocabularies: add, change, move, retire and merge terms, and name their synonyms.

The work of national managers; others get PermissionDenied. What cannot be done raises a
ValidationError in Dutch and changes nothing. Terms are kept in Dutch; the rows in other languages
are their names only.
"""

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.text import slugify
from wagtail.models import Locale

from werkcentrum.history.recording import record
from werkcentrum.tenancy.scope import scope_of

from .models import Synonym, Term
from .usage import relations

DUTCH = settings.LANGUAGE_CODE
GONE = "Dit woord is er niet meer. Misschien heeft een collega het net veranderd."


def may_keep(user) -> bool:
    """Whether somebody keeps the vocabularies."""
    return scope_of(user).manages_all


@transaction.atomic
def add(*, model: type[Term], names: dict[str, str], parent: Term | None, user) -> Term:
    """Make a term with its name by language code (Dutch is obligatory), last below its parent."""
    rows = _locked(model, user)
    name = _name(names, rows)
    term = model(
        locale=Locale.objects.get(language_code=DUTCH),
        name=name,
        slug=_slug(name, rows),
        sort_order=_last(rows),
    )
    _place(term, parent, rows)
    term.save()
    _translate(term, names)
    _renumber(model)
    record("terms.add", site=None, user=user, obj=term)
    return term


@transaction.atomic
def change(*, term: Term, names: dict[str, str], parent: Term | None, user) -> None:
    """Give a term its names and its place. Its slug stays: it stands in addresses."""
    rows = _locked(type(term), user)
    term = _found(term, rows)
    before, term.name = term.name, _name(names, rows, term)
    if (parent and parent.pk) != term.parent_id:
        _place(term, parent, rows)
        term.sort_order = _last(rows)
    term.save()
    _translate(term, names)
    _renumber(type(term))
    detail = "" if before == term.name else f"heette “{before}”"
    record("terms.change", site=None, user=user, obj=term, detail=detail)


@transaction.atomic
def move(*, term: Term, up: bool, user) -> None:
    """Let a term change places with the one above or below it; what is below it comes along."""
    rows = _locked(type(term), user)
    term = _found(term, rows)
    beside = [row for row in _in_order(type(term)) if row.parent_id == term.parent_id]
    place = next((number for number, row in enumerate(beside) if row.pk == term.pk), None)
    other = None if place is None else place + (-1 if up else 1)
    if other is None or not 0 <= other < len(beside):
        return
    beside[place], beside[other] = beside[other], beside[place]
    _renumber(type(term), {row.pk: number for number, row in enumerate(beside)})


@transaction.atomic
def retire(*, term: Term, user) -> None:
    """Offer a term no more. Pages keep it, for when it comes back, and show it nowhere."""
    rows = _locked(type(term), user)
    term = _found(term, rows)
    if term.is_retired:
        raise ValidationError("Dit woord is al vervallen.")
    if any(row.parent_id == term.pk for row in rows.values()):
        raise ValidationError("Onder dit woord vallen andere. Geef die eerst een andere plek.")
    term.is_retired, term.parent = True, None
    term.save()
    _renumber(type(term))
    record("terms.retire", site=None, user=user, obj=term)


@transaction.atomic
def bring_back(*, term: Term, user) -> None:
    """Offer a retired term again: last, and below nothing."""
    rows = _locked(type(term), user)
    term = _found(term, rows)
    if not term.is_retired:
        raise ValidationError("Dit woord is niet vervallen.")
    _name({DUTCH: term.name}, rows, term)
    term.is_retired, term.replaced_by, term.parent = False, None, None
    term.sort_order = _last(rows)
    term.save()
    _renumber(type(term))
    record("terms.restore", site=None, user=user, obj=term)


def obstacle_to_merge(term: Term, into: Term) -> str:
    """Why a term cannot go up in another, in Dutch; "" when it can."""
    if term.pk == into.pk:
        return "Kies een ander woord: dit is hetzelfde."
    if term.replaced_by_id:
        return f"“{term}” is al opgegaan in “{term.replaced_by}”."
    if into.is_retired:
        return f"“{into}” is vervallen. Kies een woord dat nog gebruikt wordt."
    if into.parent_id == term.pk:
        return (
            f"“{into}” valt onder “{term}”. Voeg het andersom samen, of geef “{into}” eerst "
            "een andere plek."
        )
    if into.parent_id and type(term).objects.filter(parent=term).exists():
        return (
            f"Onder “{term}” vallen andere woorden, en “{into}” valt zelf ergens onder. "
            "Geef die andere woorden eerst een andere plek."
        )
    return ""


@transaction.atomic
def merge(*, term: Term, into: Term, user) -> None:
    """Let a term go up in another: all that held the one holds the other, each once.

    What fell below it falls below the other. The old row stays, retired, and leads to the other:
    for drafts, listings and addresses that still name it.
    """
    model = type(term)
    rows = _locked(model, user)
    term, into = _found(term, rows), _found(into, rows)
    if obstacle := obstacle_to_merge(term, into):
        raise ValidationError(obstacle)
    for field in relations(model):
        _lead(field, term, into)
    model.objects.filter(parent=term).update(parent=into)
    model.objects.filter(replaced_by=term).update(replaced_by=into)
    term.is_retired, term.replaced_by, term.parent = True, into, None
    term.save()
    # Tells the search that pages go by another name now.
    into.save()
    _renumber(model)
    record("terms.merge", site=None, user=user, obj=term, detail=f"opgegaan in “{into}”")


def _lead(field, term, into) -> None:
    """Let what one foreign key leads to a term lead to the other."""
    held = field.model._default_manager.filter(**{field.name: term})
    if not field.model._meta.auto_created:
        # One by one: "where is this used" follows what is saved.
        for one in held:
            setattr(one, field.name, into)
            one.save(update_fields=[field.name])
        return
    # Between a page and its terms: a page that holds both keeps one.
    (page,) = (one for one in field.model._meta.concrete_fields if one.is_relation and one != field)
    both = field.model._default_manager.filter(**{field.name: into}).values(page.attname)
    held.filter(**{f"{page.attname}__in": both}).delete()
    held.update(**{field.name: into})


# -- Synonyms ------------------------------------------------------------------------------------


@transaction.atomic
def save_synonym(*, synonym: Synonym, user) -> None:
    """Write a synonym, new or changed."""
    _must_keep(user)
    # Without a letter it would be found in whatever visitors type.
    if not slugify(synonym.word, allow_unicode=True):
        raise ValidationError({"word": "Vul een woord in, met letters of cijfers."})
    if not (synonym.audience or synonym.topic or synonym.instead):
        raise ValidationError("Kies waar het woord naartoe leidt, of vul in wat het nu is.")
    try:
        with transaction.atomic():
            synonym.save()
    except IntegrityError as error:
        raise ValidationError({"word": "Dit woord staat er al."}) from error
    record("terms.synonym", site=None, user=user, obj=synonym)


@transaction.atomic
def remove_synonym(*, synonym: Synonym, user) -> None:
    """Take a synonym away."""
    _must_keep(user)
    record("terms.synonym_removed", site=None, user=user, obj=synonym)
    synonym.delete()


# -- The rows ------------------------------------------------------------------------------------


def _must_keep(user) -> None:
    if not may_keep(user):
        raise PermissionDenied("Alleen landelijk beheerders houden de labels bij.")


def _locked(model, user) -> dict[int, Term]:
    """All terms in Dutch by id, held until the end: two who change them at once wait in line."""
    _must_keep(user)
    rows = model.objects.select_for_update(of=("self",)).filter(locale__language_code=DUTCH)
    return {row.pk: row for row in rows}


def _found(term, rows) -> Term:
    if term.pk not in rows:
        raise ValidationError(GONE)
    return rows[term.pk]


def _name(names, rows, term=None) -> str:
    name = " ".join(names.get(DUTCH, "").split())
    if not slugify(name):
        raise ValidationError({f"name_{DUTCH}": "Vul een naam in, met letters of cijfers."})
    others = (row for row in rows.values() if not row.is_retired and row != term)
    if any(row.name.casefold() == name.casefold() for row in others):
        raise ValidationError({f"name_{DUTCH}": f"“{name}” is er al."})
    return name


def _slug(name, rows) -> str:
    taken, slug, number = {row.slug for row in rows.values()}, slugify(name)[:70], 1
    found = slug
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    return found


def _last(rows) -> int:
    return max((row.sort_order for row in rows.values()), default=0) + 1


def _place(term, parent, rows) -> None:
    parent = _found(parent, rows) if parent else None
    if parent is not None and parent.is_retired:
        raise ValidationError({"parent": f"“{parent}” is vervallen. Kies een ander woord."})
    if parent is not None and term.is_retired:
        raise ValidationError({"parent": "Dit woord is vervallen. Haal het eerst terug."})
    term.parent = parent
    term.clean()


def _translate(term, names) -> None:
    """Give a term its name in each other language; an empty name takes that one away."""
    model = type(term)
    for locale in Locale.objects.exclude(language_code=DUTCH):
        if locale.language_code not in names:
            continue
        name = " ".join(names[locale.language_code].split())
        row = model.objects.filter(locale=locale, translation_key=term.translation_key).first()
        if not name and row is not None:
            model.objects.filter(parent=row).update(parent=None)
            row.delete()
        elif name and row is None:
            slugs = model.objects.filter(locale=locale)
            slug = _slug(term.slug, {one.pk: one for one in slugs})
            model.objects.create(
                locale=locale, translation_key=term.translation_key, name=name, slug=slug
            )
        elif name and row.name != name:
            row.name = name
            row.save()


def _in_order(model, places=None) -> list[Term]:
    """The terms that are offered, each with those below it; ``places`` puts some by hand."""
    places = places or {}
    rows = list(model.objects.kept().order_by("sort_order", "name", "pk"))
    rows.sort(key=lambda row: places.get(row.pk, -1))
    tops = {row.pk for row in rows if row.parent_id is None}
    found = []
    for row in rows:
        if row.parent_id not in tops:
            found.append(row)
            found += [one for one in rows if one.parent_id == row.pk]
    return found


def _renumber(model, places=None) -> None:
    """Number the terms in their order. In bulk: a number concerns no page."""
    rows = _in_order(model, places)
    for number, row in enumerate(rows, start=1):
        row.sort_order = number
    model.objects.bulk_update(rows, ["sort_order"])
