"""Check the translations: none missing, none doubtful, and the compiled files up to date."""

import sys
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


def texts(catalogue):
    return {
        (entry.msgctxt, entry.msgid, entry.msgstr, *sorted(entry.msgstr_plural.items()))
        for entry in catalogue.translated_entries()
    }


if __name__ == "__main__":
    sys.exit("\n".join(problems(Path(__file__).resolve().parent.parent / "locale")) or None)
