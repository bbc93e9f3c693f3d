"""Pages that are a list: of news, of events, of services. A home has one of each."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from werkcentrum.taxonomy.models import TAGS, Tagged

from .models import ADDRESS, IN_SEARCH_ENGINES, ContentPageForm, WithBlocks
from .planning import SETTINGS
from .writing import keep_revisions


class IndexPage(WithBlocks, Tagged):
    """A list in one language. Each kind says how it begins: ``beginning`` (title, slug, lead).

    With an ``action`` (label, icon) the dashboard leads to something new in it at once.
    """

    lead = models.TextField("inleiding", max_length=300, blank=True)

    beginning = ("", "", "")
    action = ()

    base_form_class = ContentPageForm
    content_panels = [*Page.content_panels, FieldPanel("lead"), TAGS]
    promote_panels = [ADDRESS, IN_SEARCH_ENGINES]
    settings_panels = SETTINGS

    parent_page_types = ["content.HomePage"]
    private_page_options = []

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent):
        # It is what menus, feeds and calendars lead to.
        return super().can_create_at(parent) and not cls.objects.child_of(parent).exists()

    def get_streams(self):
        return []


def lists_with_an_action(home: Page) -> list[Page]:
    """The lists right below a home page in which something new begins often; one query."""
    models = [model for model in apps.get_models() if issubclass(model, IndexPage) and model.action]
    types = ContentType.objects.get_for_models(*models)
    rows = Page.objects.child_of(home).filter(content_type__in=types.values())
    found = {row.content_type_id: row for row in rows.order_by("-path")}
    return [found[types[model].pk] for model in models if types[model].pk in found]


def index_below(home: Page, model: type[IndexPage]) -> IndexPage:
    """The list of a kind below a home page; made live, with its first revision, where none is."""
    index = model.objects.child_of(home).first()
    if index is not None:
        return index
    title, slug, lead = model.beginning
    now = timezone.now()
    index = Page.objects.get(pk=home.pk).add_child(
        instance=model(
            title=title,
            slug=slug,
            lead=lead,
            locale_id=home.locale_id,
            first_published_at=now,
            last_published_at=now,
        )
    )
    keep_revisions([index])
    return index
