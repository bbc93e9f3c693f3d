"""What an editor may fill in for an event."""

from datetime import timedelta

from django import forms
from django.utils.formats import date_format

from werkcentrum.contact.models import Location
from werkcentrum.content.models import ContentPageForm
from werkcentrum.tenancy.features import site_of_page

from .schedule import BY_WEEK, WEEKDAYS, Repeats, is_last_of_month, week_of_month

WEEKDAY_NAMES = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class EventPageForm(ContentPageForm):
    """Offers the locations of the own site, and refuses dates that make no sense."""

    weekdays = forms.MultipleChoiceField(
        label="Op welke dagen?",
        required=False,
        choices=list(zip(WEEKDAYS, WEEKDAY_NAMES, strict=True)),
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij elke week of om de week. Leeg: op de dag van de eerste datum.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.instance if self.instance.pk else self.parent_page
        if "location" in self.fields and page is not None:
            site = site_of_page(page)
            self.fields["location"].queryset = Location.objects.filter(site=site)

    def clean(self):
        cleaned = super().clean()
        self._check_times(cleaned)
        self._check_rule(cleaned)
        if cleaned.get("online_url") and not cleaned.get("is_online"):
            self.add_error("is_online", "Kruis dit aan als mensen online mee kunnen doen.")
        return cleaned

    def _check_times(self, cleaned):
        day, last = cleaned.get("day"), cleaned.get("last_day")
        starts, ends = cleaned.get("from_time"), cleaned.get("until_time")
        if day and last and last < day:
            self.add_error("last_day", "De laatste dag ligt voor de eerste.")
        if ends and not starts:
            self.add_error("from_time", "Vul ook in hoe laat het begint.")
        if starts and ends and ends <= starts and (not last or last == day):
            self.add_error("until_time", "De eindtijd moet na de begintijd liggen.")

    def _check_rule(self, cleaned):
        day, repeats = cleaned.get("day"), cleaned.get("repeats")
        until, last = cleaned.get("repeats_until"), cleaned.get("last_day")
        if not day:
            return
        self._check_weekdays(day, repeats, cleaned.get("weekdays"))
        if until and not repeats:
            self.add_error("repeats", "Kies hoe vaak het terugkomt.")
        if until and until < day:
            self.add_error("repeats_until", "Deze dag ligt voor de eerste datum.")
        if repeats == Repeats.MONTHLY_LAST and not is_last_of_month(day):
            self.add_error("day", "Kies als datum de laatste van de maand, zoals de rest wordt.")
        if repeats == Repeats.MONTHLY_WEEKDAY and week_of_month(day) == 5:
            self.add_error("repeats", "Niet elke maand heeft een vijfde. Kies “de laatste”.")
        if repeats and last and last - day >= timedelta(days=7):
            self.add_error("last_day", "Wat zich herhaalt, duurt korter dan een week.")

    def _check_weekdays(self, day, repeats, weekdays):
        if not weekdays:
            return
        if repeats not in BY_WEEK:
            self.add_error("weekdays", "Dagen kies je alleen bij “elke week” of “om de week”.")
        elif WEEKDAYS[day.weekday()] not in weekdays:
            name = WEEKDAY_NAMES[day.weekday()]
            self.add_error(
                "weekdays",
                f"{date_format(day)} is een {name}. Kruis {name} ook aan, of kies als datum de "
                "eerste dag waarop het is.",
            )
