"""Blocks with real pictures, documents, videos and links cost the same whatever their number."""

import copy

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site

from werkcentrum.content.blocks import BodyBlock
from werkcentrum.content.loading import Loaded
from werkcentrum.content.models import ContentPage, HomePage
from werkcentrum.media.models import Document, Image, Video

BODY = BodyBlock()


@pytest.fixture
def pages(db):
    Site.objects.all().delete()
    home = HomePage(title="Home", slug="proef", hero_title="Welkom", hero_text="Loop binnen.")
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.create(hostname="proef.localhost", root_page=home, is_default_site=True)
    found = [ContentPage(title=f"Pagina {i}", slug=f"pagina-{i}") for i in range(3)]
    for page in found:
        home.add_child(instance=page)
    return found


def library(model, number, **fields):
    return [model.objects.create(title=f"Ding {i}", **fields) for i in range(number)]


def one_body(image, document, video, page):
    """Every kind of block, with everything it can refer to."""
    target = {"page": page.pk, "document": None, "path": "", "url": ""}
    file = target | {"page": None, "document": document.pk}
    rich = (
        f'<p><a linktype="page" id="{page.pk}">pagina</a> '
        f'<a linktype="document" id="{document.pk}">document</a></p>'
    )
    picture = {"image": image.pk, "alt": "Een balie", "decorative": False}
    values = {
        name: block.get_prep_value(block.get_preview_value())
        for name, block in BODY.child_blocks.items()
        if name != "download"
    }
    values["text"] = rich
    values["image"] |= picture
    values["image_beside_text"] |= picture | {"text": rich}
    values["video"] |= {"video": video.pk, "url": "", "poster": image.pk}
    values["two_columns"]["columns"] = [
        {"type": "item", "id": "l", "value": [{"type": "image", "value": values["image"]}]},
        {"type": "item", "id": "r", "value": [{"type": "text", "value": rich}]},
    ]
    values["call_to_action"]["link"] |= target
    values["download"] = {"title": "Downloads", "documents": [document.pk]}
    for name, parts in (("cards", "cards"), ("tasks", "tasks")):
        for part in values[name][parts]:
            part["value"]["link"] = file
    values["cards"]["cards"][0]["value"]["image"] = image.pk
    return [{"type": name, "value": value} for name, value in values.items()]


def queries(raw) -> tuple[int, str]:
    template = Template("{% load content %}{% body stream %}")
    with CaptureQueriesContext(
        connection,
    ) as captured:
        # As a page does: stored data in, blocks made while rendering.
        stream = BODY.to_python(copy.deepcopy(raw))
        html = template.render(Context({"stream": stream, "loaded": Loaded([stream])}))
    return len(captured), html


def test_twenty_blocks_cost_no_more_queries_than_one_of_each(pages, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    images = [
        Image.objects.create(title=f"Balie {i}", file=get_test_image_file(f"{i}.png"))
        for i in range(3)
    ]
    documents = library(Document, 3, file=ContentFile(b"tekst", "folder.pdf"))
    videos = library(
        Video,
        3,
        type="video",
        file=ContentFile(b"film", "film.mp4"),
        captions=ContentFile(b"WEBVTT", "film.vtt"),
        transcript="Een gids zegt: welkom.",
    )
    bodies = [one_body(*things) for things in zip(images, documents, videos, pages, strict=True)]
    everything = [block for body in bodies for block in body]
    queries(everything)  # Renditions are made the first time a picture is shown.

    few, html = queries(bodies[0])
    many, more = queries(everything)

    print(f"queries of {len(bodies[0])} blocks: {few}; of {len(everything)} blocks: {many}")  # noqa: T201
    assert few == many
    assert more.count("<section") == 3 * html.count("<section") == len(everything)
    assert "/pagina-0/" in html
    assert "folder" in html
    assert '<track kind="captions"' in html
    assert 'srclang="nl"' in html
    assert "poster=" in html
    assert html.count("<img") == 4
    assert html.count('alt="Een balie"') == 3
