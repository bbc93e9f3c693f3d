"""What somebody wrote is text wherever it is shown: on pages, in feeds, in calendars."""

import json
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import icalendar
import pytest
from django.test import Client

from tests.articles.conftest import add_article
from tests.events.conftest import make_agenda, make_event
from tests.performance.bodies import add_page, block
from tests.services.test_services import add_service
from werkcentrum.contact.models import Location
from werkcentrum.services.partners import Partner
from werkcentrum.taxonomy.models import Audience, Topic

pytestmark = pytest.mark.django_db

# It would end a script, an attribute, a comment, a line of a calendar, a piece of XML.
HOSTILE = "</script><x-evil a=1>'\"--> ]]> {{ 7 }}\r\nBEGIN:VALARM; <b>scholing</b> &"
PATHS = [
    *("/", "/nieuws/", "/nieuws/bericht/", "/agenda/", "/agenda/spreekuur/", "/lijst/"),
    *("/wegwijzer/", "/wegwijzer/wijkteam/", "/locaties/", "/locaties/balie/", "/contact/"),
    *("/zoeken/?q=scholing", "/zoeken/?q=evil&waar=nederland", "/zoeken/?q=script+x", "/sitemap/"),
]


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and its data for machines."""

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.attributes, self.data, self.texts = set(), set(), [], []
        self.is_data = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}
        self.is_data = ("type", "application/ld+json") in attrs

    def handle_endtag(self, tag):
        self.is_data = False

    def handle_data(self, data):
        (self.data if self.is_data else self.texts).append(data)


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def hostile(region_a):
    """A region where every text that editors and partners write is hostile."""
    words = {"summary": HOSTILE, "body": [block("text", "<p>scholing &lt;x-evil&gt;</p>")]}
    tags = {"topics": ["scholing"]}
    add_article(region_a, HOSTILE, slug="bericht", author=HOSTILE, audiences=["werkgever"], **tags)
    partner = Partner.objects.create(site=region_a, name=HOSTILE, summary=HOSTILE)
    more = {"cost": HOSTILE, "how": HOSTILE}
    service = add_service(region_a, "Wijkteam", provider=HOSTILE, **more, **words, **tags)
    service.title, service.partner = HOSTILE, partner
    service.save()
    place = {"venue": HOSTILE, "street": HOSTILE, "town": HOSTILE, "organiser": HOSTILE}
    event = make_event(make_agenda(region_a), "Spreekuur", **words, **place, cost=HOSTILE)
    event.title = HOSTILE
    event.topics = Topic.objects.filter(slug="scholing", locale__language_code="nl")
    event.save()
    Location.objects.create(
        site=region_a, name=HOSTILE, slug="balie", street=HOSTILE, town=HOSTILE, note=HOSTILE
    )
    lists = [block("listing", {"title": HOSTILE, "which": "all"})]
    add_page(region_a.root_page.specific, title=HOSTILE, slug="lijst", body=lists)
    for model, slug in ((Topic, "scholing"), (Audience, "werkgever")):
        term = model.objects.kept().get(slug=slug)
        term.name = HOSTILE
        term.save()
    return region_a


@pytest.fixture
def get(hostile):
    client = Client(headers={"host": hostile.hostname})

    def answer(path):
        found = client.get(path)
        assert found.status_code == 200, path
        return found

    return answer


@pytest.mark.parametrize("path", PATHS)
def test_a_page_shows_it_as_text(get, path):
    page = Page(get(path).text)
    assert "x-evil" not in page.tags
    assert not {name for name in page.attributes if name.startswith("on")}
    data = [json.loads(text) for text in page.data]
    assert data
    if path != "/contact/":
        assert "x-evil" in "".join(page.texts) + json.dumps(data)


def test_what_was_searched_for_is_marked_within_it(get):
    html = get("/zoeken/?q=scholing").text
    assert "&lt;x-evil" in html
    assert "<mark>scholing</mark>" in html
    assert "&lt;b&gt;<mark>" in html


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_a_feed_says_it_whole(get, kind):
    tree = ElementTree.fromstring(get(f"/nieuws/{kind}/").content)
    assert not [one.tag for one in tree.iter() if "evil" in one.tag]
    titles = [one.text for one in tree.iter() if one.tag.endswith("title") and one.text]
    assert one_line(HOSTILE) in map(one_line, titles)


@pytest.mark.parametrize("path", ["/agenda/agenda.ics", "/agenda/spreekuur/evenement.ics"])
def test_a_calendar_has_one_event_and_says_it_whole(get, path):
    calendar = icalendar.Calendar.from_ical(get(path).content)
    assert not list(calendar.walk("VALARM"))
    (event,) = calendar.walk("VEVENT")
    assert "x-evil" in event["SUMMARY"]
    assert "x-evil" in event["LOCATION"]
