"""Blocks of the demo that fill themselves: lists, and the people to ask."""

from werkcentrum.content.building import Block


def listing(title: str, *kinds: str, audiences=(), topics=(), number=4) -> Block:
    """What has one of these tags, or without any what has the tags of the page."""
    value = {
        "title": title,
        "kinds": list(kinds),
        "which": "chosen" if audiences or topics else "like_page",
        "audiences": list(audiences),
        "topics": list(topics),
        "match": "any",
        "source": "both",
        "number": number,
    }
    return Block("listing", lambda resolve: value)


def advisers(title: str = "Vraag het aan een adviseur") -> Block:
    """The people to ask of the site."""
    return Block("advisers", lambda resolve: {"title": title})
