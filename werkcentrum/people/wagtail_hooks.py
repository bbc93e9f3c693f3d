"""The screens about people in the CMS: their addresses and their place in the menu."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from werkcentrum.accounts.reauthentication import recent_sign_in_required as recent

from . import national_views, shared_views, views

ADDRESSES = [
    path("", views.PeopleView.as_view(), name="index"),
    path("uitnodigen/", recent(views.InviteView.as_view()), name="invite"),
    path(
        "uitnodiging/<int:invitation_id>/opnieuw/",
        recent(views.ResendView.as_view()),
        name="resend",
    ),
    path(
        "uitnodiging/<int:invitation_id>/intrekken/", views.WithdrawView.as_view(), name="withdraw"
    ),
    path("<int:membership_id>/", recent(views.PersonView.as_view()), name="person"),
    path("<int:membership_id>/weg/", recent(views.DeactivateView.as_view()), name="deactivate"),
    path("<int:membership_id>/terug/", recent(views.ReactivateView.as_view()), name="reactivate"),
    path("<int:membership_id>/herstel/", recent(views.RecoveryView.as_view()), name="recovery"),
    path("alle/", national_views.AllPeopleView.as_view(), name="all"),
    path("alle/<int:user_id>/", recent(national_views.RolesView.as_view()), name="roles"),
    path("collegas/", shared_views.ColleaguesView.as_view(), name="colleagues"),
    path("collegas/ik/", shared_views.OneselfView.as_view(), name="oneself"),
    path("vraag/", shared_views.QuestionView.as_view(), name="question"),
]


@hooks.register("register_admin_urls")
def register_people():
    return [path("mensen/", include((ADDRESSES, "people")))]


@hooks.register("register_admin_menu_item")
def people_in_the_menu():
    return MenuItem("Mensen", reverse("people:index"), name="people", icon_name="group", order=800)


@hooks.register("register_admin_menu_item")
def colleagues_in_the_menu():
    return MenuItem(
        "Collega's", reverse("people:colleagues"), name="colleagues", icon_name="user", order=810
    )


@hooks.register("register_help_menu_item")
def question_in_the_menu():
    return MenuItem(
        "Vraag aan het landelijke team",
        reverse("people:question"),
        name="question",
        icon_name="help",
        order=10,
    )
