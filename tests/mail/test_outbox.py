"""Mail is kept until the mail server has taken it."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from werkcentrum.mail import outbox
from werkcentrum.mail.models import Message

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _template(settings, tmp_path):
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "hello.txt").write_text(
        "{% autoescape off %}Dag {{ name }}{% endautoescape %}"
    )
    # Another value, not more in the same list: the engine that is at work must be made anew.
    (engine,) = settings.TEMPLATES
    settings.TEMPLATES = [engine | {"DIRS": [*engine["DIRS"], tmp_path]}]


def put(**fields):
    fields = {"to": "iemand@werkcentrum.example", "subject": "Welkom"} | fields
    return outbox.send(template="mail/hello.txt", context={"name": "Jo & Mo"}, **fields)


def broken(self, messages):
    raise SMTPServerDisconnected


def test_a_message_goes_out_when_the_transaction_is_committed(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        message = put(reply_to="regio@werkcentrum.example")
        assert mail.outbox == []
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to) == ([message.to], ["regio@werkcentrum.example"])
    assert sent.body == "Dag Jo & Mo\n"


def test_a_sent_message_keeps_no_text(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        message = put()
    message.refresh_from_db()
    assert message.sent_at
    assert message.text == ""


def test_a_message_that_is_refused_is_tried_again_later(monkeypatch):
    message = put()
    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", broken)
        assert outbox.sweep() == (0, 1)
    message.refresh_from_db()
    assert message.text
    assert message.last_error == "SMTPServerDisconnected"
    assert message.next_attempt_at > timezone.now()
    assert outbox.sweep() == (0, 1)
    Message.objects.update(next_attempt_at=timezone.now())
    assert outbox.sweep() == (1, 0)
    assert len(mail.outbox) == 1


def test_a_message_is_given_up_in_the_end(monkeypatch):
    message = put()
    monkeypatch.setattr(EmailBackend, "send_messages", broken)
    for _attempt in range(Message.MOST_ATTEMPTS):
        Message.objects.update(next_attempt_at=timezone.now())
        outbox.sweep()
    message.refresh_from_db()
    assert message.next_attempt_at is None


def test_a_subject_is_one_line():
    assert put(subject="Welkom\r\nBcc: x@x.example").subject == "Welkom Bcc: x@x.example"


def test_old_messages_are_forgotten():
    message = put()
    outbox.sweep()
    Message.objects.update(sent_at=timezone.now() - timedelta(days=outbox.KEPT_DAYS + 1))
    outbox.sweep()
    assert not Message.objects.filter(pk=message.pk).exists()
