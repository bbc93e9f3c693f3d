"""What an object refers to stays within its site, or is shared by the national site.

Choosers only hide what may not be chosen; who knows an id can send it. So forms refuse it beside
the field (:class:`OwnReferencesForm`), and a check before every save of a page, of a revision and
of what belongs to a site cannot be passed by: whatever screen, library or script does the saving.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.forms import ModelChoiceField
from modelcluster.fields import ParentalKey
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex, Revision, Site

from .models import SiteOwned
from .owners import NATIONAL, Owner, owner_of, owners_of, page_owners
from .scope import scope_of

MESSAGE = (
    "Dit is van een andere site, of het is er niet meer. Kies iets van je eigen site of van de "
    "landelijke site."
)

# An id longer than this is of nothing.
LONGEST_ID = 18


class Reference(NamedTuple):
    """One reference: the field it stands in, the block (its place in a stream), and the target."""

    field: str
    block: int | None
    model: type
    pk: str

    @property
    def has_id(self) -> bool:
        """Whether the target can exist: some databases refuse to look for what is no id."""
        return self.pk.isascii() and self.pk.isdigit() and len(self.pk) <= LONGEST_ID


def references(obj) -> Iterator[Reference]:
    """Everything that an object refers to: foreign keys, blocks and rich text."""
    streams = {field.name for field in obj._meta.get_fields() if isinstance(field, StreamField)}
    for type_id, pk, _model_path, path in ReferenceIndex._extract_references_from_object(obj):
        name = path.split(".", 1)[0]
        if name not in streams:
            yield Reference(name, None, ContentType.objects.get_for_id(type_id).model_class(), pk)
    for name in streams:
        value = getattr(obj, name)
        if isinstance(value, StreamValue):
            for place, child in enumerate(value):
                for model, pk, *_path in child.block.extract_references(child.value):
                    yield Reference(name, place, model, str(pk))


def foreign_references(obj, owner: Owner | None) -> list[Reference]:
    """The references of an object of this owner that leave its site and are not shared.

    ``owner`` None is nobody's: it may refer to what is shared, or nobody's too.
    """
    found = list(references(obj))
    by_model = {}
    for one in found:
        model = Page if issubclass(one.model, Page) else one.model
        # What is no id in rich text of a hand-made request is of nobody.
        by_model.setdefault(model, set()).update({one.pk} if one.has_id else ())
    owners = {model: owners_of(model, ids) for model, ids in by_model.items() if model is not Site}
    foreign = []
    for one in found:
        model = Page if issubclass(one.model, Page) else one.model
        known = owners.get(model)
        # A model without owners, such as a language or a group of visitors, is of all sites.
        if known is not None and not _may_refer(owner, known.get(_key(one.pk)), model):
            foreign.append(one)
    return foreign


def refused_references(obj, owner: Owner | None, revision=None) -> list[Reference]:
    """The references for which an object of this owner may not be saved.

    What was deleted stays where it stood: it leads nowhere and shows nothing, and must not keep
    somebody from saving the rest. An id of nothing that is new might be somebody's tomorrow.
    """
    found = foreign_references(obj, owner)
    gone = _missing(found)
    if not gone or obj.pk is None:
        return found
    stored = {(one.model, one.pk) for was in _as_stored(obj, revision) for one in references(was)}
    return [one for one in found if (one.model, one.pk) not in gone & stored]


def _missing(found: list[Reference]) -> set[tuple]:
    """Of these the targets that are not there at all."""
    wanted = {}
    for one in found:
        if one.has_id:
            wanted.setdefault(one.model, set()).add(one.pk)
    gone = set()
    for model, ids in wanted.items():
        there = model._base_manager.filter(pk__in=ids).values_list("pk", flat=True)
        gone |= {(model, pk) for pk in ids - {str(pk) for pk in there}}
    return gone


def _as_stored(obj, revision=None) -> Iterator:
    """An object as the database has it, its draft and what is to be published included."""
    yield from type(obj)._base_manager.filter(pk=obj.pk)
    if isinstance(obj, Page):
        kept = Q(pk=obj.latest_revision_id) | Q(approved_go_live_at__isnull=False)
        kept |= Q(pk=revision.pk if revision else None)
        for row in Revision.page_revisions.filter(kept, object_id=str(obj.pk)):
            yield row.as_object()


def _key(pk: str):
    return int(pk) if pk.isdigit() else pk


def _may_refer(owner: Owner | None, target: Owner | None, model) -> bool:
    if target is None:
        return False
    # What is of no site, such as a tree that is still being made, keeps to what is of no site.
    if (owner.site_id if owner else None) == target.site_id:
        return True
    if model is Page:
        # A page that went offline stays a link that leads nowhere; it shows nothing to visitors.
        if owner is not None and owner.is_national:
            return target.was_public
        return target.is_national and target.was_public
    return target.is_national


def visible_to(user, model, ids) -> set:
    """Which of these objects somebody may see as a reference: own ones and national ones."""
    scope = scope_of(user)
    if scope.sees_all:
        return set(ids)
    owners = owners_of(model, ids) or {}
    return {
        pk
        for pk, owner in owners.items()
        if owner.site_id in scope.roles or (owner.is_national and owner.was_public)
    }


# -- Forms ---------------------------------------------------------------------------------------


class OwnReferencesForm:
    """Mixin for a page's form: names the field or the block that refers to another site."""

    def _post_clean(self):
        super()._post_clean()
        for name, errors in reference_errors(self.instance, self.get_owner()).items():
            if name in self.fields:
                self.add_error(name, errors)
                self._forget(name)
            else:
                self.add_error(None, MESSAGE)

    def _forget(self, name: str) -> None:
        """Show what stood in a chooser and not what was sent: an id tells no title."""
        if isinstance(self.fields[name], ModelChoiceField):
            self.data = self.data.copy()
            self.data[self.add_prefix(name)] = self.get_initial_for_field(self.fields[name], name)

    def get_owner(self) -> Owner | None:
        page = self.instance if self.instance.pk else self.parent_page
        return page_owners([page.pk]).get(page.pk) if page is not None else None


def reference_errors(obj, owner: Owner | None) -> dict[str, ValidationError]:
    """An error for each field that refers to another site; in a stream, for each such block."""
    return errors_for(refused_references(obj, owner), MESSAGE)


def errors_for(found: list[Reference], message: str) -> dict[str, ValidationError]:
    """The same message at each field, or block of a stream, where one of these stands."""
    errors, blocks = {}, {}
    for one in found:
        if one.block is None:
            errors[one.field] = ValidationError(message)
        else:
            blocks.setdefault(one.field, {})[one.block] = ValidationError(message)
    for name, where in blocks.items():
        errors[name] = StreamBlockValidationError(block_errors=where)
    return errors


# -- Saving --------------------------------------------------------------------------------------


def check_references(obj, owner: Owner | None, revision=None) -> None:
    """Raise PermissionDenied (Dutch) when an object, or its revision, refers to another site."""
    if refused_references(obj, owner, revision):
        raise PermissionDenied(MESSAGE)


@receiver(pre_save)
def keep_references_within_the_site(sender, instance, raw=False, update_fields=None, **kwargs):
    if raw:
        return
    if isinstance(instance, Revision):
        check_revision(instance)
    elif isinstance(instance, Page):
        if update_fields is None or _holds_references(instance, update_fields):
            check_references(instance, _owner_of_page(instance))
    elif isinstance(instance, SiteOwned):
        _keep_site(instance)
        check_references(instance, _owner_of_row(instance))
    else:
        parent = _parent(instance)
        if isinstance(parent, SiteOwned):
            check_references(instance, _owner_of_row(parent))


def check_revision(revision) -> None:
    # Only the page's own fields matter, not what else a revision records.
    model = revision.content_type.model_class() if revision.content_type_id else None
    if model is None or not (issubclass(model, (Page, SiteOwned))):
        return
    obj = revision.as_object()
    if isinstance(obj, Page):
        check_references(obj, page_owners([obj.pk]).get(obj.pk), revision)
    else:
        check_references(obj, owner_of(obj))


def _holds_references(page, names) -> bool:
    fields = [page._meta.get_field(name) for name in names]
    ignored = ("locale", "live_revision", "latest_revision", "content_type")
    return any(
        field.name not in ignored and (field.is_relation or hasattr(field, "extract_references"))
        for field in fields
    )


def _owner_of_page(page) -> Owner | None:
    """Whose a page is by its place, also before it is first saved."""
    if page.depth is None or page.depth < 2:
        return None
    if page.pk and page.depth == 2:
        found = page_owners([page.pk])
        if page.pk in found:
            return found[page.pk]
    if page.depth == 2:
        # A home in a new language has no row yet, and the key of the Dutch one.
        keys = [page.translation_key]
    else:
        homes = Page.objects.filter(path=page.path[: 2 * Page.steplen])
        keys = homes.values("translation_key")
    site = (
        Site.objects.filter(root_page__translation_key__in=keys)
        .values_list("pk", "profile__kind")
        .first()
    )
    return Owner(site[0], site[1] == NATIONAL) if site else None


def _owner_of_row(row) -> Owner | None:
    kind = Site.objects.filter(pk=row.site_id).values_list("profile__kind", flat=True).first()
    return Owner(row.site_id, kind == NATIONAL) if row.site_id else None


def _keep_site(row) -> None:
    """What belongs to a site never moves to another."""
    if row.pk is None:
        return
    before = type(row)._base_manager.filter(pk=row.pk).values_list("site_id", flat=True).first()
    if before is not None and before != row.site_id:
        raise PermissionDenied("Dit hoort bij een andere site en kan niet verhuizen.")


def _parent(instance):
    for field in instance._meta.concrete_fields:
        if isinstance(field, ParentalKey) and issubclass(field.related_model, SiteOwned):
            return getattr(instance, field.name)
    return None
