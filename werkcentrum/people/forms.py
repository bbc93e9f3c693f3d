"""Forms about people: whom to invite, which role, who may be found."""

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from wagtail.models import Site

from werkcentrum.tenancy.models import Role

from .models import Colleague, Recovery

MOST_ADDRESSES = 20
ROLE_HELP = (
    "Een meelezer kijkt mee. Een redacteur schrijft en biedt aan. Een eindredacteur publiceert "
    "ook. Een beheerder gaat ook over mensen, menu en instellingen."
)


class RoleField(forms.ChoiceField):
    def __init__(self, **kwargs):
        super().__init__(
            label="Rol", choices=Role.choices, widget=forms.RadioSelect, help_text=ROLE_HELP
        )


class InviteForm(forms.Form):
    """One or more addresses, and the role they get."""

    emails = forms.CharField(
        label="E-mailadressen",
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
        help_text=f"Eén adres op elke regel, hoogstens {MOST_ADDRESSES}.",
    )
    role = RoleField()

    def clean_emails(self):
        text = self.cleaned_data["emails"].replace(",", "\n").replace(";", "\n")
        emails = [line.strip() for line in text.splitlines() if line.strip()]
        if not emails:
            raise ValidationError("Vul een e-mailadres in.")
        if len(emails) > MOST_ADDRESSES:
            raise ValidationError(
                f"Dit zijn {len(emails)} adressen. Nodig hoogstens {MOST_ADDRESSES} mensen "
                "tegelijk uit."
            )
        return emails


class RoleForm(forms.Form):
    role = RoleField()


class SitesRoleForm(forms.Form):
    """One role on several sites at once."""

    sites = forms.ModelMultipleChoiceField(
        label="Sites",
        queryset=Site.objects.filter(profile__isnull=False).order_by("site_name"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één site."},
    )
    role = RoleField()


class RecoveryForm(forms.Form):
    proof = forms.ChoiceField(
        label="Hoe weet je wie het is?", choices=Recovery.Proof.choices, widget=forms.RadioSelect
    )


class ColleagueForm(forms.ModelForm):
    class Meta:
        model = Colleague
        fields = ["is_listed", "subjects", "phone"]


class QuestionForm(forms.Form):
    subject = forms.CharField(label="Onderwerp", max_length=80)
    text = forms.CharField(
        label="Je vraag",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Zet er geen gegevens van klanten in.",
    )


class PasswordForm(forms.Form):
    """A password that is hard to guess, given twice."""

    password = forms.CharField(
        label="Wachtwoord",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Minstens 12 tekens. Een zin met spaties mag ook.",
    )
    again = forms.CharField(
        label="Wachtwoord, nog een keer",
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean(self):
        cleaned = super().clean()
        password, again = cleaned.get("password"), cleaned.get("again")
        if password and again and password != again:
            self.add_error("again", "De twee wachtwoorden zijn niet gelijk.")
        elif password:
            try:
                password_validation.validate_password(password, self.get_user())
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned

    def get_user(self):
        return self.user


class NewAccountForm(PasswordForm):
    """The name and the password of who was invited and has no account yet."""

    first_name = forms.CharField(
        label="Voornaam",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label="Achternaam",
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    field_order = ["first_name", "last_name", "password", "again"]

    def get_user(self):
        names = {name: self.cleaned_data.get(name, "") for name in ("first_name", "last_name")}
        return type(self.user)(email=self.user.email, **names)
