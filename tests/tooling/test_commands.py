"""The commands: all in the list, all documented, all in plain sh."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "scripts").glob("*.sh"))
# What only GNU's tools or only bash understand; macOS has neither.
NOT_PORTABLE = {
    "sed in place": r"\bsed -i\b",
    "bash test": r"\[\[",
    "bash function": r"^function ",
    "GNU readlink": r"readlink -f",
    "GNU date": r"date (-d|--)",
    "GNU stat": r"\bstat -c\b",
    "GNU timeout": r"(^|[ |&;(])timeout \d",
    "sha256sum": r"\b(sha|md5)\d*sum\b",
    "here string": r"<<<",
    "process substitution": r"<\(",
    "local": r"^\s*local ",
    "echo with options": r"\becho -[en]\b",
    "all output at once": r"&>",
}


def targets():
    makefile = (ROOT / "Makefile").read_text()
    return set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())


def test_make_help_lists_every_command_with_one_line():
    said = subprocess.run(
        ["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    lines = re.findall(r"^  make ([a-z-]+) +\S.*$", said, re.MULTILINE)

    assert sorted(lines) == sorted(targets())
    assert len(said.splitlines()) == len(lines)


def test_make_alone_is_make_help():
    def said(*words):
        return subprocess.run(["make", "-s", *words], cwd=ROOT, capture_output=True).stdout

    assert said() == said("help")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_plain_sh(script):
    lines = [
        line
        for line in script.read_text().splitlines()
        if not line.lstrip().startswith(("#", "fail"))
    ]
    for name, pattern in NOT_PORTABLE.items():
        assert not [line for line in lines if re.search(pattern, line)], name
    subprocess.run(["sh", "-n", script], check=True)


def test_the_readme_names_the_two_commands():
    readme = (ROOT / "README.md").read_text()

    assert "make demo" in readme
    assert "make test" in readme


def test_the_licence_is_the_whole_eupl():
    licence = (ROOT / "LICENSE").read_text()
    articles = re.findall(r"^(\d+)\. [A-Z]", licence, re.MULTILINE)

    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert articles == [str(number) for number in range(1, 16)]
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in licence
