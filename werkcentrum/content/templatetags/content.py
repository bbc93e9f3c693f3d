"""The bodies of a page in its template."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.models import Site

from werkcentrum.tenancy.features import hidden_blocks

from ..loading import rendering

register = template.Library()


@register.simple_tag(takes_context=True)
def body(context, stream) -> str:
    """The blocks of a stream that the site uses, each in a section with the block's name.

    What they refer to stands in the page's context as ``loaded``.
    """
    values = context.flatten()
    request = context["loaded"].request
    hidden = hidden_blocks(Site.find_for_request(request) if request else None)
    values["hidden_blocks"] = hidden
    with rendering(context["loaded"]):
        return mark_safe(
            "".join(
                format_html(
                    '<section class="wc-block wc-block--{}">{}</section>',
                    block.block_type.replace("_", "-"),
                    block.render(values),
                )
                for block in stream
                if block.block_type not in hidden
            )
        )
