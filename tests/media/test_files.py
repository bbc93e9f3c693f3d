"""Names of uploaded files, and pages whose pictures have lost theirs."""

import pytest
from django.core.files.storage import default_storage
from wagtail.images.tests.utils import get_test_image_file

from werkcentrum.content.blocks.video import poster_url
from werkcentrum.media.models import Document, Image, Rendition, document_path
from werkcentrum.media.templatetags.media import picture

pytestmark = pytest.mark.django_db

LONG = "Een gids en een bezoeker praten aan een lange tafel in het Werkcentrum Haaglanden"


@pytest.mark.parametrize(
    ("path", "extension", "room"),
    [
        (lambda: Image().get_upload_to(f"{LONG}.JPEG"), ".jpeg", 100),
        (lambda: Rendition().get_upload_to(f"{LONG}.fill-480x270.format-webp.webp"), ".webp", 100),
        (lambda: document_path(Document(), f"{LONG}.docx"), ".docx", 200),
    ],
    ids=["image", "rendition", "document"],
)
def test_a_long_name_keeps_its_extension(path, extension, room):
    # By the extension a browser is told what it gets.
    assert path().endswith(extension)
    assert len(path()) <= room


def test_a_picture_whose_file_is_gone_leaves_the_page_standing():
    image = Image.objects.create(title="Weg", file=get_test_image_file())
    default_storage.delete(image.file.name)
    assert picture(Image.objects.get(pk=image.pk), alt="Weg") == ""
    assert poster_url(Image.objects.get(pk=image.pk), None) == ""
