"""The form of an event in the CMS: when, where, how to sign up."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from werkcentrum.content.listable import LISTABLE
from werkcentrum.taxonomy.models import TAGS

EVENT_PANELS = [
    *LISTABLE,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel(name) for name in ("day", "from_time", "until_time")]),
            FieldPanel("last_day"),
            FieldRowPanel([FieldPanel("repeats"), FieldPanel("repeats_until")]),
            InlinePanel("skipped_days", heading="Behalve op", label="dag"),
            InlinePanel("extra_days", heading="Ook op", label="dag"),
        ],
        heading="Wanneer?",
    ),
    MultiFieldPanel(
        [
            FieldPanel("location"),
            FieldPanel("venue", help_text="Vul dit in als het niet op een vestiging is."),
            FieldRowPanel([FieldPanel(name) for name in ("street", "postcode", "town")]),
            FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_url")]),
        ],
        heading="Waar?",
    ),
    MultiFieldPanel(
        [
            FieldPanel("registration_url"),
            FieldPanel("registration_email"),
            FieldPanel("registration_closes"),
            FieldRowPanel([FieldPanel("cost"), FieldPanel("organiser")]),
            FieldRowPanel([FieldPanel("is_cancelled"), FieldPanel("is_full")]),
        ],
        heading="Aanmelden en kosten",
    ),
    FieldPanel("body"),
    TAGS,
]
