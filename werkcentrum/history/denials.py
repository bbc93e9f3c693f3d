"""Write down that the gate of the CMS refused somebody: who and which screen, and no more.

Not what they asked there: an id or a query may tell of another site.
"""

from datetime import timedelta

from django.dispatch import receiver
from django.utils import timezone

from werkcentrum.tenancy.current import current_site
from werkcentrum.tenancy.signals import denied

from .models import Entry
from .recording import record

# One entry for a person and a screen in this time: nobody fills the table by asking again.
QUIET = timedelta(hours=1)


@receiver(denied)
def record_denial(request, name, **kwargs):
    label = name[:200]
    known = Entry.objects.filter(
        user=request.user, action="gate.denied", label=label, at__gt=timezone.now() - QUIET
    )
    if not known.exists():
        # On the site of who asked, never on the one that they asked for.
        record("gate.denied", site=current_site(request), user=request.user, label=label)
