"""Small words to write pages with: texts become stream data once it is known where links lead.

A text is written in a few marks: ``## kop``, ``### kop``, ``- punt``, ``1. punt``, ``**vet**``
and ``[woorden](doel)``. A target is

- ``/contact/``: a fixed page of every site;
- ``https://…``: an address elsewhere;
- ``doc:name``: a document, by a name that ``resolve`` knows;
- ``ik-zoek-werk/wat-past-bij-mij``: a page of the same site and language, by its path.

Builders return ``Block`` objects; ``Block.data(resolve)`` gives the raw value that a StreamField
stores, with ``resolve`` turning ``("page", path)``, ``("image", name)``, ``("document", name)``
and ``("video", name)`` into ids.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from .marks import Resolve, rich

NAMESPACE = uuid.UUID("6f1c9a1e-7d34-4e0e-9d5b-0a2c4f3b8e11")


@dataclass(frozen=True)
class Block:
    """One block of a body: its name and how to make its value."""

    name: str
    value: Callable[[Resolve], object]

    def data(self, resolve: Resolve, place: str) -> dict:
        """The block as a StreamField stores it; ``place`` makes its id, the same every time."""
        return {
            "type": self.name,
            "value": self.value(resolve),
            "id": str(uuid.uuid5(NAMESPACE, place)),
        }


@dataclass
class PageText:
    """A page to make: its words, its blocks and the pages below it."""

    slug: str
    title: str
    lead: str
    blocks: list[Block]
    children: list["PageText"] = field(default_factory=list)
    live: bool = True

    def walk(self, path=""):
        """This page and all below it, each with its path within the site."""
        own = f"{path}/{self.slug}" if path else self.slug
        yield own, self
        for child in self.children:
            yield from child.walk(own)


@dataclass
class HomeText:
    """The home of a site in one language, and its pages."""

    title: str
    hero_title: str
    hero_text: str
    entrances: list[Block]
    blocks: list[Block]
    pages: list[PageText]
    search_description: str = ""

    def walk(self):
        for page in self.pages:
            yield from page.walk()


def page(slug, title, lead, *blocks, children=(), live=True) -> PageText:
    return PageText(slug, title, lead, list(blocks), list(children), live)


def stream(blocks: list[Block], resolve: Resolve, place: str) -> list[dict]:
    """The raw value of a StreamField that holds ``blocks``."""
    return [block.data(resolve, f"{place}#{number}") for number, block in enumerate(blocks)]


def _target(to: str, resolve: Resolve) -> dict:
    value: dict = {"page": None, "document": None, "path": "", "url": ""}
    if to.startswith("/"):
        value["path"] = to.lstrip("/")
    elif to.startswith("https://"):
        value["url"] = to
    elif to.startswith("doc:"):
        value["document"] = resolve("document", to[4:])
    else:
        value["page"] = resolve("page", to)
    return value


def _items(values) -> list[dict]:
    return [
        {"type": "item", "value": value, "id": str(uuid.uuid5(NAMESPACE, f"{number}{value}"))}
        for number, value in enumerate(values)
    ]


# -- blocks ----------------------------------------------------------------------------------------


def text(marked):
    return Block("text", lambda resolve: rich(marked, resolve))


def _picture(resolve, name, alt, **more):
    return {"image": resolve("image", name), "alt": alt, "decorative": not alt, **more}


def image(name, alt="", caption=""):
    return Block("image", lambda resolve: _picture(resolve, name, alt, caption=caption))


def beside(name, alt, marked):
    return Block(
        "image_beside_text",
        lambda resolve: _picture(resolve, name, alt, text=rich(marked, resolve)),
    )


def two_columns(left, right):
    def value(resolve):
        sides = [stream(side, resolve, f"kolom {side}") for side in (left, right)]
        return {"columns": _items(sides)}

    return Block("two_columns", value)


def video(title, name, poster):
    return Block(
        "video",
        lambda resolve: {
            "title": title,
            "video": resolve("video", name),
            "url": "",
            "poster": resolve("image", poster),
            "transcript": "",
        },
    )


def outside_video(title, url, poster, transcript):
    return Block(
        "video",
        lambda resolve: {
            "title": title,
            "video": None,
            "url": url,
            "poster": resolve("image", poster),
            "transcript": transcript,
        },
    )


def quote(words, who=""):
    return Block("quote", lambda resolve: {"text": words, "who": who})


def notice(kind, marked):
    return Block("notice", lambda resolve: {"kind": kind, "text": rich(marked, resolve)})


def accordion(title, *questions):
    return Block(
        "accordion",
        lambda resolve: {
            "title": title,
            "questions": _items(
                {"question": question, "answer": rich(answer, resolve)}
                for question, answer in questions
            ),
        },
    )


def table(caption, headings, *rows):
    """A table; a heading is ``(kind, words)`` with kind row_heading, text or number."""
    return Block(
        "table",
        lambda resolve: {
            "caption": caption,
            "columns": [{"type": kind, "heading": words} for kind, words in headings],
            "rows": [{"values": list(row)} for row in rows],
        },
    )


def _link(label, to, resolve):
    return {"label": label, **_target(to, resolve)}


def call_to_action(title, words, label, to):
    return Block(
        "call_to_action",
        lambda resolve: {"title": title, "text": words, "link": _link(label, to, resolve)},
    )


def cards(title, *choices):
    """Choices of ``(title, text, target)`` or ``(title, text, target, image)``."""

    def value(resolve):
        return {
            "title": title,
            "cards": _items(
                {
                    "title": name,
                    "text": words,
                    "image": resolve("image", picture[0]) if picture else None,
                    "link": _target(to, resolve),
                }
                for name, words, to, *picture in choices
            ),
        }

    return Block("cards", value)


def tasks(title, *rows):
    """Rows of ``(icon, title, text, target)``."""

    def value(resolve):
        return {
            "title": title,
            "tasks": _items(
                {"icon": icon, "title": name, "text": words, "link": _target(to, resolve)}
                for icon, name, words, to in rows
            ),
        }

    return Block("tasks", value)


def steps(title, *rows):
    return Block(
        "steps",
        lambda resolve: {
            "title": title,
            "steps": _items({"title": name, "text": words} for name, words in rows),
        },
    )


def download(title, *names):
    return Block(
        "download",
        lambda resolve: {
            "title": title,
            "documents": _items(resolve("document", name) for name in names),
        },
    )


def contact_details(title="Contact"):
    return Block("contact_details", lambda resolve: {"title": title})


def opening_hours(title="Openingstijden"):
    return Block("opening_hours", lambda resolve: {"title": title})


def locations(title="Vestigingen"):
    return Block("locations", lambda resolve: {"title": title})


def partners(title, *, with_national=True):
    """The partners of the site, and the national ones."""
    return Block("partners", lambda resolve: {"title": title, "with_national": with_national})


def entrance(icon, title, words, *links):
    """A way in; links of ``(label, target)``."""

    def value(resolve):
        return {
            "icon": icon,
            "title": title,
            "text": words,
            "links": _items(_link(label, to, resolve) for label, to in links),
        }

    return Block("entrance", value)
