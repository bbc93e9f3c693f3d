"""What editors may not save, and the sentence that says what to do instead."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.blocks.links import (
    AddressBlock,
    LinkBlock,
    TargetBlock,
    is_safe_address,
)
from werkcentrum.content.blocks.video import VideoBlock, parse_player
from werkcentrum.media.models import Image

BODY = BodyBlock()
YOUTUBE = "dQw4w9WgXcQ"

HOSTILE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox",
    "file:///etc/passwd",
    "ftp://voorbeeld.nl/",
    "//voorbeeld.nl/",
    "https://",
    "https:///pad",
    "https://bank.nl@elders.nl/",
    "https://elders.nl\\@bank.nl",
    'https://voorbeeld.nl/"onclick="alert(1)',
    "https://voorbeeld.nl/<script>",
    "https://[bad",
    "mailto:",
    "tel:",
    "mailto://naam@voorbeeld.nl",
    "www.voorbeeld.nl",
    "/contact/",
    "",
]


def messages(error) -> str:
    """All sentences in a block's error, however deep."""
    found = []

    def walk(error):
        found.extend(str(e) for e in getattr(error, "non_block_errors", []))
        children = getattr(error, "block_errors", None)
        if children is None:
            found.extend(error.messages)
        else:
            for child in children.values() if isinstance(children, dict) else children:
                if child is not None:
                    walk(child)

    walk(error)
    return " ".join(found)


def refused(block, value) -> str:
    with pytest.raises(ValidationError) as caught:
        block.clean(block.normalize(value))
    return messages(caught.value)


def accepted(block, value):
    return block.clean(block.normalize(value))


# Addresses and links


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_or_half_address_is_no_link(address):
    assert not is_safe_address(address)
    if address:
        with pytest.raises(ValidationError, match="https://"):
            AddressBlock().clean(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.uwv.nl",
        "http://voorbeeld.nl/pad?vraag=1#deel",
        "https://voorbeeld.nl:8443/",
        "mailto:info@voorbeeld.nl",
        "tel:+31881234567",
    ],
)
def test_a_whole_address_is_a_link(address):
    assert AddressBlock().clean(address) == address


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_that_was_stored_anyway_leads_nowhere(address):
    link = TargetBlock().to_python({"url": address})
    assert link.href == ""
    html = BODY.child_blocks["call_to_action"].render(
        BODY.child_blocks["call_to_action"].to_python(
            {"title": "Kop", "link": {"url": address, "label": "Klik"}}
        )
    )
    assert "<a" not in html


def link(**chosen):
    return {"label": "Lees meer", "page": None, "document": None, "path": "", "url": ""} | chosen


def test_a_link_needs_one_target():
    assert "Kies waar de link heen gaat" in refused(LinkBlock(), link())


def test_a_link_has_no_two_targets():
    both = link(path="contact/", url="https://www.uwv.nl")
    assert "Kies één doel" in refused(LinkBlock(), both)


def test_a_link_to_a_fixed_page_follows_the_language():
    value = accepted(LinkBlock(), link(path="contact/"))
    with translation.override("nl"):
        assert value.href == "/contact/"
    with translation.override("en"):
        assert value.href == "/en/contact/"


def test_a_link_to_an_unknown_fixed_page_is_refused_and_leads_nowhere():
    refused(LinkBlock(), link(path="cms/"))
    assert LinkBlock().to_python(link(path="//elders.nl/")).href == ""


def test_a_draft_may_be_saved_without_a_target():
    LinkBlock().clean_deferred(LinkBlock().normalize(link(label="")))


def test_a_draft_may_not_be_saved_with_a_hostile_address():
    with pytest.raises(ValidationError):
        LinkBlock().clean_deferred(LinkBlock().normalize(link(url="javascript:alert(1)")))


# Pictures


@pytest.fixture
def image(db):
    return Image.objects.create(title="Balie", file="balie.png", width=800, height=600)


@pytest.mark.parametrize("name", ["image", "image_beside_text"])
class TestPictures:
    def value(self, name, image, **changes):
        more = {"text": "<p>Loop binnen.</p>"} if name == "image_beside_text" else {"caption": ""}
        return {"image": image, "alt": "", "decorative": False} | more | changes

    def test_a_picture_is_described_or_decoration(self, name, image):
        told = refused(BODY.child_blocks[name], self.value(name, image))
        assert "Beschrijf wat er te zien is" in told

    def test_spaces_are_no_description(self, name, image):
        refused(BODY.child_blocks[name], self.value(name, image, alt="   "))

    def test_a_picture_is_not_both(self, name, image):
        both = self.value(name, image, alt="Een balie", decorative=True)
        assert "Kies één van de twee" in refused(BODY.child_blocks[name], both)

    def test_one_of_both_is_right(self, name, image):
        accepted(BODY.child_blocks[name], self.value(name, image, alt="Een balie"))
        accepted(BODY.child_blocks[name], self.value(name, image, decorative=True))

    def test_a_draft_may_wait_for_the_description(self, name, image):
        block = BODY.child_blocks[name]
        block.clean_deferred(block.normalize(self.value(name, image)))


# Videos


@pytest.mark.parametrize(
    ("address", "player"),
    [
        (f"https://www.youtube.com/watch?v={YOUTUBE}", ("YouTube", YOUTUBE)),
        (f"https://youtube.com/watch?t=10&v={YOUTUBE}&list=abc", ("YouTube", YOUTUBE)),
        (f"https://m.youtube.com/watch?v={YOUTUBE}", ("YouTube", YOUTUBE)),
        (f"https://youtu.be/{YOUTUBE}?si=abc", ("YouTube", YOUTUBE)),
        (f"https://www.youtube.com/shorts/{YOUTUBE}", ("YouTube", YOUTUBE)),
        (f"https://www.youtube.com/embed/{YOUTUBE}", ("YouTube", YOUTUBE)),
        (f"https://www.youtube-nocookie.com/embed/{YOUTUBE}", ("YouTube", YOUTUBE)),
        ("https://vimeo.com/123456789", ("Vimeo", "123456789")),
        ("https://player.vimeo.com/video/123456789", ("Vimeo", "123456789")),
    ],
)
def test_the_id_is_read_from_the_address_of_a_video(address, player):
    assert parse_player(address) == player


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://voorbeeld.nl/video.mp4",
        f"https://youtube.com.elders.nl/watch?v={YOUTUBE}",
        f"https://elders.nl/youtube.com/watch?v={YOUTUBE}",
        f"ftp://youtu.be/{YOUTUBE}",
        f"javascript://youtu.be/{YOUTUBE}",
        "https://youtu.be/te-kort",
        f"https://youtu.be/{YOUTUBE}x",
        f"https://youtu.be/{YOUTUBE}/meer",
        "https://www.youtube.com/watch?v=../../evil1",
        'https://www.youtube.com/watch?v="onload="ab',
        "https://www.youtube.com/@kanaal",
        "https://www.youtube.com/playlist?list=abc",
        "https://vimeo.com/kanaal",
        "https://vimeo.com/channels/staffpicks/123456789",
        "https://vimeo.com/١٢٣٤٥٦٧٨٩",
        "https://[bad",
    ],
)
def test_what_is_no_video_address_has_no_player(address):
    assert parse_player(address) is None
    value = VideoBlock().to_python({"title": "Video", "url": address})
    assert value.embed_url == ""
    assert "data-video=" not in VideoBlock().render(value)


def video(**changes):
    return {
        "title": "Zo helpt een gids",
        "video": None,
        "url": f"https://youtu.be/{YOUTUBE}",
        "poster": None,
        "transcript": "De gids zegt: welkom.",
    } | changes


def test_an_outside_video_loads_after_a_click_and_has_a_plain_link():
    html = VideoBlock().render(accepted(VideoBlock(), video()))
    assert "<iframe" not in html
    assert f'data-video="https://www.youtube-nocookie.com/embed/{YOUTUBE}' in html
    assert f'href="https://www.youtube.com/watch?v={YOUTUBE}"' in html
    assert "Video laden van YouTube" in html
    assert "gaan er gegevens naar YouTube" in html
    assert "De gids zegt: welkom." in html


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"url": "https://voorbeeld.nl/video"}, "geen video bij YouTube of Vimeo"),
        ({"url": ""}, "Kies een eigen video"),
        ({"transcript": " "}, "Schrijf uit wat er in de video wordt gezegd"),
    ],
)
def test_a_video_that_cannot_be_shown_to_all_is_refused(changes, told):
    assert told in refused(VideoBlock(), video(**changes))


# Tables


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"caption": " "}, "Geef de tabel een titel"),
        ({"rows": []}, "minstens één kolom en één rij"),
        ({"columns": [{"type": "row_heading", "heading": ""}], "rows": [{"values": ["a"]}]}, "kop"),
    ],
)
def test_a_table_needs_a_title_and_headings(changes, told):
    block = BODY.child_blocks["table"]
    assert told in refused(block, block.meta.preview_value | changes)


def test_a_table_tells_a_screen_reader_its_headings():
    block = BODY.child_blocks["table"]
    html = block.render(block.get_preview_value())
    assert html.count('scope="col"') == 3
    assert html.count('scope="row"') == 2
    assert "<caption" in html


# Headings


def text(html):
    return ("text", html)


@pytest.mark.parametrize(
    "blocks",
    [
        [text("<p>Gewone tekst.</p>")],
        [text("<h2>Kop</h2><p>Tekst</p><h3>Onderkop</h3>")],
        [text("<h2>Kop</h2>"), text("<h3>Onderkop</h3>")],
        [("contact_details", {"title": "Contact"}), text("<h3>Onderkop</h3>")],
        [
            (
                "two_columns",
                {"columns": [[text("<h2>Links</h2>")], [text("<h3>Rechts</h3>")]]},
            )
        ],
    ],
)
def test_an_outline_without_gaps_is_right(blocks):
    accepted(BODY, BODY.to_python(blocks))


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([text("<h3>Onderkop</h3>")], "Kop 3 staat hier zonder Kop 2"),
        ([text("<p>Tekst</p><h3>Onderkop</h3><h2>Kop</h2>")], "Kop 3 staat hier zonder Kop 2"),
        ([text("<h2>Kop</h2><h2> </h2>")], "lege kop"),
        ([text("<h2><b></b></h2>")], "lege kop"),
        (
            [("two_columns", {"columns": [[text("<h3>Links</h3>")], [text("<p>Rechts</p>")]]})],
            "Kop 3 staat hier zonder Kop 2",
        ),
    ],
)
def test_a_gap_in_the_outline_is_refused(blocks, told):
    assert told in refused(BODY, BODY.to_python(blocks))


def test_a_draft_may_have_a_gap_in_its_outline():
    BODY.clean_deferred(BODY.to_python([text("<h3>Onderkop</h3>")]))


def test_a_body_has_at_most_40_blocks():
    refused(BODY, BODY.to_python([text("<p>Tekst</p>")] * 41))


def test_columns_are_always_two():
    refused(BODY, BODY.to_python([("two_columns", {"columns": [[], [], []]})]))
    refused(BODY, BODY.to_python([("two_columns", {"columns": [[]]})]))
