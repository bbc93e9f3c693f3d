"""A video: our own file, or one at YouTube or Vimeo that loads after a click only."""

import mimetypes
import re
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import get_language_info
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.models import SourceImageIOError

from werkcentrum.media.templatetags.media import specs

from ..choosers import ImageChooser, VideoChooser
from .links import AddressBlock
from .text import GROUP

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}", re.ASCII)
_VIMEO_ID = re.compile(r"[0-9]{6,12}", re.ASCII)


def parse_player(address: str) -> tuple[str, str] | None:
    """``("YouTube", id)`` or ``("Vimeo", id)`` for the address of a video there; else None.

    Only the id is kept, so nothing else of what somebody typed ever reaches the frame's address.
    """
    try:
        parts = urlsplit(address or "")
        host, steps = parts.hostname or "", [step for step in parts.path.split("/") if step]
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    if host == "youtu.be" and len(steps) == 1:
        provider, found, pattern = "YouTube", steps[0], _YOUTUBE_ID
    elif host in YOUTUBE_HOSTS and steps == ["watch"]:
        provider, found, pattern = "YouTube", parse_qs(parts.query).get("v", [""])[0], _YOUTUBE_ID
    elif host in YOUTUBE_HOSTS and len(steps) == 2 and steps[0] in ("shorts", "embed"):
        provider, found, pattern = "YouTube", steps[1], _YOUTUBE_ID
    elif host in VIMEO_HOSTS and steps and steps[:-1] in ([], ["video"]):
        provider, found, pattern = "Vimeo", steps[-1], _VIMEO_ID
    else:
        return None
    return (provider, found) if pattern.fullmatch(found) else None


class VideoValue(blocks.StructValue):
    """A video with the addresses of its outside player, made from the id alone."""

    @property
    def provider(self) -> str:
        player = parse_player(self.get("url"))
        return player[0] if player else ""

    @property
    def embed_url(self) -> str:
        player = parse_player(self.get("url"))
        if not player:
            return ""
        provider, video_id = player
        if provider == "YouTube":
            return f"https://www.youtube-nocookie.com/embed/{video_id}?autoplay=1&rel=0"
        return f"https://player.vimeo.com/video/{video_id}?autoplay=1&dnt=1"

    @property
    def watch_url(self) -> str:
        player = parse_player(self.get("url"))
        if not player:
            return ""
        provider, video_id = player
        if provider == "YouTube":
            return f"https://www.youtube.com/watch?v={video_id}"
        return f"https://vimeo.com/{video_id}"

    @property
    def written_out(self) -> str:
        """What is said and shown, in words: from the video itself or from the block."""
        video = self.get("video")
        return (video.transcript if video else "") or self.get("transcript") or ""


def poster_url(image, video) -> str:
    """What stands there before an own video starts: the block's picture or the video's own."""
    if image:
        # The same specs as {% picture %} makes, so that they are loaded with the page.
        try:
            return image.get_renditions(*specs("16x9"))[specs("16x9")[1]].url
        except SourceImageIOError:
            return ""
    return video.thumbnail.url if video.thumbnail else ""


class VideoBlock(blocks.StructBlock):
    """One video, of our own or of an outside player."""

    title = blocks.CharBlock(
        max_length=120,
        label="Titel",
        help_text="Waar gaat de video over? Bijvoorbeeld: Zo helpt een gids je verder.",
    )
    video = VideoChooser(
        required=False,
        label="Eigen video",
        help_text="Een video uit de bibliotheek, met ondertiteling en uitgeschreven tekst.",
    )
    url = AddressBlock(
        required=False,
        label="Of: adres bij YouTube of Vimeo",
        help_text="Bijvoorbeeld https://www.youtube.com/watch?v=… of https://vimeo.com/… "
        "De video laadt pas als de bezoeker daarvoor kiest.",
    )
    poster = ImageChooser(
        required=False,
        label="Beeld vooraf",
        help_text="Dit beeld staat er voordat de video start. Het is versiering.",
    )
    transcript = blocks.TextBlock(
        required=False,
        label="Uitgeschreven tekst",
        help_text="Nodig bij YouTube en Vimeo: alles wat gezegd wordt en wat belangrijk is om te "
        "zien. Bij een eigen video staat de tekst al in de bibliotheek.",
    )

    class Meta:
        label = "Video"
        icon = "media"
        group = GROUP
        template = "blocks/video.html"
        value_class = VideoValue
        description = (
            "Een eigen video met ondertiteling, of een video bij YouTube of Vimeo die pas laadt "
            "na een klik."
        )
        label_format = "{title}"
        preview_value = {
            "title": "Zo helpt een gids je verder",
            "video": None,
            "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa",
            "poster": None,
            "transcript": "Een bezoeker loopt het Werkcentrum binnen. De gids zegt: welkom.",
        }

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        if video := value.get("video"):
            # Until videos say so themselves: they are spoken in Dutch.
            language = getattr(video, "language", "") or "nl"
            context |= {
                "captions_language": language,
                "captions_label": get_language_info(language)["name_local"],
                "poster_url": poster_url(value.get("poster"), video),
                "video_type": mimetypes.guess_type(video.file.name)[0] or "video/mp4",
            }
        return context

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {}
        url, video = cleaned.get("url"), cleaned.get("video")
        if url and not parse_player(url):
            errors["url"] = (
                "Dit adres is geen video bij YouTube of Vimeo. Open de video daar en kopieer het "
                "adres uit de adresbalk. Bijvoorbeeld: https://www.youtube.com/watch?v=… "
                "of https://vimeo.com/…"
            )
        elif url and video:
            errors["url"] = "Kies één van de twee: een eigen video of een adres. Maak er één leeg."
        elif not self.is_deferred_validation:
            if not url and not video:
                errors["video"] = "Kies een eigen video, of vul een adres bij YouTube of Vimeo in."
            elif not cleaned.written_out.strip():
                errors["transcript"] = (
                    "Schrijf uit wat er in de video wordt gezegd en wat er te zien is. "
                    "Niet iedereen kan een video horen of zien."
                )
        if errors:
            raise StructBlockValidationError(
                {name: ValidationError(message) for name, message in errors.items()}
            )
        return cleaned
