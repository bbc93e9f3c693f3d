"""Editors pick and do not invent: what they miss they propose, and the national team decides."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from tests.isolation.world import enter, person
from werkcentrum.history.models import Entry
from werkcentrum.mail.models import Message
from werkcentrum.taxonomy import proposals
from werkcentrum.taxonomy.models import Audience, Synonym, TermProposal, Topic
from werkcentrum.taxonomy.panels import SHOWN_FOR
from werkcentrum.tenancy.models import Role

from .test_terms import term

pytestmark = pytest.mark.django_db
State = TermProposal.State
SCREEN = "/cms/labels/voorstel/"


@pytest.fixture
def editor(region_a):
    return person(region_a, Role.EDITOR, "eva")


@pytest.fixture
def keeper(national):
    return person(national, Role.MANAGER, "nora")


@pytest.fixture
def proposal(region_a, editor):
    return proposals.propose(
        site=region_a, word="Mantelzorg", vocabulary="topic", why="Veel vragen", user=editor
    )


def decision(proposal):
    return reverse("labels:proposal", args=[proposal.pk])


def test_an_editor_proposes_on_the_screen_and_once_is_enough(region_a, region_b, editor):
    browser = enter(editor)
    given = {"word": " <b>Mantel</b>  zorg", "vocabulary": "topic", "why": "<script>x</script>"}
    assert browser.post(SCREEN, given).status_code == 302
    again = browser.post(SCREEN, given).content.decode()
    assert "is al voorgesteld" in again
    assert "<b>Mantel" not in again
    made = TermProposal.objects.get()
    assert (made.word, made.site, made.proposed_by) == ("<b>Mantel</b> zorg", region_a, editor)
    for word, said in (("JONGEREN", "is er al"), ("WSP", "is er al een label")):
        answer = browser.post(SCREEN, given | {"word": word})
        assert said in answer.content.decode()
    for wrong in ({}, {"word": "a\x00"}, {"word": "x" * 81}, {"vocabulary": "color"}):
        assert browser.post(SCREEN, given | {"word": ""} | wrong).status_code == 200
    assert TermProposal.objects.count() == 1
    # Another region sees nothing of it.
    other = enter(person(region_b, Role.MANAGER, "bert")).get(SCREEN).content.decode()
    assert "Mantel" not in other


def test_the_national_team_makes_a_term_of_it_and_the_site_hears(proposal, editor, keeper):
    browser = enter(keeper)
    assert "Mantelzorg" in browser.get(reverse("labels:proposals")).content.decode()
    assert browser.get(decision(proposal)).status_code == 200
    given = {"choice": "accept", "name": "Jongeren", "parent": ""}
    parent = term("geld-en-hulp", Topic)
    assert browser.post(decision(proposal), given | {"name": "!"}).status_code == 200
    given |= {"name": "Mantelzorg en werk", "parent": parent.pk}
    assert browser.post(decision(proposal), given).status_code == 302
    made = term("mantelzorg-en-werk", Topic)
    proposal.refresh_from_db()
    assert (made.parent, proposal.state, proposal.term) == (parent, State.ACCEPTED, made)
    mail = Message.objects.get(to=editor.email)
    assert 'Het label "Mantelzorg en werk"' in mail.text
    assert "Mantelzorg en werk" in enter(editor).get(SCREEN).content.decode()
    assert Entry.objects.filter(action="proposal.accept", site=proposal.site).exists()
    # A second click decides nothing.
    again = browser.post(decision(proposal), {"choice": "decline", "reason": "Toch niet"})
    assert "al besloten" in again.content.decode()
    assert Message.objects.count() == 1


def test_it_becomes_another_word_for_a_term_there_is(proposal, editor, keeper):
    browser = enter(keeper)
    for wrong in ("", term("jongere").pk + 1000, "x"):
        answer = browser.post(decision(proposal), {"choice": "merge", "term": wrong})
        assert answer.status_code == 200
    into = term("geldzorgen", Topic)
    answer = browser.post(decision(proposal), {"choice": "merge", "term": into.pk})
    assert answer.status_code == 302
    assert Synonym.objects.get(word="mantelzorg").topic == into
    assert 'is er al een label: "Geldzorgen"' in Message.objects.get().text


def test_it_is_declined_with_a_reason_that_the_site_reads(proposal, editor, keeper):
    browser = enter(keeper)
    assert "waarom" in browser.post(decision(proposal), {"choice": "decline"}).content.decode()
    assert not Message.objects.exists()
    reason = "Kies <em>Hulp</em>."
    browser.post(decision(proposal), {"choice": "decline", "reason": reason})
    assert reason in Message.objects.get().text
    shown = enter(editor).get(SCREEN).content.decode()
    assert "Kies &lt;em&gt;Hulp" in shown
    assert Topic.objects.filter(name="Mantelzorg").count() == 0


def test_who_may_not_neither_proposes_nor_decides(region_a, region_b, national, proposal, editor):
    manager, publisher = (
        person(region_a, Role.MANAGER, "rita"),
        person(national, Role.PUBLISHER, "nico"),
    )
    for one in (editor, manager, publisher):
        assert enter(one).get(reverse("labels:proposals")).status_code == 404
        sent = {"choice": "decline", "reason": "Nee"}
        assert enter(one).post(decision(proposal), sent).status_code == 404
        with pytest.raises(PermissionDenied):
            proposals.accept(proposal=proposal, name="", parent=None, user=one)
    viewer = person(region_a, Role.VIEWER, "vera")
    assert enter(viewer).get(SCREEN).status_code == 404
    with pytest.raises(PermissionDenied):
        proposals.propose(site=region_b, word="Vlot", vocabulary="topic", why="Daarom", user=editor)
    proposal.refresh_from_db()
    assert proposal.state == State.WAITING


def test_a_proposal_does_not_become_a_term_of_the_other_vocabulary(proposal, keeper):
    with pytest.raises(ValidationError):
        proposals.merge(proposal=proposal, term=term("jongere"), user=keeper)
    assert not Synonym.objects.filter(word="mantelzorg").exists()
    assert not Audience.objects.filter(name="Mantelzorg").exists()


def test_the_dashboards_say_what_waits_and_what_was_answered(proposal, region_b, editor, keeper):
    nation, proposer = enter(keeper), enter(editor)
    colleague = enter(person(proposal.site, Role.EDITOR, "coen"))
    assert "Eén voorstel wacht op een besluit" in nation.get("/cms/").text
    assert "Je voorstel voor een label" not in proposer.get("/cms/").text
    proposals.decline(proposal=proposal, reason="Gebruik <Zorg>.", user=keeper)
    assert "op een besluit" not in nation.get("/cms/").text
    shown = proposer.get("/cms/").text
    assert "Mantelzorg" in shown
    assert "Gebruik &lt;Zorg&gt;." in shown
    for other in (colleague, enter(person(region_b, Role.EDITOR, "bert"))):
        assert "Mantelzorg" not in other.get("/cms/").text
    then = timezone.now() - SHOWN_FOR - timedelta(days=1)
    TermProposal.objects.update(decided_at=then)
    assert "Mantelzorg" not in proposer.get("/cms/").text
