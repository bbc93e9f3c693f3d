"""Publish what was planned; what may not go public any more is left out and said."""

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands.publish_scheduled import Command as PublishScheduled
from wagtail.models import Revision

from werkcentrum.tenancy.references import check_revision


class Command(PublishScheduled):
    """Wagtail's own stops at the first that is refused, and all after it stays unpublished."""

    def handle(self, *args, **options):
        due = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
        for revision in due.order_by("approved_go_live_at"):
            try:
                check_revision(revision)
            except PermissionDenied as refusal:
                self.stderr.write(f"Niet gepubliceerd: {revision.object_str}. {refusal}")
                if not options["dryrun"]:
                    self._cancel(revision)
        super().handle(*args, **options)

    @staticmethod
    def _cancel(revision):
        # Not by ``save``: that would refuse the revision again.
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        page = revision.content_object
        if page is not None:
            log(instance=page, action="wagtail.schedule.cancel", revision=revision)
