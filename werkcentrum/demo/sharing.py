"""What the people of the demo share: pictures offered to all regions, and a draft by a link."""

from django.core.files.base import ContentFile

from werkcentrum.accounts.models import User
from werkcentrum.content.models import ContentPage
from werkcentrum.delivery.previews import MOST_DAYS, share_page
from werkcentrum.mail.models import Message
from werkcentrum.media import offers
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.media.rights import Licence

MAKER = "Werkcentrum"
NOTE = "Getekend, dus niemand is herkenbaar. Past bij elke pagina over onze vestigingen."
REASON = "Wij hebben al veel beeld van gesprekken. Heb je iets van een werkplek? Graag!"


def share(sites: dict) -> None:
    """Fill in the rights of all files, offer three pictures and share one draft."""
    for model in (Image, Document, Video):
        model.objects.update(licence=Licence.OWN, credit=MAKER)
    keeper = _person("beheer.landelijk")
    haaglanden = _person("eindredactie.haaglanden")
    amsterdam = _person("eindredactie.grootamsterdam")
    _offer(_picture(sites["haaglanden"]), haaglanden)
    accepted = _offer(_picture(sites["grootamsterdam"]), amsterdam)
    offers.accept(offer=accepted, user=keeper)
    talk = _taken_from("Gesprek (paars)", sites["haaglanden"], "Gesprek aan tafel")
    offers.decline(offer=_offer(talk, haaglanden), user=keeper, reason=REASON)
    # Nobody reads the mail of the demo while it is being made.
    Message.objects.filter(to__in=[haaglanden.email, amsterdam.email]).delete()
    _share_a_draft(sites["haaglanden"])


def _person(name: str) -> User:
    return User.objects.get(email=f"{name}@werkcentrum.example")


def _picture(site) -> Image:
    return Image.objects.filter(collection=site.library.collection).earliest("pk")


def _offer(image, user):
    return offers.offer(item=image, user=user, note=NOTE, portraits=True)


def _taken_from(title: str, site, new_title: str) -> Image:
    """A drawing of the national library as a picture of a region's own."""
    drawing = Image.objects.get(title=title)
    with drawing.file.open("rb") as file:
        return Image.objects.create(
            title=new_title,
            description=drawing.description,
            collection=site.library.collection,
            file=ContentFile(file.read(), "gesprek.webp"),
            licence=Licence.OWN,
            credit=MAKER,
        )


def _share_a_draft(site) -> None:
    home = site.root_page
    page = home.add_child(
        instance=ContentPage(
            title="Open dag in het voorjaar",
            slug="open-dag-in-het-voorjaar",
            lead="Kom kijken, stel je vraag en praat met een gids. We werken nog aan deze pagina.",
            locale_id=home.locale_id,
            live=False,
        )
    )
    page.save_revision()
    share_page(page=page, user=_person("redactie.haaglanden"), days=MOST_DAYS)
