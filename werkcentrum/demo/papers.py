"""Write the demo's two documents to download: small tagged PDF files with headings and lists.

Run ``python -m werkcentrum.demo.papers``; the results are part of the repository. The files are
tagged and carry a language and a title, so that a screen reader can follow them (PDF 32000-1,
14.8); the font is one that every reader brings itself.
"""

import sys
import textwrap
from pathlib import Path

from .images import FILES
from .texts.papers import PAPERS

# Kind of line: (tag in the structure, font, size, space above, characters on a line)
STYLES = {
    "h1": ("H1", "F2", 24, 0, 44),
    "h2": ("H2", "F2", 15, 22, 66),
    "p": ("P", "F1", 12, 8, 84),
    "box": ("P", "F1", 12, 10, 80),
}
LEFT, TOP, WIDTH, HEIGHT = 64, 770, 595, 842


def write_paper(path: Path, lines: list[tuple[str, str]]) -> Path:
    """Write a PDF of one page from ``(kind, words)`` lines; the first one is the title."""
    content, tags, y = [], [], TOP
    for number, (kind, words) in enumerate(lines):
        tag, font, size, above, columns = STYLES[kind]
        y -= above
        tags.append(tag)
        content.append(f"/{tag} <</MCID {number}>> BDC")
        for part in textwrap.wrap(words, columns):
            y -= size * 1.4
            if kind == "box":
                content.append(f"0.6 w {LEFT} {y - 2:.0f} 11 11 re S")
            indent = 20 if kind == "box" else 0
            content.append(
                f"BT /{font} {size} Tf {LEFT + indent} {y:.0f} Td ({_escape(part)}) Tj ET"
            )
        content.append("EMC")
    if y < 40:
        raise ValueError(f"{path.name} does not fit on one page")
    path.write_bytes(_assemble(lines[0][1], "\n".join(content), tags))
    return path


def _escape(words):
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assemble(title, content, tags):
    first_tag = 10
    kids = " ".join(f"{first_tag + number} 0 R" for number in range(len(tags)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R/Lang(nl-NL)/MarkInfo<</Marked true>>/StructTreeRoot 7 0 R"
        "/ViewerPreferences<</DisplayDocTitle true>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/StructParents 0/Tabs/S"
        "/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>/Contents 4 0 R>>",
        f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        "<</Type/StructTreeRoot/K 8 0 R/ParentTree<</Nums[0[" + kids + "]]>>>>",
        f"<</Type/StructElem/S/Document/P 7 0 R/K[{kids}]>>",
        f"<</Title({_escape(title)})/Producer(Werkcentrum)>>",
        *(
            f"<</Type/StructElem/S/{tag}/P 8 0 R/Pg 3 0 R/K {number}>>"
            for number, tag in enumerate(tags)
        ),
    ]
    body, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, entry in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{entry}\nendobj\n".encode("cp1252")
    start = len(body)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    body += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info 9 0 R>>\n".encode()
    return body + f"startxref\n{start}\n%%EOF\n".encode()


def write_all(folder: Path = FILES) -> list[Path]:
    """Write every paper of the demo; returns the files."""
    return [write_paper(folder / f"{name}.pdf", lines) for name, lines in PAPERS.items()]


if __name__ == "__main__":
    for file in write_all():
        sys.stdout.write(f"{file.name} {file.stat().st_size} bytes\n")
