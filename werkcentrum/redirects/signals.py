"""A page that moves or gets another slug keeps its old address."""

from django.dispatch import receiver
from wagtail.signals import page_slug_changed, post_page_move

from .services import follow_page


@receiver(page_slug_changed)
def follow_slug(instance, instance_before, **kwargs):
    follow_page(instance, before=instance_before.url_path, after=instance.url_path)


@receiver(post_page_move)
def follow_move(instance, url_path_before, url_path_after, **kwargs):
    follow_page(instance, before=url_path_before, after=url_path_after)
