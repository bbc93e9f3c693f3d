"""The checks of lock files and translations find what they are for."""

import json
import shutil
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import check_locks  # noqa: E402
import check_messages  # noqa: E402
import find_browser  # noqa: E402


@pytest.fixture
def project(tmp_path):
    for name in (
        "pyproject.toml",
        "requirements.txt",
        "requirements-dev.txt",
        "package.json",
        "package-lock.json",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_the_projects_own_lock_files_are_in_order(project):
    assert list(check_locks.problems(project)) == []


@pytest.mark.parametrize(
    "line", ["--index-url https://pypi.example/simple\n", "x @ https://files.example/x.whl\n"]
)
def test_a_host_in_a_python_lock_file_is_found(project, line):
    lock = project / "requirements.txt"
    lock.write_text(line + lock.read_text())

    assert "requirements.txt names a host" in "\n".join(check_locks.problems(project))


def test_a_host_in_the_npm_lock_file_is_found(project):
    lock = project / "package-lock.json"
    content = json.loads(lock.read_text())
    content["packages"]["node_modules/esbuild"]["resolved"] = "https://registry.example/esbuild.tgz"
    lock.write_text(json.dumps(content))

    assert "node_modules/esbuild" in "\n".join(check_locks.problems(project))


def test_a_package_that_was_never_locked_is_found(project):
    wanted = project / "pyproject.toml"
    wanted.write_text(wanted.read_text().replace('"redis>=5"', '"redis>=5", "django-new-thing"'))

    assert "requirements.txt lacks django-new-thing" in "\n".join(check_locks.problems(project))


@pytest.fixture
def catalogue(tmp_path):
    folder = tmp_path / "catalogues" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    po = polib.POFile()
    po.metadata = {"Content-Type": "text/plain; charset=utf-8"}
    po.append(polib.POEntry(msgid="Naar de inhoud", msgstr="Go to the content"))
    po.save(str(folder / "django.po"))
    po.save_as_mofile(str(folder / "django.mo"))
    return folder / "django.po"


def problems_after(catalogue, change):
    po = polib.pofile(str(catalogue))
    change(po)
    po.save(str(catalogue))
    return "\n".join(check_messages.problems(catalogue.parents[2]))


def test_translations_that_are_compiled_are_in_order(catalogue):
    assert problems_after(catalogue, lambda po: None) == ""


def test_a_translation_changed_after_compiling_is_found(catalogue):
    def change(po):
        po[0].msgstr = "Skip to the content"

    assert "not up to date" in problems_after(catalogue, change)


def test_a_sentence_without_translation_is_found(catalogue):
    assert "no translation of 'Zoeken'" in problems_after(
        catalogue, lambda po: po.append(polib.POEntry(msgid="Zoeken"))
    )


def test_a_doubtful_translation_is_found(catalogue):
    assert "fuzzy" in problems_after(catalogue, lambda po: po[0].flags.append("fuzzy"))


@pytest.mark.skipif(not shutil.which("xgettext"), reason="GNU gettext is not installed")
def test_a_text_that_was_never_collected_is_found(catalogue):
    project = catalogue.parents[3]
    (project / "catalogues").rename(project / "locale")
    for folder in ("werkcentrum", "regions", "themes", "templates"):
        (project / folder).mkdir()
    (project / "templates" / "base.html").write_text(
        '{% load i18n %}{% translate "Naar de inhoud" %}{% translate "Zoeken" %}'
    )

    found = list(check_messages.uncollected(project))

    assert len(found) == 1
    assert "lacks 'Zoeken'" in found[0]


def test_a_browser_the_user_names_wrongly_is_said_so(monkeypatch):
    monkeypatch.setenv("CHROME_BINARY", "/nowhere/chromium")
    monkeypatch.setenv("CHROMEDRIVER", "/nowhere/chromedriver")

    with pytest.raises(SystemExit, match="CHROME_BINARY=/nowhere/chromium does not run"):
        find_browser.find_browser()


def test_a_driver_of_another_version_than_the_browser_is_not_used(monkeypatch, tmp_path):
    for name, version in (("chromium", 150), ("chromedriver", 149)):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {name} {version}.0.1\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/sbin")
    monkeypatch.delenv("CHROME_BINARY", raising=False)
    monkeypatch.delenv("CHROMEDRIVER", raising=False)
    monkeypatch.setattr(find_browser, "BROWSERS", ["chromium"])

    assert find_browser.from_machine() is None
