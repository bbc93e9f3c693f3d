"""How much each term is used, on the pages of all sites."""

from functools import reduce

from django.apps import apps
from django.db.models import Count

from .models import Audience, Tagged, Term

# The field of a page that holds the terms of a vocabulary.
FIELDS = {"audience": "audiences", "topic": "topics"}


def tagged_models() -> list[type[Tagged]]:
    """Every kind of page there is; all of them hold terms."""
    return [model for model in apps.get_models() if issubclass(model, Tagged)]


def counts(model: type[Term]) -> dict[int, int]:
    """The number of pages, drafts too, by the id of the term they hold. One query."""
    name = model._meta.model_name
    rows = []
    for page_type in tagged_models():
        through = page_type._meta.get_field(FIELDS[name]).remote_field.through
        used = through.objects.order_by().values_list(f"{name}_id")
        rows.append(used.annotate(pages=Count("pk")))
    found = {}
    for pk, pages in reduce(lambda one, more: one.union(more, all=True), rows):
        found[pk] = found.get(pk, 0) + pages
    return found


def relations(model: type[Term]):
    """Each foreign key that leads to a term from another table, those of many-to-many included."""
    return [
        relation.field
        for relation in model._meta.get_fields(include_hidden=True)
        if relation.one_to_many and relation.auto_created and relation.related_model is not model
    ]


def elsewhere(term: Term) -> dict[str, int]:
    """What holds a term and is no page, such as referrals: the name of the kind and how many."""
    found = {}
    for field in relations(type(term)):
        if not field.model._meta.auto_created:
            count = field.model.objects.filter(**{field.name: term}).count()
            if count:
                found[str(field.model._meta.verbose_name_plural)] = count
    return found


def vocabulary_of(term: Term) -> str:
    """The name of the vocabulary that a term is of, as it stands in addresses of the CMS."""
    return "doelgroep" if isinstance(term, Audience) else "onderwerp"
