"""Rich text as stored: its words and its links, read and rewritten by a parser.

What is not changed stays as it is, to the letter.
"""

from collections.abc import Callable
from html import escape, unescape
from html.parser import HTMLParser

LINK_TARGETS = {
    ("a", "linktype", "page"): "page",
    ("a", "linktype", "document"): "document",
    ("embed", "embedtype", "image"): "image",
}


class _Rewriter(HTMLParser):
    def __init__(self, words, refer, address):
        super().__init__(convert_charrefs=False)
        self.words, self.refer, self.address = words, refer, address
        self.parts: list[str] = []
        self.text = ""

    def flush(self):
        if self.text:
            plain = unescape(self.text)
            changed = self.words(plain)
            self.parts.append(self.text if changed == plain else escape(changed, quote=False))
            self.text = ""

    def handle_data(self, data):
        self.text += data

    def handle_entityref(self, name):
        self.text += f"&{name};"

    def handle_charref(self, name):
        self.text += f"&#{name};"

    def handle_starttag(self, tag, attrs):
        self.flush()
        attrs = [(name, value or "") for name, value in attrs]
        found = dict(attrs)
        for (of_tag, attribute, value), kind in LINK_TARGETS.items():
            if tag == of_tag and found.get(attribute) == value and found.get("id", "").isdecimal():
                pk = self.refer(kind, int(found["id"]))
                if str(pk) != found["id"]:
                    attrs = [(key, str(pk) if key == "id" else old) for key, old in attrs]
                    inside = "".join(f' {key}="{escape(old)}"' for key, old in attrs)
                    end = "/" if self.get_starttag_text().endswith("/>") else ""
                    self.parts.append(f"<{tag}{inside}{end}>")
                    return
        if found.get("href"):
            self.address(found["href"])
        self.parts.append(self.get_starttag_text())

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        self.flush()
        self.parts.append(f"</{tag}>")

    def handle_comment(self, data):
        self.flush()
        self.parts.append(f"<!--{data}-->")


def rewrite_rich_text(
    html: str,
    *,
    words: Callable[[str], str],
    refer: Callable[[str, int], int],
    address: Callable[[str], None],
) -> str:
    """Rich text with its words and the ids in its links as these functions give them back.

    ``refer`` is asked with the kind of target (page, document, image) and the id; ``address``
    hears of every address that a link names outright.
    """
    rewriter = _Rewriter(words, refer, address)
    rewriter.feed(html)
    rewriter.close()
    rewriter.flush()
    return "".join(rewriter.parts)
