"""What the README promises of the demo is what the demo makes."""

import re
from pathlib import Path

from werkcentrum.demo.people import PASSWORD, PEOPLE

README = (Path(__file__).resolve().parents[2] / "README.md").read_text()


def test_the_sign_ins_of_the_readme_exist():
    named = re.findall(r"`([a-z.]+)@werkcentrum\.example`", README)

    assert named
    assert set(named) <= {person[0] for person in PEOPLE}
    assert f"`{PASSWORD}`" in README
