"""Check the translations: all texts collected, none missing or doubtful, compiled files up to date.

Whether all texts are collected is seen only where GNU gettext is installed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib


def problems(root):
    """Yield a sentence per problem in the catalogues below ``root``."""
    for source in sorted(root.glob("*/LC_MESSAGES/*.po")):
        catalogue = polib.pofile(str(source))
        for entry in catalogue.untranslated_entries():
            yield f"{source}: no translation of {entry.msgid!r}."
        for entry in catalogue.fuzzy_entries():
            yield f"{source}: the translation of {entry.msgid!r} is marked as doubtful (fuzzy)."
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or texts(polib.mofile(str(compiled))) != texts(catalogue):
            yield f"{compiled} is not up to date: run make messages."


def uncollected(root):
    """Yield a sentence per text of code and templates that a catalogue does not know."""
    languages = [folder.parent.name for folder in root.glob("locale/*/LC_MESSAGES")]
    if not languages or not shutil.which("xgettext"):
        return
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for folder in ("werkcentrum", "regions", "themes", "templates"):
            (copy / folder).symlink_to(root / folder)
        (copy / "locale").mkdir()
        # Without settings, so that it writes in the copy and not in LOCALE_PATHS.
        environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
        options = ["--symlinks", "--no-location", "--verbosity=0"]
        options += [f"--locale={language}" for language in languages]
        subprocess.run(
            [sys.executable, "-m", "django", "makemessages", *options],
            cwd=copy,
            env=environment,
            check=True,
        )
        for language in languages:
            place = Path("locale", language, "LC_MESSAGES", "django.po")
            known = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(root / place))}
            for entry in polib.pofile(str(copy / place)):
                if (entry.msgctxt, entry.msgid) not in known:
                    yield f"{place} lacks {entry.msgid!r}: run make messages."


def texts(catalogue):
    return {
        (entry.msgctxt, entry.msgid, entry.msgstr, *sorted(entry.msgstr_plural.items()))
        for entry in catalogue.translated_entries()
    }


if __name__ == "__main__":
    project = Path(__file__).resolve().parent.parent
    sys.exit("\n".join([*uncollected(project), *problems(project / "locale")]) or None)
