"""Begin an opening and take its steps; whatever breaks it off, it goes on where it was.

Several people or processes may do so at the same moment: a step holds a lock on its opening, and
who comes second finds the step taken.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from .homes import lock_the_tree
from .hostnames import check_hostname
from .models import Opening, OpeningStep
from .steps import STEPS, Step, check


@transaction.atomic
def begin(opening: Opening) -> Opening:
    """Write down what is to be opened, and return it; an unfinished opening of the same is it.

    Raises ValidationError (Dutch) for what can never be opened: a hostname that is malformed,
    reserved or taken, an address that is none, a blueprint with a broken reference.
    """
    lock_the_tree()
    if opening.pk:
        return opening
    unfinished = Opening.objects.unfinished()
    same = unfinished.filter(region=opening.region, kind=opening.kind)
    if opening.region is None:
        same = same.filter(hostname=opening.hostname)
    if found := same.first():
        return found
    opening.hostname = check_hostname(opening.hostname)
    check(opening)
    if unfinished.filter(hostname=opening.hostname).exists():
        raise ValidationError(f"Op de hostnaam {opening.hostname} gaat al een andere site open.")
    opening.save()
    OpeningStep.objects.bulk_create(OpeningStep(opening=opening, name=step.name) for step in STEPS)
    return opening


def carry_on(opening: Opening) -> Site:
    """Take the steps that are still to be taken, and return the site.

    What a step raises is written down with it and raised on; what it did is undone.
    """
    to_take = set(opening.steps.filter(finished_at=None).values_list("name", flat=True))
    for step in STEPS:
        if step.name in to_take:
            _take(opening, step)
    opening.refresh_from_db()
    return opening.site


@task
def carry_on_later(opening_id: int) -> None:
    """Take the steps of an opening in a job: at once where there is no worker."""
    carry_on(Opening.objects.get(pk=opening_id))


@transaction.atomic
def drop(opening: Opening) -> None:
    """Forget an opening that has made no site yet. Raises ValidationError (Dutch) for another."""
    locked = Opening.objects.select_for_update().get(pk=opening.pk)
    if locked.site_id or locked.finished_at:
        raise ValidationError("De site is er al. Ga verder met openen.")
    locked.delete()


def _take(opening: Opening, step: Step) -> None:
    row = OpeningStep.objects.filter(opening=opening, name=step.name)
    row.filter(finished_at=None).update(started_at=timezone.now(), error="")
    try:
        with transaction.atomic():
            locked = Opening.objects.select_for_update().get(pk=opening.pk)
            if row.filter(finished_at=None).exists():
                step.work(locked)
                row.update(finished_at=timezone.now())
    except ValidationError as error:
        row.update(error=" ".join(error.messages))
        raise
    except Exception as error:
        row.update(error=f"Er ging iets mis ({type(error).__name__}).")
        raise
