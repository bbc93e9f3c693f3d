"""Look at the links of all sites that visitors get; run it every night."""

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.quality.links import check_site
from werkcentrum.quality.models import Address, BrokenLink
from werkcentrum.tenancy.models import SiteProfile


class Command(BaseCommand):
    help = __doc__

    def handle(self, **options):
        for site in Site.objects.filter(profile__state=SiteProfile.State.LIVE).order_by("pk"):
            check = check_site(site)
            broken = BrokenLink.objects.filter(site=site).count()
            self.stdout.write(f"{site.hostname}: {broken} broken, {check.waiting} not asked yet")
        # No page has an address any more that was not asked for so long.
        Address.objects.filter(checked_at__lt=timezone.now() - timedelta(days=31)).delete()
