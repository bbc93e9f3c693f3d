"""Keep no index up to date while much is made, and build all of them at the end."""

from contextlib import contextmanager

from django.db.models.signals import m2m_changed, post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import Page, ReferenceIndex, get_page_models
from wagtail.signal_handlers import disable_reference_index_auto_update

from werkcentrum.search.signals import keep_pages_with_other_tags
from werkcentrum.search.visitors import index_all
from werkcentrum.services.partners import Partner


@contextmanager
def quiet():
    """Keep no index up to date: that is done once, at the end, for a tenth of the time."""
    muted_tags = m2m_changed.disconnect(keep_pages_with_other_tags)
    models = get_indexed_models()
    muted = [
        model for model in models if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        for model in muted:
            post_save.connect(post_save_signal_handler, sender=model)
        if muted_tags:
            m2m_changed.connect(keep_pages_with_other_tags)


def index_everything() -> None:
    """Build the reference index and the search index of what the demo made."""
    for model in get_page_models():
        if model is not Page:
            for page in model.objects.select_related("locale"):
                ReferenceIndex.create_or_update_for_object(page)
    for partner in Partner.objects.all():
        ReferenceIndex.create_or_update_for_object(partner)
    for model in get_indexed_models():
        if model is Page or not hasattr(model, "objects"):
            continue
        index_all(model.get_indexed_objects())
