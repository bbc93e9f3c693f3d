"""An opening that is broken off goes on where it was, and visitors see nothing of it until then."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from regions.models import Region
from regions.opening import running
from regions.opening.making import make_blueprints
from regions.opening.models import Opening
from regions.opening.services import open_region, open_subsite
from regions.opening.steps import STEPS
from tests.conftest import make_region
from tests.opening.test_open_region import counts
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db
NAMES = [step.name for step in STEPS]


@pytest.fixture
def noord(national):
    make_blueprints()
    return make_region("AM93", "Noord", "noord")


def break_in(monkeypatch, name):
    """Let the power go out at the end of a step, before it is kept."""

    def work(opening, whole):
        whole(opening)
        raise RuntimeError("the power goes out")

    broken = [
        replace(step, work=lambda opening, whole=step.work: work(opening, whole))
        if step.name == name
        else step
        for step in STEPS
    ]
    monkeypatch.setattr(running, "STEPS", broken)


@pytest.mark.parametrize("name", NAMES)
def test_an_opening_that_breaks_in_a_step_is_hidden_and_goes_on_from_there(
    noord, region_a, visit, monkeypatch, name
):
    break_in(monkeypatch, name)
    with pytest.raises(RuntimeError):
        open_region(noord, state=SiteProfile.State.LIVE)
    assert visit("noord.localhost").status_code == 404
    broken = Opening.objects.get(region=noord)
    states = [step.state for step in broken.steps.all()]
    place = NAMES.index(name)
    assert states == ["done"] * place + ["failed"] + ["waiting"] * (len(NAMES) - place - 1)
    done_at = list(broken.steps.exclude(finished_at=None).values_list("finished_at", flat=True))
    monkeypatch.undo()

    site = open_region(Region.objects.get(pk=noord.pk))
    assert visit("noord.localhost").status_code == 200
    opening = Opening.objects.get(region=noord)
    assert opening.finished_at
    assert opening.site == site
    # What was asked first counts, and no step is taken twice.
    assert site.profile.state == SiteProfile.State.LIVE
    kept = opening.steps.filter(finished_at__in=done_at)
    assert kept.count() == len(done_at)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_opened_in_two_goes_is_what_is_opened_in_one(noord, region_a, monkeypatch, name):
    before = counts()
    open_region(make_region("AM95", "Zuid", "zuid"))
    whole = {model: number - before[model] for model, number in counts().items()}
    before = counts()
    break_in(monkeypatch, name)
    with pytest.raises(RuntimeError):
        open_region(noord)
    monkeypatch.undo()
    open_region(Region.objects.get(pk=noord.pk))
    assert {model: number - before[model] for model, number in counts().items()} == whole


def test_a_subsite_goes_on_where_it_was(national, visit, monkeypatch):
    asked = {"name": "Techniek", "hostname": "techniek.localhost", "state": "live"}
    break_in(monkeypatch, "rights")
    with pytest.raises(RuntimeError):
        open_subsite(**asked)
    assert visit("techniek.localhost").status_code == 404
    monkeypatch.undo()
    site = open_subsite(**asked)
    assert visit("techniek.localhost").status_code == 200
    assert open_subsite(**asked) == site
    assert Opening.objects.count() == 1


def test_a_host_that_another_opening_asked_for_is_taken(noord, monkeypatch):
    break_in(monkeypatch, "check")
    with pytest.raises(RuntimeError):
        open_region(noord)
    monkeypatch.undo()
    with pytest.raises(ValidationError, match="gaat al een andere site open"):
        open_subsite(name="Techniek", hostname="noord.localhost")


def test_a_host_that_was_taken_meanwhile_is_told_in_the_step(noord, monkeypatch):
    break_in(monkeypatch, "check")
    with pytest.raises(RuntimeError):
        open_region(noord)
    monkeypatch.undo()
    opening = Opening.objects.get(region=noord)
    Opening.objects.update(hostname="localhost")
    with pytest.raises(ValidationError):
        open_region(noord)
    assert "al van een andere site" in opening.steps.get(name="check").error
    assert Region.objects.get(pk=noord.pk).site is None
