"""What every site has besides pages: profile, settings, library, menus, roles and a workflow."""

from collections import defaultdict

from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from themes.models import SiteTheme
from werkcentrum.contact.models import ContactDetails
from werkcentrum.content.statement import AccessibilityStatement
from werkcentrum.navigation.models import Menu
from werkcentrum.tenancy.models import Role, SiteLibrary, SiteProfile
from werkcentrum.tenancy.roles import grant_roles, locale_roots


def complete_site(site: Site, *, kind, state, palette) -> None:
    """Give a site each of the things it needs and does not have yet; what is there stays."""
    SiteProfile.objects.get_or_create(site=site, defaults={"kind": kind, "state": state})
    make_settings(site, palette=palette)
    make_library(site, national=kind == SiteProfile.Kind.NATIONAL)
    make_menus(site)
    grant_roles(site)
    set_workflow(site)


def make_settings(site: Site, *, palette) -> None:
    """The settings of a site: contact details, palette, accessibility statement."""
    SiteTheme.objects.get_or_create(site=site, defaults={"palette": palette})
    ContactDetails.objects.get_or_create(site=site)
    AccessibilityStatement.objects.get_or_create(site=site)


def sort_collections() -> None:
    """Bring the tree of collections in the order of its names.

    A name that changed afterwards leaves it otherwise, and to a tree that is not in order treebeard
    can add nothing: two collections would get one place.
    """
    if _children("path") != _children("name", "path"):
        Collection.fix_tree(fix_paths=True)


def _children(*order) -> dict[str, list[str]]:
    """The names of the collections below each other one, by its path."""
    found = defaultdict(list)
    for path, name in Collection.objects.order_by(*order).values_list("path", "name"):
        found[path[: -Collection.steplen]].append(name)
    return found


def make_library(site: Site, *, national: bool = False) -> None:
    """The collection for a site's own images, documents and videos."""
    if not SiteLibrary.objects.filter(site=site).exists():
        sort_collections()
        collection = Collection.get_first_root_node().add_child(
            name="Landelijke beeldbank" if national else site.site_name
        )
        SiteLibrary.objects.create(site=site, collection=collection)


def make_menus(site: Site) -> None:
    """An empty menu for each language of a site."""
    for home in locale_roots(site):
        Menu.objects.get_or_create(site=site, locale_id=home.locale_id)


def set_workflow(site: Site) -> None:
    """Let a site's publishers and managers approve what its editors submit, in each language."""
    homes = list(locale_roots(site).order_by("pk"))
    present = {
        row.page_id: row
        for row in WorkflowPage.objects.filter(page__in=homes).select_related("workflow")
    }
    if len(present) == len(homes):
        return
    if present:
        workflow = min(present.values(), key=lambda row: row.page_id).workflow
    else:
        name = f"Nakijken bij {site.site_name}"
        task = GroupApprovalTask.objects.create(name=name)
        task.groups.set(
            row.group_id for row in site.role_groups.filter(role__in=(Role.PUBLISHER, Role.MANAGER))
        )
        workflow = Workflow.objects.create(name=name)
        WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.bulk_create(
        WorkflowPage(workflow=workflow, page=home) for home in homes if home.pk not in present
    )
