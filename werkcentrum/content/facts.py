"""The three facts below the hero of a site with locations: when, where, and whether you need an
appointment."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werkcentrum.contact.locations import locations_of


def facts(request) -> list[dict]:
    """Facts for ``components/facts.html``; none for a site without locations."""
    locations = locations_of(request)
    if not locations:
        return []
    contact, overview = reverse("contact"), reverse("locations")
    first = next((location for location in locations if location.week), None)
    walk_in = [location for location in locations if not location.by_appointment]
    towns = list(dict.fromkeys(one.town for one in walk_in or locations if one.town))
    found = []
    if first:
        found.append(
            {
                "icon": "clock",
                "title": first.name,
                "text": _("Open op %(days)s") % {"days": first.week.open_days},
                # The script says whether it is open now; a location by appointment never is.
                "calendar": None if first.by_appointment else first.calendar,
                "link_text": _("Alle openingstijden"),
                "href": overview,
            }
        )
    found.append(
        {
            "icon": "map-pin",
            "title": _title(len(walk_in), len(locations)),
            "text": ", ".join(towns),
            "link_text": _("Bekijk de vestigingen"),
            "href": overview,
        }
    )
    if walk_in:
        found.append(
            {
                "icon": "door-enter",
                "title": _("Zonder afspraak"),
                "text": _("Je hoeft niets mee te nemen. Onze hulp is gratis."),
                "link_text": _("Neem contact op"),
                "href": contact,
            }
        )
    return found


def _title(walk_in: int, all_of_them: int) -> str:
    if walk_in:
        words = ngettext(
            "%(count)d plek om binnen te lopen", "%(count)d plekken om binnen te lopen", walk_in
        )
        return words % {"count": walk_in}
    words = ngettext("%(count)d plek, op afspraak", "%(count)d plekken, op afspraak", all_of_them)
    return words % {"count": all_of_them}
