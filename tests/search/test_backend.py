"""No search text is an error."""

import pytest
from django.test import Client
from wagtail.models import Page

from werkcentrum.accounts.models import User
from werkcentrum.media.models import Image

pytestmark = pytest.mark.django_db

HOSTILE = ['"', 'werk"', '"werk', '""', "'", "(((", "*", "AND", "werk AND", "\\", ":", "a" * 5000]
SCREENS = [
    "pages/search/",
    "images/",
    "documents/",
    "media/",
    "choose-page/search/",
    "images/chooser/results/",
    "documents/chooser/results/",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_can_be_searched_for(region_a, text):
    for model in (Page, Image):
        list(model.objects.search(text)), list(model.objects.autocomplete(text))


def test_quotes_do_not_hide_what_is_there(region_a):
    assert [page.title for page in Page.objects.search('Oost"')] == ["Werkcentrum Oost"]
    assert [page.title for page in Page.objects.search('"Werkcentrum Oost"')] == [
        "Werkcentrum Oost"
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_search_of_the_cms_takes_any_text(national, screen):
    boss = User.objects.create_superuser("baas@werkcentrum.example", first_name="B")
    client = Client(headers={"host": "cms.localhost"})
    client.force_login(boss)
    for text in [*HOSTILE, "\x00", "\ud7ff"]:
        assert client.get(f"/cms/{screen}", {"q": text}).status_code == 200
