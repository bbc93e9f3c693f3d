"""The screens of the shared library: a region's offers, and the national team's queue."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.scope import scope_of

from . import offers, usage
from .forms import DeclineForm, OfferForm
from .models import LibraryOffer

State = LibraryOffer.State
HOME = {"url": "/cms/", "label": "Home"}


class ScreenMixin(WagtailAdminTemplateMixin):
    header_icon = "image"
    parent = None  # name and label of the list that this screen is part of

    def get_breadcrumbs_items(self):
        above = [{"url": reverse(self.parent[0]), "label": self.parent[1]}] if self.parent else []
        return [HOME, *above, {"url": "", "label": self.get_page_title()}]

    def fail(self, error: ValidationError):
        for message in error.messages:
            messages.error(self.request, message)


class OfRegionMixin(ScreenMixin):
    parent = ("offers:index", "Aangeboden beeld")


# -- Of a region ---------------------------------------------------------------------------------


class IndexView(ScreenMixin, TemplateView):
    """What the site that one is at work for has offered to all regions."""

    page_title = "Aangeboden beeld"
    template_name = "media/offers.html"

    def get_context_data(self, **kwargs):
        site = current_site(self.request)
        if site is None or not scope_of(self.request.user).has_role(Role.PUBLISHER, site.pk):
            raise PermissionDenied
        rows = LibraryOffer.objects.filter(site=site)
        return super().get_context_data(
            site=site,
            offers=rows.select_related("image", "document", "video", "offered_by"),
            may_offer=offers.may_offer(self.request.user, site),
            open_states=(State.OFFERED, State.ACCEPTED),
            **kwargs,
        )


class OfferView(OfRegionMixin, FormView):
    """Offer one file. ``kind`` says of which model the id in the address is."""

    page_title = "Bied aan alle regio's aan"
    template_name = "media/offer.html"
    form_class = OfferForm
    kind = "image"

    def dispatch(self, request, *args, **kwargs):
        # The id of an image, a document or a video: the gate knows each by its own name.
        (pk,) = kwargs.values()
        self.item = get_object_or_404(offers.MODELS[self.kind], pk=pk)
        site = offers.site_of(self.item)
        if site is None or not offers.may_offer(request.user, site):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            item=self.item,
            obstacles=offers.obstacles(self.item),
            edit_url=edit_url(self.item),
            action_url=self.request.path,
            submit_button_label="Bied aan",
            **kwargs,
        )

    def form_valid(self, form):
        try:
            made = offers.offer(item=self.item, user=self.request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, f"“{made}” is aangeboden. Het landelijke team kijkt ernaar.")
        return redirect("offers:index")


class WithdrawView(OfRegionMixin, TemplateView):
    """Withdraw an offer of the own site; says how often it is used, and where it stays."""

    page_title = "Trek het aanbod in"
    template_name = "media/offer_withdraw.html"

    def dispatch(self, request, *args, pk, **kwargs):
        self.offer = get_object_or_404(LibraryOffer.objects.select_related("site"), pk=pk)
        if not offers.may_withdraw(request.user, self.offer):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        counts = usage.use_per_site(self.offer.copies)
        return super().get_context_data(
            offer=self.offer,
            counts=sorted((site.site_name, count) for site, count in counts.items()),
            back=reverse(self.parent[0]),
            **kwargs,
        )

    def post(self, request):
        try:
            offers.withdraw(offer=self.offer, user=request.user)
        except ValidationError as error:
            self.fail(error)
        else:
            messages.success(request, f"Het aanbod “{self.offer}” is ingetrokken.")
        return redirect(self.parent[0])


# -- Of the national team ------------------------------------------------------------------------


class OfNationMixin(ScreenMixin):
    parent = ("library:queue", "Aanbod van regio's")

    def dispatch(self, request, *args, **kwargs):
        if not offers.may_decide(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class QueueView(OfNationMixin, TemplateView):
    """What regions offer, and what was decided before."""

    page_title = "Aanbod van regio's"
    template_name = "media/queue.html"
    parent = None

    def get_context_data(self, **kwargs):
        rows = LibraryOffer.objects.select_related("site", "image", "document", "video")
        return super().get_context_data(
            waiting=rows.filter(state=State.OFFERED).order_by("offered_at"),
            decided=rows.exclude(state=State.OFFERED).order_by("-decided_at")[:50],
            **kwargs,
        )


class DecideView(OfNationMixin, FormView):
    """One offer: look at it, and take it over or say why not."""

    template_name = "media/decide.html"
    form_class = DeclineForm

    def setup(self, request, *args, offer_id, **kwargs):
        super().setup(request, *args, **kwargs)
        self.offer = get_object_or_404(
            LibraryOffer.objects.select_related("site", "image", "document", "video"), pk=offer_id
        )

    def get_page_title(self):
        return str(self.offer)

    def get_context_data(self, **kwargs):
        copies = self.offer.copies
        return super().get_context_data(
            offer=self.offer,
            item=self.offer.item,
            waits=self.offer.state == State.OFFERED,
            is_shared=self.offer.state == State.ACCEPTED,
            copies=[(copy, edit_url(copy)) for copy in copies],
            used=pages_with_sites(copies),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        choice = request.POST.get("choice")
        if choice == "decline":
            return super().post(request, *args, **kwargs)
        try:
            if choice == "accept":
                offers.accept(offer=self.offer, user=request.user)
                messages.success(request, f"“{self.offer}” staat in de Landelijke beeldbank.")
            elif choice == "withdraw":
                offers.withdraw(offer=self.offer, user=request.user)
                messages.success(request, f"“{self.offer}” kan niemand meer kiezen.")
        except ValidationError as error:
            self.fail(error)
        return redirect("library:queue")

    def form_valid(self, form):
        try:
            offers.decline(offer=self.offer, user=self.request.user, **form.cleaned_data)
        except ValidationError as error:
            self.fail(error)
        else:
            messages.success(
                self.request, f"“{self.offer}” is niet overgenomen. De regio hoort dat."
            )
        return redirect("library:queue")


def pages_with_sites(files) -> list[tuple[str, Page]]:
    """The pages that use one of these files, each with the name of its site; by name."""
    ids = {pk for pages in usage.pages_using(files).values() for pk in pages}
    owners = page_owners(ids)
    names = dict(
        Site.objects.filter(pk__in={owner.site_id for owner in owners.values()}).values_list(
            "pk", "site_name"
        )
    )
    pages = Page.objects.filter(pk__in=ids)
    rows = [(names.get(owners[page.pk].site_id, ""), page) for page in pages if page.pk in owners]
    return sorted(rows, key=lambda row: (row[0], row[1].title))


# -- Rights that end -----------------------------------------------------------------------------


class EndingView(ScreenMixin, TemplateView):
    """Files whose permission has ended or soon ends, on the site that one is at work for."""

    page_title = "Verlopen beeldrechten"
    header_icon = "calendar"
    template_name = "media/endings.html"

    def get_context_data(self, **kwargs):
        site = current_site(self.request)
        if site is None or not scope_of(self.request.user).has_role(Role.VIEWER, site.pk):
            raise PermissionDenied
        return super().get_context_data(
            site=site,
            endings=[
                (ending, way_to(ending.file, self.request.user) if ending.is_own else "")
                for ending in usage.endings(site)
            ],
            **kwargs,
        )


def edit_url(item) -> str:
    names = {"image": "wagtailimages:edit", "document": "wagtaildocs:edit"}
    return reverse(names.get(offers.kind_of(item), "wagtailmedia:edit"), args=[item.pk])


def way_to(item, user) -> str:
    """The form of a file, or the screen that shows it to who may not change it."""
    policy = policy_registry.get_by_type(type(item))
    if policy.user_has_permission_for_instance(user, "change", item):
        return edit_url(item)
    return reverse(f"files:{offers.kind_of(item)}", args=[item.pk])
