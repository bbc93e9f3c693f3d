"""Send mail: first into the outbox, in the transaction of what it tells of, and from there."""

from datetime import datetime, timedelta

from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django_tasks import task

from .models import Message

# How long the words of a sent mail's envelope are kept: to answer "did you mail me?".
KEPT_DAYS = 30


def send(*, to: str, subject: str, template: str, context: dict, reply_to: str = "") -> Message:
    """Put a mail in the outbox and return it; it goes out when the transaction is committed.

    ``template`` is a plain-text template (``mail/<name>.txt``), in Dutch. Line breaks in the
    subject become spaces.
    """
    message = Message.objects.create(
        to=to,
        reply_to=reply_to,
        subject=" ".join(subject.split())[:200],
        text=render_to_string(template, context).strip() + "\n",
    )
    transaction.on_commit(lambda: deliver.enqueue(message.pk))
    return message


@task
def deliver(message_id: int) -> None:
    """Hand one message to the mail server, if it is due."""
    _deliver(message_id)


def sweep(at: datetime | None = None) -> tuple[int, int]:
    """Try all messages that are due, and forget those sent long ago.

    Returns how many were sent and how many still wait.
    """
    at = at or timezone.now()
    sent = sum(_deliver(pk) for pk in list(Message.objects.due(at).values_list("pk", flat=True)))
    Message.objects.filter(sent_at__lt=at - timedelta(days=KEPT_DAYS)).delete()
    return sent, Message.objects.filter(sent_at=None).count()


def _deliver(pk: int) -> bool:
    with transaction.atomic():
        # Two workers never send the same mail: the second finds it taken.
        message = Message.objects.select_for_update(skip_locked=True).due().filter(pk=pk).first()
        if message is None:
            return False
        message.attempts += 1
        try:
            EmailMessage(
                message.subject,
                message.text,
                to=[message.to],
                reply_to=[message.reply_to] if message.reply_to else None,
                # No mail client may answer "I am on holiday" to a machine (RFC 3834).
                headers={"Auto-Submitted": "auto-generated"},
            ).send()
        except OSError as error:  # smtplib's errors are OSErrors
            message.last_error = f"{type(error).__name__}"[:200]
            wait = timedelta(minutes=2**message.attempts * 5)
            last = message.attempts >= Message.MOST_ATTEMPTS
            message.next_attempt_at = None if last else timezone.now() + wait
        else:
            message.sent_at, message.text, message.last_error = timezone.now(), "", ""
        message.save()
    return message.sent_at is not None
