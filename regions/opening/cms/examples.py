"""Choosing an example to begin a page with."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from regions.opening.examples import examples_for, start_from


class ExamplesPanel(Component):
    """The examples that may become a page here, each with a button to begin."""

    template_name = "opening/examples.html"

    def __init__(self, parent, examples):
        self.parent, self.examples = parent, examples

    def get_context_data(self, parent_context):
        token = parent_context.get("csrf_token")
        return {"parent": self.parent, "examples": self.examples, "csrf_token": token}


def panels_for(request, parent) -> list[Component]:
    """What the screen to choose a kind of page shows of examples."""
    examples = examples_for(parent)
    return [ExamplesPanel(parent, examples)] if examples else []


@require_POST
def start(request, parent_page_id):
    """Make a draft from the example in the form; the gate knows that the parent is theirs."""
    parent = get_object_or_404(Page, pk=parent_page_id).specific
    if not parent.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    wanted = request.POST.get("example", "")
    found = [one.page for one in examples_for(parent) if str(one.page.pk) == wanted]
    if not found:
        messages.warning(request, "Dit voorbeeld is er niet meer. Kies een ander.")
        return redirect("wagtailadmin_pages:add_subpage", parent.pk)
    try:
        page = start_from(example=found[0], parent=parent, user=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("wagtailadmin_pages:add_subpage", parent.pk)
    messages.success(
        request,
        "Dit is je voorbeeld, als concept. Vervang wat tussen [haken] staat. Bij de checks (het "
        "brilletje) zie je wat je nog moet invullen.",
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
