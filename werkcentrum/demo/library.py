"""Put the demo's pictures, documents and video in the media libraries."""

import mimetypes

from django.core.files import File
from wagtail.models import Collection

from werkcentrum.media.models import Document, Image, Video

from .images import FILES, logo_stem
from .texts.papers import PAPERS
from .texts.pictures import ALTS

OF_REGIONS = ("kust", "gracht", "haven")
TRANSCRIPT = """De video heeft geen geluid.

Een gele lijn loopt over een paars veld met tegels. Eerst verschijnt een tekstwolk: je hebt een
vraag over werk of leren. Dan komen twee mensen aan een tafel in beeld: een gids van het
Werkcentrum praat met je. Samen kijken jullie wat je nodig hebt. Daarna zie je een laptop en een
stapel boeken: misschien is dat een cursus of een andere baan. De lijn loopt door naar een grote
gele ring. Zo kom je op de goede plek."""


class Library:
    """The media of the demo by name, in the national library and in those of regions."""

    def __init__(self, collection: Collection):
        self.images: dict[str, int] = {}
        self.documents: dict[str, int] = {}
        for path in sorted(FILES.glob("*.webp")):
            if not path.stem.endswith(OF_REGIONS):
                self.add_image(path.stem, collection)
        for name, lines in PAPERS.items():
            with (FILES / f"{name}.pdf").open("rb") as file:
                document = Document(title=lines[0][1], collection=collection)
                document.file.save(f"{name}.pdf", File(file), save=False)
                document.file_size = document.file.size
                document.save()
            self.documents[name] = document.pk
        self.videos = {"film": self._add_video(collection)}

    def add_image(self, stem: str, collection: Collection) -> None:
        """Add ``files/<stem>.webp`` to a collection."""
        scene = stem.split("-", 1)[-1]
        with (FILES / f"{stem}.webp").open("rb") as file:
            image = Image(
                title=_title(stem), description=ALTS.get(scene, ""), collection=collection
            )
            image.file.save(f"{stem}.webp", File(file), save=False)
            image.save()
        self.images[stem] = image.pk

    @staticmethod
    def has_logo(name: str) -> bool:
        """Whether a stand-in was drawn for the logo of an organisation."""
        return (FILES / f"{logo_stem(name)}.webp").exists()

    def add_logo(self, name: str, collection: Collection) -> int:
        """Add the stand-in for the logo of an organisation to a collection; returns its id."""
        stem = logo_stem(name)
        with (FILES / f"{stem}.webp").open("rb") as file:
            image = Image(
                title=f"Logo {name}",
                description=f"Logo van {name} (voorbeeld)",
                collection=collection,
            )
            image.file.save(f"{stem.rpartition('/')[2]}.webp", File(file), save=False)
            image.save()
        return image.pk

    def _add_video(self, collection):
        video = Video(
            title="Zo helpt een gids je verder",
            type="video",
            duration=12,
            width=1280,
            height=720,
            transcript=" ".join(TRANSCRIPT.split()),
            collection=collection,
        )
        for field, name in (
            ("file", "film.mp4"),
            ("captions", "film.vtt"),
            ("thumbnail", "film-beeld.webp"),
        ):
            with (FILES / name).open("rb") as file:
                getattr(video, field).save(name, File(file), save=False)
        video.save()
        return video.pk

    def find(self, kind: str, name: str, palette: str) -> int:
        """The id of an image (in the palette, where it is drawn in three), document or video."""
        if kind == "document":
            return self.documents[name]
        if kind == "video":
            return self.videos[name]
        return self.images.get(f"{palette}-{name}") or self.images[name]


def _title(stem: str) -> str:
    palette, _, scene = stem.partition("-")
    return f"{scene.capitalize()} ({palette})" if palette != "film" else "Beeld bij de film"


# Some systems do not know these two by themselves, and the kind of a file is asked by its name.
mimetypes.add_type("image/webp", ".webp")
mimetypes.add_type("text/vtt", ".vtt")
