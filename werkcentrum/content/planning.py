"""When a page goes online and offline by itself, in words that say so."""

from wagtail.admin.panels import CommentPanel, PublishingPanel


class PlanningPanel(PublishingPanel):
    """Wagtail's panel; its Dutch speaks of "go-live" and "expiry"."""

    LABELS = {"go_live_at": "Gaat online op", "expire_at": "Gaat offline op"}

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        for field in self.children:
            field.heading = self.LABELS[field.field_name]


SETTINGS = [PlanningPanel(), CommentPanel()]
