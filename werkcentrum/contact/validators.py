"""What a phone number, a postcode and a point in the Netherlands look like."""

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator

validate_phone = RegexValidator(
    r"^\+?[0-9][0-9 ()-]{4,20}$",
    "Vul een telefoonnummer in met cijfers, spaties en streepjes, bijvoorbeeld 088 123 45 67.",
)
validate_postcode = RegexValidator(
    r"^[1-9][0-9]{3} [A-Z]{2}$", "Vul een postcode in zoals 2511 AB, met een spatie."
)
# The box around the European Netherlands, in degrees (WGS 84).
OUTSIDE = "Dit punt ligt niet in Nederland. Zet een punt in het getal, zoals in 52.0705."
LATITUDE = [MinValueValidator(50.75, OUTSIDE), MaxValueValidator(53.56, OUTSIDE)]
LONGITUDE = [MinValueValidator(3.35, OUTSIDE), MaxValueValidator(7.23, OUTSIDE)]


def phone_href(phone: str) -> str:
    """A number as a link that a phone can dial."""
    # In +31 (0)88 the zero is for who calls from the Netherlands: not both.
    number = phone.replace("(0)", "") if phone.startswith("+") else phone
    return "tel:" + "".join(char for char in number if char.isdigit() or char == "+")
