"""What stands in the head of a page for machines: Open Graph, feeds and structured data.

A page type adds its own with the methods ``structured_data(request)``, ``feeds(request)`` and
``share_image(loaded)`` and the attribute ``open_graph_type``; a view without a page with
``structured_data`` and ``feeds`` in its context. Everything comes from what the page shows anyway.
"""

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from werkcentrum.delivery.structured_data import absolute, script
from werkcentrum.media.sharing import SHARE_SIZE, share_rendition

from .context import portal_of

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def head(request, context) -> SafeString:
    """All of it, for the page that answers this request with this context."""
    portal = portal_of(request)
    if not portal.canonical:
        return SafeString("")
    page = portal.page
    properties = format_html_join(
        "\n",
        '<meta property="{}" content="{}">',
        ((name, value) for name, value in open_graph(portal, context).items() if value),
    )
    feeds = format_html_join(
        "",
        '\n<link rel="alternate" title="{}" type="{}" href="{}">',
        [*_of(page, "feeds", request), *context.get("feeds", ())],
    )
    things = [*_of(page, "structured_data", request), *context.get("structured_data", ())]
    things.append(breadcrumb_list(portal))
    return format_html("{}{}\n{}", properties, feeds, script(things))


def _of(page, name: str, request) -> list:
    """What a page type gives: a list, or one dictionary."""
    give = getattr(page, name, None)
    found = give(request) if give else []
    return [found] if isinstance(found, dict) else list(found or [])


def _first(context, page, *names: str) -> str:
    """The first of these that the context or else the page has."""
    found = [context.get(names[0]), *(getattr(page, name, "") for name in names[1:])]
    return next((str(one) for one in found if one), "")


def open_graph(portal, context) -> dict[str, str | int]:
    """The properties of ogp.me. A page without a picture has the one of its site's palette."""
    page = portal.page
    give = getattr(page, "share_image", None)
    image = give(context.get("loaded")) if give else None
    rendition = image and share_rendition(image)
    url = rendition.url if rendition else static(f"share-{portal.palette}.png")
    width, height = (rendition.width, rendition.height) if rendition else SHARE_SIZE
    described = "description", "search_description", "lead", "hero_text", "summary"
    return {
        "og:title": _first(context, page, "title", "seo_title", "hero_title", "title"),
        "og:description": _first(context, page, *described),
        "og:type": getattr(page, "open_graph_type", "website"),
        "og:url": portal.canonical,
        "og:site_name": portal.site_name,
        "og:locale": LOCALES.get(portal.language, portal.language),
        "og:image": absolute(url, portal.request),
        "og:image:width": width,
        "og:image:height": height,
    }


def breadcrumb_list(portal) -> dict:
    """The way from the home page as it stands above the page; {} on the home page itself."""
    if not portal.breadcrumbs:
        return {}
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": str(crumb["label"]),
                "item": absolute(crumb["url"], portal.request) or portal.canonical,
            }
            for position, crumb in enumerate(portal.breadcrumbs, start=1)
        ],
    }
