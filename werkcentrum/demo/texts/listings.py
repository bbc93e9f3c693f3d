"""Blocks of the demo that fill themselves: lists, and the people to ask."""

from werkcentrum.content.building import Block


def listing(title: str, *kinds: str, audiences=(), number=4) -> Block:
    """What has one of these audiences, or without any what has the tags of the page."""
    value = {
        "title": title,
        "kinds": list(kinds),
        "which": "chosen" if audiences else "like_page",
        "audiences": list(audiences),
        "topics": [],
        "match": "any",
        "source": "both",
        "number": number,
    }
    return Block("listing", lambda resolve: value)


def advisers(title: str = "Vraag het aan een adviseur") -> Block:
    """The people to ask of the site."""
    return Block("advisers", lambda resolve: {"title": title})
