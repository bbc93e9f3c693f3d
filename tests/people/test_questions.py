"""A question reaches the national team, and nobody else."""

import pytest

from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.people.questions import MOST_IN_AN_HOUR

pytestmark = pytest.mark.django_db

URL = "/cms/mensen/vraag/"


def test_a_question_goes_to_national_managers(region_a, editor_a, manager_b, national_manager, as_):
    form = {"subject": "Menu\r\nBcc: x@x.example", "text": "Hoe zet ik <b>dit</b> in het menu?"}
    answer = as_(editor_a).post(f"{URL}?over=/cms/menus/", form)
    assert answer.status_code == 302
    message = Message.objects.get()
    assert (message.to, message.reply_to) == (national_manager.email, editor_a.email)
    assert "<b>dit</b>" in message.text
    assert "/cms/menus/" in message.text
    assert "\n" not in message.subject
    entry = Entry.objects.get(action="people.question")
    assert "menu" not in entry.label + entry.detail


def test_without_a_national_team_the_words_stay_in_the_form(region_a, editor_a, as_):
    answer = as_(editor_a).post(URL, {"subject": "Menu", "text": "Een vraag"})
    assert "nog geen landelijk team" in answer.text
    assert "Een vraag" in answer.text


def test_nobody_fills_the_mailboxes_of_the_national_team(region_a, editor_a, national_manager, as_):
    client = as_(editor_a)
    for _again in range(MOST_IN_AN_HOUR + 2):
        answer = client.post(URL, {"subject": "Menu", "text": "Een vraag"})
    assert "Wacht een uur" in answer.text
    assert Message.objects.count() == MOST_IN_AN_HOUR


def test_an_address_elsewhere_is_not_passed_on(region_a, editor_a, national_manager, as_):
    as_(editor_a).post(f"{URL}?over=https://evil.example/", {"subject": "M", "text": "V"})
    assert "evil" not in Message.objects.get().text
