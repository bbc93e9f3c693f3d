"""Bodies with real references, for measuring pages."""

import uuid
from io import BytesIO

import PIL.Image
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from wagtail.models import Page

from werkcentrum.contact.models import Location, OpeningHours
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Document, Image, Video
from werkcentrum.services.models import Partner


def make_image(title: str, collection) -> Image:
    file = BytesIO()
    PIL.Image.new("RGB", (1200, 675), "#5C208F").save(file, "PNG")
    return Image.objects.create(
        title=title, collection=collection, file=ImageFile(file, f"{title}.png")
    )


def furnish(site, images=4) -> dict:
    """Give a site things to refer to: images, a document, a video, pages, two locations and a
    partner with a logo."""
    collection = site.library.collection
    for number in (1, 2):
        location = Location.objects.create(
            site=site,
            name=f"Vestiging {number}",
            slug=f"vestiging-{number}",
            street="Voorbeeldplein 1",
            postcode="1011 AA",
            town="Voorbeeldstad",
        )
        for day in range(1, 6):
            OpeningHours.objects.create(
                location=location, weekday=day, opens_at="09:00", closes_at="17:00"
            )
    logo = make_image("logo", collection)
    Partner.objects.create(site=site, name="Bibliotheek", summary="Helpt.", logo=logo)
    home = site.root_page.specific
    pages = [
        add_page(home, title=f"Pagina {number}", slug=f"pagina-{number}") for number in range(1, 4)
    ]
    return {
        "images": [make_image(f"beeld-{n}", collection).pk for n in range(images)],
        "document": Document.objects.create(
            title="Folder", collection=collection, file=ContentFile(b"%PDF-1.4", "folder.pdf")
        ).pk,
        "video": Video.objects.create(
            title="Film",
            type="video",
            collection=collection,
            duration=10,
            file=ContentFile(b"film", "film.mp4"),
            captions=ContentFile(b"WEBVTT", "film.vtt"),
            transcript="Iemand loopt binnen.",
        ).pk,
        "pages": [page.pk for page in pages],
    }


def add_page(parent: Page, *, body=(), **fields) -> ContentPage:
    """A live content page below ``parent``."""
    page = ContentPage(lead="Een korte inleiding.", body=list(body), **fields)
    page.locale = parent.locale
    return parent.add_child(instance=page)


def block(name: str, value) -> dict:
    return {"type": name, "value": value, "id": str(uuid.uuid4())}


def link(**target) -> dict:
    return {"page": None, "document": None, "path": "", "url": ""} | target


def every_block(things: dict) -> list[dict]:
    """Each kind of block once, with a reference wherever it can have one."""
    images, pages = things["images"], things["pages"]
    rich = (
        f'<p>Lees <a linktype="page" id="{pages[0]}">meer</a> of haal de '
        f'<a linktype="document" id="{things["document"]}">folder</a>.</p>'
    )
    text = block("text", f"<h2>Zo werkt het</h2>{rich}")
    image = {"image": images[0], "alt": "Een balie", "decorative": False}
    # Documents only stand in a download; outside links nowhere.
    notice = block("notice", {"kind": "info", "text": rich})
    return [
        text,
        block("image", image | {"caption": "De balie"}),
        block("image_beside_text", image | {"image": images[1], "text": rich}),
        block(
            "two_columns",
            {
                "title": "",
                "columns": [
                    {"type": "item", "id": str(uuid.uuid4()), "value": [text]},
                    {"type": "item", "id": str(uuid.uuid4()), "value": [notice]},
                ],
            },
        ),
        block(
            "video",
            {
                "title": "Film",
                "video": things["video"],
                "url": "",
                "poster": images[2],
                "transcript": "",
            },
        ),
        block("quote", {"text": "Ik wist niet waar te beginnen.", "who": "Een bezoeker"}),
        notice,
        block(
            "accordion",
            {"title": "Vragen", "questions": [{"question": "Wat kost het?", "answer": rich}]},
        ),
        block(
            "table",
            {
                "caption": "Bedragen",
                "columns": [
                    {"type": "row_heading", "heading": "Wat"},
                    {"type": "text", "heading": "Hoeveel"},
                ],
                "rows": [{"values": ["Cursus", "100 euro"]}],
            },
        ),
        block(
            "call_to_action",
            {
                "title": "Stel je vraag",
                "text": "We helpen je.",
                "link": link(path="contact/", label="Contact"),
            },
        ),
        block(
            "cards",
            {
                "title": "Meer weten?",
                "cards": [
                    {
                        "title": f"Kaart {n}",
                        "text": "Tekst",
                        "image": images[n],
                        "link": link(page=pages[n]),
                    }
                    for n in range(3)
                ],
            },
        ),
        block(
            "tasks",
            {
                "title": "Waarmee kunnen we helpen?",
                "tasks": [
                    {
                        "icon": "search",
                        "title": f"Taak {n}",
                        "text": "",
                        "link": link(page=pages[n]),
                    }
                    for n in range(3)
                ],
            },
        ),
        block(
            "steps",
            {"title": "Stappen", "steps": [{"title": f"Stap {n}", "text": "Doen"} for n in "12"]},
        ),
        block("download", {"title": "Formulieren", "documents": [things["document"]]}),
        block("contact_details", {"title": "Contact"}),
        block("opening_hours", {"title": "Openingstijden"}),
        block("locations", {"title": "Vestigingen"}),
        block("partners", {"title": "Partners", "with_national": True}),
    ]
