"""The three regions that tell much, and the one that is being prepared."""

from werkcentrum.content.building import HomeText

from .facts import Facts
from .groot_amsterdam import GROOT_AMSTERDAM
from .haaglanden import HAAGLANDEN
from .plain import plain_site
from .rijnmond import RIJNMOND

RICH = {
    "haaglanden": HAAGLANDEN,
    "grootamsterdam": GROOT_AMSTERDAM,
    "rijnmond": RIJNMOND,
}


def preparing(facts: Facts) -> HomeText:
    """A site whose pages are still drafts: only editors see them."""
    words = plain_site(facts)
    for _path, text_of_page in words.walk():
        text_of_page.live = False
    return words
