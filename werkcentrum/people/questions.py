"""A question to the national team, by mail."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from werkcentrum.history.models import Entry
from werkcentrum.history.recording import record
from werkcentrum.mail import outbox
from werkcentrum.tenancy.models import Membership, Role
from werkcentrum.tenancy.owners import NATIONAL

# Questions of one person in an hour, so that nobody fills the mailboxes of others.
MOST_IN_AN_HOUR = 10


def who_answers(*, but=None) -> list:
    """The people who look after all regions; who keeps the portal running when there is nobody.

    ``but`` is who the question is about.
    """
    held = Membership.objects.active().filter(role=Role.MANAGER, site__profile__kind=NATIONAL)
    people = get_user_model().objects.filter(is_active=True).exclude(pk=but and but.pk)
    return list(people.filter(pk__in=held.values("user"))) or list(people.filter(is_superuser=True))


@transaction.atomic
def ask_national_team(*, site, user, subject: str, text: str, page: str = "") -> None:
    """Mail a question to all national managers; they answer to who asked.

    ``page`` is the address of the screen that it is about. The history keeps that a question was
    asked, not its words. Raises ValidationError (Dutch) when there were too many in an hour, or
    when there is nobody to answer.
    """
    managers = who_answers()
    if not managers:
        raise ValidationError("Er is nog geen landelijk team om je vraag te beantwoorden.")
    asked = Entry.objects.filter(action="people.question", user=user)
    if asked.filter(at__gte=timezone.now() - timedelta(hours=1)).count() >= MOST_IN_AN_HOUR:
        raise ValidationError("Je hebt al veel vragen gesteld. Wacht een uur en vraag het dan.")
    for manager in managers:
        outbox.send(
            to=manager.email,
            reply_to=user.email,
            subject=f"Vraag van {site.site_name}: {subject}",
            template="mail/question.txt",
            context={"user": user, "site": site, "text": text, "page": page},
        )
    record("people.question", site=site, user=user)
