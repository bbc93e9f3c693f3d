"""The bodies of a page in its template."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from ..loading import rendering

register = template.Library()


@register.simple_tag(takes_context=True)
def body(context, stream) -> str:
    """All blocks of a stream, each in a section that carries the block's name.

    What they refer to stands in the page's context as ``loaded``.
    """
    values = context.flatten()
    with rendering(context["loaded"]):
        return mark_safe(
            "".join(
                format_html(
                    '<section class="wc-block wc-block--{}">{}</section>',
                    block.block_type.replace("_", "-"),
                    block.render(values),
                )
                for block in stream
            )
        )
