"""Rich text from a few marks, as Wagtail stores it (the marks: see ``building``)."""

import re
from collections.abc import Callable
from html import escape

Resolve = Callable[[str, str], int]
LINK = re.compile(r"\[([^\]]+)\]\s?\(([^)]+)\)")


def rich(marked: str, resolve: Resolve) -> str:
    """Rich text as Wagtail stores it, made from the marks described above."""
    parts = []
    for chunk in re.split(r"\n\s*\n", marked.strip()):
        lines = [line.strip() for line in chunk.splitlines()]
        first = lines[0]
        if first.startswith("### "):
            parts.append(f"<h3>{_inline(first[4:], resolve)}</h3>")
        elif first.startswith("## "):
            parts.append(f"<h2>{_inline(first[3:], resolve)}</h2>")
        elif first.startswith("- "):
            parts.append(_list("ul", "- ", lines, resolve))
        elif re.match(r"\d+\. ", first):
            parts.append(_list("ol", r"\d+\. ", lines, resolve))
        else:
            parts.append(f"<p>{_inline(' '.join(lines), resolve)}</p>")
    return "".join(parts)


def _list(tag, mark, lines, resolve):
    items: list[str] = []
    for line in lines:
        if re.match(mark, line):
            items.append(re.sub(f"^{mark}", "", line))
        else:
            items[-1] += f" {line}"
    return (
        f"<{tag}>" + "".join(f"<li>{_inline(item, resolve)}</li>" for item in items) + f"</{tag}>"
    )


def _inline(text, resolve):
    def link(found):
        words, to = found.groups()
        if to.startswith(("/", "https://")):
            return f'<a href="{to}">{words}</a>'
        kind, name = ("document", to[4:]) if to.startswith("doc:") else ("page", to)
        return f'<a linktype="{kind}" id="{resolve(kind, name)}">{words}</a>'

    text = escape(text, quote=False)
    return LINK.sub(link, re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text))
