"""The blocks of a page: one class, one template, one stylesheet, one name."""

from .body import BodyBlock
from .signposts import ICONS, EntrancesBlock

__all__ = ["ICONS", "BodyBlock", "EntrancesBlock"]
