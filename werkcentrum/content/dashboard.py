"""The dashboard: what waits for somebody on the site that they are at work for.

Each panel asks a fixed number of queries, whatever the number of pages, tasks and sites. Apps add
panels of their own by Wagtail's hook ``construct_homepage_panels``; their order says where.
"""

from dataclasses import dataclass

from django.db.models import CharField, Q
from django.db.models.functions import Cast
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import GroupApprovalTask, Page, Revision, TaskState, WorkflowState

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.features import hides_page_type
from werkcentrum.tenancy.menus import is_offered
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.scope import place_of, scope_of

from .indexes import lists_with_an_action
from .reviewing import due_pages, next_due

MOST = 8


def pages_here(user):
    """The pages of the site that one is at work for, but the deleted ones."""
    place = place_of(user)
    return place.pages() if place else Page.objects.none()


def _keys(pages):
    """The ids of pages as workflows keep them: as text."""
    return pages.annotate(key=Cast("pk", CharField())).values("key")


class PanelOfSite(Component):
    """A panel with a short list of pages."""

    def get_context_data(self, parent_context):
        request = parent_context["request"]
        return {"request": request, "rows": self.rows(request)}


class WaitingPanel(PanelOfSite):
    """Pages of this site that others offered for review to somebody's role."""

    order = 100
    template_name = "content/dashboard/waiting.html"

    def rows(self, request):
        user = request.user
        tasks = GroupApprovalTask.objects.filter(active=True)
        if not user.is_superuser:
            tasks = tasks.filter(groups__in=user.groups.all())
        states = list(
            TaskState.objects.filter(
                status=TaskState.STATUS_IN_PROGRESS,
                task__in=tasks.values("pk"),
                workflow_state__object_id__in=_keys(pages_here(user)),
            )
            .select_related("revision__user", "workflow_state")
            .order_by("started_at")[:MOST]
        )
        ids = [state.workflow_state.object_id for state in states]
        pages = Page.objects.in_bulk([int(pk) for pk in ids])
        return [
            {"page": pages[int(pk)], "state": state}
            for pk, state in zip(ids, states, strict=True)
            if int(pk) in pages
        ]


class DraftsPanel(PanelOfSite):
    """What somebody worked on last and did not publish yet."""

    order = 150
    template_name = "content/dashboard/drafts.html"

    def rows(self, request):
        user = request.user
        mine = Q(latest_revision__user=user) | Q(latest_revision__user=None, owner=user)
        pages = list(
            pages_here(user)
            .filter(mine, Q(has_unpublished_changes=True) | Q(live=False))
            .order_by("-latest_revision_created_at", "-pk")[:MOST]
        )
        active = WorkflowState.objects.active().filter(object_id__in=[str(one.pk) for one in pages])
        offered = set(active.values_list("object_id", flat=True))
        for page in pages:
            page.is_offered = str(page.pk) in offered
        return pages


class ReviewPanel(PanelOfSite):
    """Pages of which somebody should say whether they are still right."""

    order = 120
    template_name = "content/dashboard/review.html"

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        rows, token = list(context["rows"]), parent_context.get("csrf_token")
        coming = None if rows else next_due(pages_here(context["request"].user))
        return context | {
            "rows": rows[:MOST],
            "more": len(rows) > MOST,
            "coming": coming,
            "csrf_token": token,
        }

    def rows(self, request):
        return due_pages(pages_here(request.user))[: MOST + 1]


class PlannedPanel(PanelOfSite):
    """What goes online or offline by itself, the soonest first."""

    order = 200
    template_name = "content/dashboard/planned.html"

    def rows(self, request):
        here, now = pages_here(request.user), timezone.now()
        going = Revision.page_revisions.filter(
            approved_go_live_at__isnull=False, object_id__in=_keys(here)
        )
        days = dict(going.values_list("object_id", "approved_go_live_at"))
        pages = here.filter(Q(pk__in=days) | Q(live=True, expire_at__gt=now))
        found = []
        for page in pages.order_by("pk"):
            if starts := days.get(str(page.pk)):
                found.append({"page": page, "at": starts, "starts": True})
            if page.live and page.expire_at and page.expire_at > now:
                found.append({"page": page, "at": page.expire_at, "starts": False})
        return sorted(found, key=lambda row: row["at"])[:MOST]


class PublishedPanel(PanelOfSite):
    """What visitors saw change last."""

    order = 250
    template_name = "content/dashboard/published.html"

    def rows(self, request):
        return (
            pages_here(request.user)
            .live()
            .exclude(last_published_at=None)
            .select_related("live_revision__user")
            .order_by("-last_published_at", "-pk")[:MOST]
        )


class QuestionPanel(Component):
    """The way to the people who help."""

    order = 900
    template_name = "content/dashboard/question.html"

    def get_context_data(self, parent_context):
        return {"url": reverse("people:question")}


def panels_for(request) -> list[Component]:
    """The panels for the role of somebody on the current site; who reads only gets no work."""
    site, scope = current_site(request), scope_of(request.user)
    panels = [PublishedPanel()]
    if site and scope.has_role(Role.EDITOR, site.pk):
        panels += [WaitingPanel(), ReviewPanel(), DraftsPanel(), PlannedPanel()]
    if site and not site.profile.is_national and _offered(request, "people:question"):
        panels.append(QuestionPanel())
    return panels


@dataclass(frozen=True)
class Action:
    """Something that people come to the CMS for."""

    label: str
    url: str
    icon: str


def actions_for(request) -> list[Action]:
    """What somebody can begin with at once on the current site."""
    site = current_site(request)
    if site is None:
        return []
    actions = [
        Action(
            "Nieuwe pagina",
            _offered(request, "wagtailadmin_pages:add_subpage", site.root_page_id),
            "plus",
        ),
        *_something_new(request, site),
        Action("Afbeeldingen toevoegen", _offered(request, "wagtailimages:add_multiple"), "image"),
        Action(
            "Contact en telefoon",
            _offered(request, "wagtailsettings:edit", "contact", "contactdetails", site.pk),
            "mail",
        ),
        Action("Bekijk de site", site.root_url if site.profile.answers else "", "link-external"),
    ]
    return [action for action in actions if action.url]


def _something_new(request, site) -> list[Action]:
    """News, an event: what is made often, without a walk through the pages."""
    found = []
    for index in lists_with_an_action(site.root_page):
        model = index.specific_class
        (made,) = model.allowed_subpage_models()
        if hides_page_type(site, made):
            continue
        place = (made._meta.app_label, made._meta.model_name, index.pk)
        label, icon = model.action
        found.append(Action(label, _offered(request, "wagtailadmin_pages:add", *place), icon))
    return found


def _offered(request, name: str, *args) -> str:
    """The address of a screen when somebody may go there; else nothing."""
    try:
        url = reverse(name, args=args)
    except NoReverseMatch:
        return ""
    return url if is_offered(request, url) else ""
