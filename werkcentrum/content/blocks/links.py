"""Where a block leads to: a page, a document, an address elsewhere or a fixed page of the site."""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from werkcentrum.delivery.addresses import fixed_url, page_url

from ..choosers import DocumentChooser, PageChooser
from ..loading import current_request

SCHEMES = ("http", "https", "mailto", "tel")
# Browsers skip these characters, so "java\tscript:" would still run.
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\<>\"'`]")

FIXED_PAGES = [
    ("contact/", "Contact"),
    ("locaties/", "Vestigingen"),
    ("jouw-werkcentrum/", "Jouw Werkcentrum: zoek op postcode of plaats"),
    ("jouw-werkcentrum/regios/", "Alle regio's"),
    ("privacy/", "Privacy"),
    ("cookies/", "Cookies"),
    ("toegankelijkheid/", "Toegankelijkheid"),
    ("kwetsbaarheid-melden/", "Kwetsbaarheid melden"),
    ("over-deze-site/", "Over deze site"),
    ("sitemap/", "Sitemap"),
]


def is_safe_address(address: str) -> bool:
    """Whether an address may stand in a link: http, https, mailto or tel, and complete."""
    if not address or _UNSAFE.search(address):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme not in SCHEMES:
        return False
    if parts.scheme in ("http", "https"):
        # A name before the host ("https://bank.nl@elsewhere") is there to mislead.
        return bool(host) and "@" not in parts.netloc
    return bool(parts.path) and not parts.netloc


def validate_address(address: str) -> None:
    """Raise ValidationError with what to do when ``address`` may not stand in a link."""
    if not is_safe_address(address):
        raise ValidationError(
            "Vul een volledig adres in. Begin met https:// voor een website, mailto: voor een "
            "e-mailadres of tel: voor een telefoonnummer. Bijvoorbeeld: https://www.uwv.nl",
            code="address",
        )


class AddressBlock(blocks.URLBlock):
    """An address elsewhere. A ``URLBlock`` that knows mailto and tel, and no other scheme."""

    def __init__(self, required=True, help_text=None, max_length=500, **kwargs):
        super().__init__(required=required, help_text=help_text, max_length=max_length, **kwargs)
        self.field = forms.CharField(
            required=required,
            help_text=help_text,
            max_length=max_length,
            validators=[validate_address],
            widget=forms.TextInput(attrs={"inputmode": "url"}),
        )

    def deconstruct(self):
        return "wagtail.blocks.URLBlock", *super().deconstruct()[1:]

    class Meta:
        icon = "link-external"


class TargetValue(blocks.StructValue):
    """A target with its ``href`` (empty when it leads nowhere any more) and its ``text``."""

    @property
    def href(self) -> str:
        if page := self.get("page"):
            return page_url(page, current_request()) or ""
        if document := self.get("document"):
            return document.url
        if path := self.get("path"):
            if path not in dict(FIXED_PAGES):
                return ""
            return fixed_url(path, get_language(), current_request())
        address = self.get("url") or ""
        # Asked again: a translation or an import may have passed the editor's form by.
        return address if is_safe_address(address) else ""

    @property
    def text(self) -> str:
        if label := self.get("label"):
            return label
        if target := self.get("page") or self.get("document"):
            return target.title
        return dict(FIXED_PAGES).get(self.get("path"), self.get("url") or "")


class TargetBlock(blocks.StructBlock):
    """Exactly one target, for a block that has the words of the link itself."""

    page = PageChooser(required=False, label="Pagina op deze site")
    document = DocumentChooser(required=False, label="Document")
    path = blocks.ChoiceBlock(
        FIXED_PAGES,
        required=False,
        label="Vaste pagina",
        help_text="Pagina's die elke site vanzelf heeft.",
    )
    url = AddressBlock(
        required=False,
        label="Adres van een andere website",
        help_text="Bijvoorbeeld https://www.uwv.nl, mailto:naam@voorbeeld.nl of tel:0881234567.",
    )

    class Meta:
        label = "Link"
        icon = "link"
        description = "Waar de link heen gaat. Kies één doel."
        value_class = TargetValue
        preview_value = {"page": None, "document": None, "path": "contact/", "url": ""}
        label_format = "{page}{document}{path}{url}"

    def __init__(self, local_blocks=None, required=True, **kwargs):
        # Not ``required`` as Wagtail's fields know it: here it says whether a target must be there.
        super().__init__(local_blocks, **kwargs)
        self._constructor_kwargs = kwargs
        self.target_required = required

    @property
    def required(self):
        return self.target_required

    def clean(self, value):
        cleaned = super().clean(value)
        chosen = [name for name in ("page", "document", "path", "url") if cleaned.get(name)]
        if len(chosen) > 1:
            raise StructBlockValidationError(
                {
                    name: ValidationError(
                        "Kies één doel: een pagina, een document, een vaste pagina of een adres. "
                        "Maak de andere velden leeg."
                    )
                    for name in chosen[1:]
                }
            )
        if not chosen and self.target_required and not self.is_deferred_validation:
            raise StructBlockValidationError(
                {
                    "page": ValidationError(
                        "Kies waar de link heen gaat: een pagina, een document, een vaste pagina "
                        "of een adres."
                    )
                }
            )
        return cleaned


class LinkBlock(TargetBlock):
    """A target with words of its own."""

    label = blocks.CharBlock(
        max_length=80,
        label="Tekst van de link",
        help_text="Zeg wat er gebeurt, bijvoorbeeld: Maak een afspraak.",
    )

    class Meta:
        form_layout = ["label", "page", "document", "path", "url"]
        label_format = "{label}"
        preview_value = {
            "label": "Maak een afspraak",
            "page": None,
            "document": None,
            "path": "contact/",
            "url": "",
        }
