from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "werkcentrum.events"
    verbose_name = "Agenda"

    def ready(self):
        from werkcentrum.tenancy import features
        from werkcentrum.tenancy.policies import register_site_owned

        from . import occurrences  # noqa: F401 (signals)
        from .sources import CalendarSource

        features.register(
            "agenda",
            label="Agenda",
            help_text="Uit: de agenda en alles wat erin staat is niet te zien.",
            page_types=["events.AgendaPage", "events.EventPage"],
            screens=["events", "calendar_sources"],
        )
        register_site_owned(CalendarSource)
