"""Delete pages so that they can be brought back, bring them back, and delete them for good."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import LogContext
from wagtail.models import Page, Revision, Site, WorkflowState

from werkcentrum.history.recording import record
from werkcentrum.tenancy.features import site_of_page
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import is_in_bin, scope_of

from .bins import Bin, DeletedPage
from .models import check_slug


@dataclass(frozen=True)
class Restored:
    """A page that is back, and what is not as it was."""

    page: Page
    is_elsewhere: bool
    has_other_slug: bool


@transaction.atomic
def delete_page(*, page: Page, user=None) -> DeletedPage:
    """Take a page with all below it offline and put it in the bin of its site.

    Its address is free at once. Raises PermissionDenied (Dutch) for a home page, for a page of no
    site, and for one that is in the bin already. What somebody may delete, the caller has asked.
    """
    page = Page.objects.select_for_update().get(pk=page.pk)
    site = site_of_page(page)
    if page.depth < 3 or site is None:
        raise PermissionDenied("Een homepagina kun je niet verwijderen.")
    if Page.objects.filter(is_in_bin(), pk=page.pk).exists():
        raise PermissionDenied("Deze pagina is al verwijderd.")
    parent, slug, title = page.get_parent(), page.slug, page.title
    # One entry in the history, not one for each step.
    with LogContext():
        _put_down(page)
        _move(page, bin_of(site), slug=f"verwijderd-{page.pk}")
    deleted = DeletedPage.objects.create(
        site=site, page=Page.objects.get(pk=page.pk), parent=parent, slug=slug, deleted_by=user
    )
    record("page.delete", site=site, user=user, obj=page, label=title)
    return deleted


@transaction.atomic
def restore_page(*, deleted: DeletedPage, user=None) -> Restored:
    """Put a page back as a draft where it stood, with all below it.

    When its parent is gone it comes below the home of its language; when its address was taken
    meanwhile it gets another. Raises PermissionDenied (Dutch) when it is not in the bin any more.
    """
    row = DeletedPage.objects.select_for_update().filter(pk=deleted.pk).first()
    if row is None:
        raise PermissionDenied("Deze pagina is al teruggezet, of definitief verwijderd.")
    page = Page.objects.get(pk=row.page_id)
    parent = row.parent
    is_elsewhere = parent is None or Page.objects.filter(is_in_bin(), pk=parent.pk).exists()
    if is_elsewhere:
        parent = _home_for(page, row.site)
    slug = _free_slug(row.slug, parent, page)
    with LogContext():
        _move(page, parent, slug=slug)
        row.delete()
        if slug != row.slug:
            # The editor opens the latest draft: that has the old address.
            draft = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
            draft.slug = slug
            draft.save_revision(clean=False, log_action=False)
    page = Page.objects.get(pk=page.pk)
    record("page.restore", site=row.site, user=user, obj=page)
    return Restored(page, is_elsewhere=is_elsewhere, has_other_slug=slug != row.slug)


@transaction.atomic
def delete_for_good(*, deleted: DeletedPage, user=None) -> None:
    """Delete a page in the bin, with all below it, for ever."""
    page, site = deleted.page, deleted.site
    with LogContext():
        page.specific.delete()
    record("page.purge", site=site, user=user, label=page.title)


def empty_bins(*, at: datetime | None = None) -> int:
    """Delete for good what is in a bin for longer than it is kept; returns how many pages."""
    over = list(DeletedPage.objects.over(at).select_related("page", "site"))
    for deleted in over:
        delete_for_good(deleted=deleted)
    return len(over)


def may_restore(user, deleted: DeletedPage) -> bool:
    """Publishers bring back any page of the site; editors those that they deleted themselves."""
    scope = scope_of(user)
    if scope.has_role(Role.PUBLISHER, deleted.site_id):
        return True
    return deleted.deleted_by_id == user.pk and scope.has_role(Role.EDITOR, deleted.site_id)


def may_delete_for_good(user, site: Site) -> bool:
    return scope_of(user).has_role(Role.MANAGER, site.pk)


def bin_of(site: Site) -> Bin:
    """The bin of a site, made at its first deletion."""
    # Two people who delete at once get one bin.
    Site.objects.select_for_update().get(pk=site.pk)
    home = Page.objects.get(pk=site.root_page_id)
    found = Bin.objects.child_of(home).first()
    if found is None:
        found = home.add_child(
            instance=Bin(title="Verwijderde pagina's", slug="verwijderde-paginas", live=False)
        )
    return found


def _put_down(page: Page) -> None:
    """End what would still happen with these pages: reviews, planned publications, locks."""
    tree = page.get_descendants(inclusive=True)
    for state in WorkflowState.objects.active().filter(object_id__in=_ids(tree)):
        if isinstance(state.content_object, Page):
            state.cancel()
    planned = Revision.page_revisions.filter(object_id__in=_ids(tree))
    planned.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
    for one in tree.live().specific():
        # Aliases of it in other languages go offline too.
        UnpublishPageAction(one, log_action=False).execute(skip_permission_checks=True)
    tree.update(locked=False, locked_by=None, locked_at=None)


def _ids(tree) -> list[str]:
    return [str(pk) for pk in tree.values_list("pk", flat=True)]


def _move(page: Page, target: Page, *, slug: str) -> None:
    page = Page.objects.get(pk=page.pk)
    # On the way it has an address that is free on both sides.
    page.slug = f"onderweg-{page.pk}"
    page.save(clean=False)
    page.moves_through_bin = True
    MovePageAction(page, target, pos="last-child").execute(skip_permission_checks=True)
    page = Page.objects.get(pk=page.pk)
    page.slug = slug
    page.save(clean=False)


def _home_for(page: Page, site: Site) -> Page:
    homes = Page.objects.filter(depth=2, translation_key=site.root_page.translation_key)
    return homes.filter(locale=page.locale_id).first() or site.root_page


def _free_slug(slug: str, parent: Page, page: Page) -> str:
    number, free = 1, slug
    while not (_is_allowed(free, parent) and Page._slug_is_available(free, parent, page=page)):
        number += 1
        free = f"{slug[:245]}-{number}"
    return free


def _is_allowed(slug: str, parent: Page) -> bool:
    try:
        check_slug(slug, parent.depth + 1)
    except ValidationError:
        return False
    return True
