"""The portal's settings, with the template of the bare page beside its own."""

from pathlib import Path

from werkcentrum.settings import *  # noqa: F403
from werkcentrum.settings import TEMPLATES

TEMPLATES[0]["DIRS"].append(Path(__file__).parent / "templates")
