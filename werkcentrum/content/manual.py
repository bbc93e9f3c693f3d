"""The manual for editors, in the CMS: the files of ``docs/redacteuren``, one screen for each.

Page types lead to it with a :class:`ManualPanel`.
"""

import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import Http404
from django.urls import path, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.views.generic import TemplateView
from markdown_it import MarkdownIt
from wagtail.admin.panels import HelpPanel
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

FOLDER = Path(settings.BASE_DIR) / "docs" / "redacteuren"
TITLE = "Handleiding"
CHAPTER = re.compile(r"^([a-z-]+)\.md(#[\w-]*)?$")


@cache
def chapters() -> dict[str, Path]:
    """The files of the manual by name, the first page as ``index``."""
    return {file.stem: file for file in sorted(FOLDER.glob("*.md"))}


def render(text: str) -> tuple[str, SafeString]:
    """Title and HTML of a chapter; its links to other chapters lead to their screens.

    The title is its first line, which the screen shows itself.
    """
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    _open, heading, _close, *tokens = reader.parse(text)
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", slugify(tokens[number + 1].content))
        for child in token.children or ():
            if child.type == "link_open" and (found := CHAPTER.match(child.attrGet("href"))):
                child.attrSet("href", _address(found[1]) + (found[2] or ""))
    # Our own files, without HTML in them.
    html = reader.renderer.render(tokens, reader.options, {})
    return heading.content, mark_safe(html)


def _address(chapter: str) -> str:
    return (
        reverse("manual:index") if chapter == "index" else reverse("manual:chapter", args=[chapter])
    )


class ChapterView(WagtailAdminTemplateMixin, TemplateView):
    """One chapter."""

    template_name = "content/manual.html"
    header_icon = "help"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.name = kwargs.get("chapter", "index")
        if self.name not in chapters():
            raise Http404
        self.page_title, self.html = render(chapters()[self.name].read_text())

    def get_breadcrumbs_items(self):
        items = [*self.breadcrumbs_items, {"url": reverse("manual:index"), "label": TITLE}]
        return items if self.name == "index" else [*items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(html=self.html, **kwargs)


urlpatterns = [
    path("", ChapterView.as_view(), name="index"),
    path("<slug:chapter>/", ChapterView.as_view(), name="chapter"),
]


class ManualPanel(HelpPanel):
    """What a page type is for, in a sentence or two, and the chapter that says more."""

    def __init__(self, content="", chapter="index", template="content/manual_panel.html", **kwargs):
        super().__init__(content, template, **kwargs)
        self.chapter = chapter

    def clone_kwargs(self):
        return super().clone_kwargs() | {"chapter": self.chapter}
