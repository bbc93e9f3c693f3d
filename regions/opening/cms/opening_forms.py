"""What is asked to open a region, a subsite or practice sites."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from regions.models import Region
from regions.opening.hostnames import check_hostname
from themes.models import Palette
from werkcentrum.contact.models import ContactDetails
from werkcentrum.people.invitations import clean_address
from werkcentrum.tenancy.models import SiteProfile

CONTACT = ("phone", "email", "controller")
MOST_PEOPLE = 20


class OpenForm(forms.ModelForm):
    """What every site needs. The fields for contact are those of the contact details."""

    hostname = forms.CharField(label="Hostnaam", max_length=253)
    palette = forms.ChoiceField(
        label="Kleurenpalet",
        choices=Palette.choices,
        initial=Palette.PAARS,
        widget=forms.RadioSelect,
        help_text="De site kan later een ander palet kiezen.",
    )
    manager_email = forms.CharField(
        label="E-mailadres van de eerste beheerder",
        required=False,
        max_length=254,
        help_text="Die krijgt een uitnodiging. Leeg: nodig later iemand uit.",
    )

    class Meta:
        model = ContactDetails
        fields = CONTACT

    def __init__(self, *args, **kwargs):
        kwargs["instance"] = ContactDetails()
        super().__init__(*args, **kwargs)
        for name in CONTACT:
            self.fields[name].help_text = (
                self.fields[name].help_text or "Staat straks in de teksten. Mag nog leeg blijven."
            )

    def clean_hostname(self):
        hostname = self.cleaned_data["hostname"]
        return check_hostname(hostname) if hostname else ""

    def clean_manager_email(self):
        email = self.cleaned_data["manager_email"]
        return clean_address(email) if email else ""

    def asked(self) -> dict:
        """The fields of an Opening that were filled in."""
        data = self.cleaned_data
        names = set(data) - set(CONTACT)
        contact = {name: data[name] for name in CONTACT if data.get(name)}
        return {name: data[name] for name in names} | {"contact": contact, "state": self.state}


class OpenRegionForm(OpenForm):
    region = forms.ModelChoiceField(
        label="Regio",
        queryset=Region.objects.in_use().filter(site=None).order_by("name"),
        help_text="Regio's die nog geen site hebben.",
        error_messages={"invalid_choice": "Deze regio heeft al een site. Kies een andere."},
    )
    state = SiteProfile.State.BASIC

    field_order = ["region", "hostname", "palette", "manager_email", *CONTACT]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["hostname"].required = False
        self.fields[
            "hostname"
        ].help_text = f"Leeg: de naam van de regio met .{settings.BASE_DOMAIN} erachter."


class OpenSubsiteForm(OpenForm):
    name = forms.CharField(label="Naam van de site", max_length=80)
    state = SiteProfile.State.HIDDEN

    field_order = ["name", "hostname", "palette", "manager_email", *CONTACT]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["hostname"].help_text = f"Bijvoorbeeld: techniek.{settings.BASE_DOMAIN}"


class PracticeForm(forms.Form):
    """One person a line: a name, a comma and an e-mail address."""

    people = forms.CharField(
        label="Voor wie?",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text="Eén persoon op elke regel: de naam, een komma en het e-mailadres. Bijvoorbeeld: "
        f"Jan Jansen, jan@gemeente.nl. Hoogstens {MOST_PEOPLE} tegelijk.",
    )

    def clean_people(self) -> list[tuple[str, str]]:
        lines = [line.strip() for line in self.cleaned_data["people"].splitlines()]
        people, errors = [], []
        for line in filter(None, lines):
            name, comma, email = (part.strip() for part in line.rpartition(","))
            if not (comma and name):
                errors.append(f"“{line[:80]}”: zet een naam, een komma en een e-mailadres.")
                continue
            try:
                people.append((name[:80], clean_address(email)))
            except ValidationError as error:
                errors += error.messages
        if len(people) > MOST_PEOPLE:
            errors.append(f"Dit zijn {len(people)} mensen. Maak hoogstens {MOST_PEOPLE} tegelijk.")
        if errors:
            raise ValidationError(errors)
        return people
