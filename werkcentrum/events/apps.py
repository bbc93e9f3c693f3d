from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "werkcentrum.events"
    verbose_name = "Agenda"

    def ready(self):
        from werkcentrum.tenancy import features

        from . import occurrences  # noqa: F401 (signals)

        features.register(
            "agenda",
            label="Agenda",
            help_text="Uit: de agenda en alles wat erin staat is niet te zien.",
            page_types=["events.AgendaPage", "events.EventPage"],
            screens=["events"],
        )
