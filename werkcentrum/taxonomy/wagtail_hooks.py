"""Where the CMS keeps the vocabularies."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.tenancy.current import current_site

from .keeping import may_keep
from .panels import panels_for
from .proposal_screens import DecideView, ProposalsView, QueueView
from .proposals import may_propose
from .screens import (
    AddView,
    EditView,
    IndexView,
    MergeView,
    MoveView,
    RetireView,
    SynonymRemovalView,
    SynonymsView,
    SynonymView,
)

labels = [
    path("", IndexView.as_view(), name="index"),
    path("woorden/", SynonymsView.as_view(), name="synonyms"),
    path("woorden/nieuw/", SynonymView.as_view(), name="synonym_add"),
    path("woorden/<int:synonym_id>/", SynonymView.as_view(), name="synonym"),
    path("woorden/<int:synonym_id>/weg/", SynonymRemovalView.as_view(), name="synonym_remove"),
    path("voorstellen/", QueueView.as_view(), name="proposals"),
    path("voorstellen/<int:proposal_id>/", DecideView.as_view(), name="proposal"),
    path("<slug:vocabulary>/nieuw/", AddView.as_view(), name="add"),
    path("<slug:vocabulary>/<int:term_id>/", EditView.as_view(), name="edit"),
    path("<slug:vocabulary>/<int:term_id>/plaats/", MoveView.as_view(), name="move"),
    path("<slug:vocabulary>/<int:term_id>/vervallen/", RetireView.as_view(), name="retire"),
    path("<slug:vocabulary>/<int:term_id>/samenvoegen/", MergeView.as_view(), name="merge"),
]

of_a_site = [path("", ProposalsView.as_view(), name="index")]


@hooks.register("register_admin_urls")
def register_screens():
    return [
        path("labels/voorstel/", include((of_a_site, "proposals"))),
        path("labels/", include((labels, "labels"))),
    ]


@hooks.register("register_admin_menu_item")
def labels_in_the_menu():
    url = reverse("labels:index")
    return MenuItem("Doelgroepen en onderwerpen", url, name="labels", icon_name="tag", order=810)


class ProposalsMenuItem(MenuItem):
    """For editors of a site that proposes; who keeps the terms has no need to."""

    def is_shown(self, request):
        site, user = current_site(request), request.user
        return site is not None and may_propose(user, site) and not may_keep(user)


@hooks.register("register_admin_menu_item")
def proposals_in_the_menu():
    url = reverse("proposals:index")
    return ProposalsMenuItem("Label voorstellen", url, name="proposals", icon_name="tag", order=715)


@hooks.register("construct_homepage_panels")
def tell_of_proposals(request, panels):
    panels += panels_for(request)
