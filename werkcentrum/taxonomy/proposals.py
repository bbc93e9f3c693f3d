"""Propose a word for the vocabularies; the national team accepts, merges, or says why not.

Who may not gets PermissionDenied; what cannot be done raises a ValidationError in Dutch and
changes nothing.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from werkcentrum.history.recording import record
from werkcentrum.mail.outbox import send
from werkcentrum.tenancy.models import Role, SiteProfile
from werkcentrum.tenancy.scope import scope_of

from . import keeping
from .models import Audience, Synonym, Term, TermProposal, Topic

State = TermProposal.State
MODELS = {"audience": Audience, "topic": Topic}
PROPOSING = (SiteProfile.Kind.REGION, SiteProfile.Kind.SUBSITE, SiteProfile.Kind.NATIONAL)


def may_propose(user, site: Site) -> bool:
    """Whether somebody may propose a term for this site; practice sites propose nothing."""
    profile = getattr(site, "profile", None)
    is_proposing = profile is not None and profile.kind in PROPOSING
    return is_proposing and scope_of(user).has_role(Role.EDITOR, site.pk)


@transaction.atomic
def propose(*, site: Site, word: str, vocabulary: str, why: str, user) -> TermProposal:
    """Propose a word for one of the vocabularies ("audience" or "topic"), on behalf of a site."""
    if not may_propose(user, site):
        raise PermissionDenied("Je kunt geen label voorstellen.")
    # Two clicks at once: the second waits here and finds the first's proposal.
    Site.objects.select_for_update().get(pk=site.pk)
    word = " ".join(word.split())
    _check_news(word, vocabulary, site)
    made = TermProposal.objects.create(
        site=site, word=word, vocabulary=vocabulary, why=why.strip(), proposed_by=user
    )
    record("proposal.make", site=site, user=user, obj=made)
    return made


def _check_news(word: str, vocabulary: str, site: Site) -> None:
    for model in MODELS.values():
        for term in model.objects.kept():
            if term.name.casefold() == word.casefold():
                kind = model._meta.verbose_name
                raise ValidationError({"word": f"“{term}” is er al, als {kind}."})
    known = Synonym.objects.filter(word=word.lower()).select_related("audience", "topic").first()
    if known is not None:
        way = known.topic or known.audience or known.instead
        raise ValidationError({"word": f"Voor “{known}” is er al een label: “{way}”."})
    waiting = TermProposal.objects.filter(site=site, state=State.WAITING, vocabulary=vocabulary)
    if any(one.word.casefold() == word.casefold() for one in waiting):
        raise ValidationError({"word": f"“{word}” is al voorgesteld."})


@transaction.atomic
def accept(*, proposal: TermProposal, name: str, parent: Term | None, user) -> Term:
    """Make a term of it, under the name that the national team gives it."""
    proposal = _waiting(proposal, user)
    model = MODELS[proposal.vocabulary]
    try:
        term = keeping.add(
            model=model, names={keeping.DUTCH: name or proposal.word}, parent=parent, user=user
        )
    except ValidationError as error:
        raise ValidationError(error.messages) from error
    _decide(proposal, State.ACCEPTED, user, term=term)
    return term


@transaction.atomic
def merge(*, proposal: TermProposal, term: Term | None, user) -> None:
    """Make it another word for a term there is."""
    proposal = _waiting(proposal, user)
    if term is None or type(term) is not MODELS[proposal.vocabulary] or term.is_retired:
        raise ValidationError({"term": "Kies het label waar dit woord naartoe leidt."})
    synonym = Synonym(word=proposal.word.lower(), **{proposal.vocabulary: term})
    try:
        keeping.save_synonym(synonym=synonym, user=user)
    except ValidationError as error:
        raise ValidationError(error.messages) from error
    _decide(proposal, State.MERGED, user, term=term)


@transaction.atomic
def decline(*, proposal: TermProposal, reason: str, user) -> None:
    """Leave it, and tell why; a reason is obligatory."""
    proposal = _waiting(proposal, user)
    if not reason.strip():
        raise ValidationError({"reason": "Vertel de site waarom."})
    proposal.reason = reason.strip()
    _decide(proposal, State.DECLINED, user)


ACTIONS = {
    State.ACCEPTED: "proposal.accept",
    State.MERGED: "proposal.merge",
    State.DECLINED: "proposal.decline",
}


def _waiting(proposal, user) -> TermProposal:
    if not keeping.may_keep(user):
        raise PermissionDenied("Alleen het landelijke team besluit over een voorstel.")
    proposal = TermProposal.objects.select_for_update().get(pk=proposal.pk)
    if proposal.state != State.WAITING:
        raise ValidationError("Over dit voorstel is al besloten.")
    return proposal


def _decide(proposal, state, user, term=None) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at = state, user, timezone.now()
    if term is not None:
        setattr(proposal, proposal.vocabulary, term)
    proposal.save()
    detail = proposal.reason or str(term)
    record(ACTIONS[state], site=proposal.site, user=user, obj=proposal, detail=detail)
    if proposal.proposed_by and proposal.proposed_by.is_active:
        send(
            to=proposal.proposed_by.email,
            subject=f"Je voorstel voor een label: {proposal}",
            template="mail/proposal_decided.txt",
            context={"proposal": proposal, "term": term, "is_merged": state == State.MERGED},
        )
