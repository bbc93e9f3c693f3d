"""A block that shows other content: news and events that match by their tags."""

from types import SimpleNamespace

from django import forms
from wagtail import blocks

from werkcentrum.taxonomy.models import Audience, Topic

from ..listable import kinds
from ..listing import (
    ALL,
    BOTH,
    BY_TITLE,
    CHOSEN,
    LIKE_PAGE,
    NATIONAL,
    NATURAL,
    NEWEST,
    OWN,
)
from ..loading import current_listings, current_request


def kind_choices():
    """The kinds of content there are."""
    return [(name, str(model.kind_label_plural)) for name, model in kinds().items()]


def _term_choices(model):
    return [
        (slug, f"– {name}" if parent else name)
        for slug, name, parent in model.objects.kept().values_list("slug", "name", "parent")
    ]


def audience_choices():
    return _term_choices(Audience)


def topic_choices():
    return _term_choices(Topic)


def boxes(choices, **options):
    return blocks.MultipleChoiceBlock(
        choices=choices, widget=forms.CheckboxSelectMultiple, **options
    )


class ListingBlock(blocks.StructBlock):
    """A title above entries that the portal chooses."""

    is_listing = True

    title = blocks.CharBlock(max_length=100, label="Kop")
    kinds = boxes(kind_choices, required=False, label="Wat?", help_text="Leeg: alles.")
    which = blocks.ChoiceBlock(
        choices=[
            (LIKE_PAGE, "Met dezelfde labels als deze pagina"),
            (CHOSEN, "Met de labels die ik hieronder kies"),
            (ALL, "Alles"),
        ],
        default=LIKE_PAGE,
        label="Welke?",
    )
    audiences = boxes(audience_choices, required=False, label="Voor wie?")
    topics = boxes(topic_choices, required=False, label="Waarover?")
    match = blocks.ChoiceBlock(
        choices=[("any", "Eén label is genoeg"), ("all", "Alle labels moeten kloppen")],
        default="any",
        label="Labels",
    )
    source = blocks.ChoiceBlock(
        choices=[
            (BOTH, "Deze site, aangevuld met de landelijke site"),
            (OWN, "Alleen deze site"),
            (NATIONAL, "Alleen de landelijke site"),
        ],
        default=BOTH,
        label="Van wie?",
    )
    order = blocks.ChoiceBlock(
        choices=[
            (NATURAL, "Zoals je verwacht: het nieuwste nieuws, de eerstvolgende agenda"),
            (NEWEST, "Wat het laatst online kwam, staat vooraan"),
            (BY_TITLE, "Op alfabet"),
        ],
        default=NATURAL,
        label="In welke volgorde?",
        help_text="Wat van je eigen site is, staat altijd voor wat landelijk is.",
    )
    number = blocks.IntegerBlock(min_value=1, max_value=12, default=3, label="Hoeveel?")

    class Meta:
        label = "Lijst"
        icon = "list-ul"
        group = "Doorverwijzen"
        template = "blocks/listing.html"
        description = "Nieuws en agenda die vanzelf meegroeien: het portaal kiest op label."
        label_format = "{title}"
        preview_value = {
            "title": "Nieuws voor werkgevers",
            "kinds": [],
            "which": ALL,
            "audiences": [],
            "topics": [],
            "match": "any",
            "source": BOTH,
            "order": NATURAL,
            "number": 3,
        }

    def get_form_state(self, value):
        """In the form, a term that has gone up in another is that other: both have boxes."""
        terms = {"audiences": Audience, "topics": Topic}
        now = {
            name: model.objects.surviving_slugs(value.get(name) or [])
            for name, model in terms.items()
        }
        return super().get_form_state({**value, **now})

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        listings, request = current_listings(), current_request()
        if listings is not None and request is not None:
            context["items"] = listings.of(self.get_prep_value(value))
            context["explain"] = getattr(request, "is_preview", False)
        return context

    def get_preview_context(self, value, parent_context=None):
        # The CMS belongs to no site, so the preview of a block brings its own entries.
        return super().get_preview_context(value, parent_context) | {"sample_items": SAMPLES}


SAMPLES = [
    SimpleNamespace(title=title, summary=summary)
    for title, summary in (
        ("Open huis in het Werkcentrum", "Kom kijken wat we voor je kunnen doen."),
        ("Zo vond Samira een nieuwe baan", "Van de winkel naar de zorg, in een half jaar."),
        ("Subsidie voor scholing", "Werkgevers krijgen een deel van de kosten terug."),
    )
]
