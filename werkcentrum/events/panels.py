"""The form of an event in the CMS: when, where, how to sign up."""

from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    Panel,
)

from werkcentrum.content.listable import LISTABLE
from werkcentrum.taxonomy.models import TAGS

from . import wording

SHOWN_DATES = 6


class NextDatesPanel(Panel):
    """When the event is by what was saved last, in words, and the dates that come first."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/next_dates_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.day)

        def get_context_data(self, parent_context=None):
            event = self.instance
            coming = event.schedule.coming(timezone.now(), SHOWN_DATES)
            series = (event.repeats, event.schedule.moment(event.day), event.repeats_until)
            return super().get_context_data(parent_context) | {
                "series": wording.series(*series, event.weekdays) if event.repeats else "",
                "dates": [wording.in_words(one) for one in coming],
            }


EVENT_PANELS = [
    *LISTABLE,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel(name) for name in ("day", "from_time", "until_time")]),
            FieldPanel("last_day"),
            FieldRowPanel([FieldPanel("repeats"), FieldPanel("repeats_until")]),
            FieldPanel("weekdays"),
            InlinePanel("skipped_days", heading="Behalve op", label="dag"),
            InlinePanel("extra_days", heading="Ook op", label="dag"),
            NextDatesPanel(heading="De eerstvolgende data"),
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
