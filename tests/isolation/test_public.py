"""What visitors get: no page of one site under another, drafts and sites that are not open nowhere.

The files of published things are for every host, by their random names (design.md, 4): they are
not asked here. The whole demo with its links is in tests/crawl, preview links in tests/delivery.
"""

import pytest
from django.test import Client
from wagtail.models import Page

from werkcentrum.tenancy.models import SiteAlias, SiteProfile

from .addresses import walk
from .test_reads import body_of

pytestmark = pytest.mark.django_db

QUERIES = ("", "?q=kenmerk", "?p=2")


def fixed_paths() -> list[str]:
    """Every public address without an argument, in both languages."""
    return sorted(
        f"/{one.pattern}".replace("^", "").replace("\\Z", "")
        for one in walk()
        if not one.pattern.startswith("cms/") and not one.arguments and "(" not in one.pattern
    )


def tree_of(things):
    """Every page of a site with its path there, whatever its state; those in the bin too."""
    tops = (things.home, things.english, things.deleted.page)
    for top in tops:
        top.refresh_from_db()
        for page in Page.objects.descendant_of(top, inclusive=True):
            prefix = "/en" if page.locale.language_code == "en" else ""
            depth = 3 if top is not things.deleted.page else 4
            yield page, f"{prefix}/{'/'.join(page.url_path.split('/')[depth - 1 :])}"


def hosts_of(site) -> list[str]:
    aliases = SiteAlias.objects.filter(site=site).values_list("hostname", flat=True)
    return [site.hostname, *aliases]


def ask(host: str, path: str):
    return Client(headers={"host": host}, raise_request_exception=False).get(path)


def told(host: str, path: str) -> str:
    """The answer to a visitor, without the path that they asked."""
    answer = ask(host, path)
    assert answer.status_code < 500, (host, path)
    return body_of(answer).replace(path.split("?")[0], "")


@pytest.mark.parametrize("place", ["a", "national"])
def test_no_page_of_a_region_answers_under_another_site(world, place):
    pages = list(tree_of(world.b))
    assert len(pages) >= 8
    for host in hosts_of(getattr(world, place).site):
        for _page, path in pages:
            assert world.b.word not in told(host, path), (host, path)
            if world.b.word in path:
                assert ask(host, path).status_code in (301, 404), (host, path)
        assert world.b.word not in told(host, f"/-/voorbeeld/{world.b.preview.token}/")


@pytest.mark.parametrize("place", ["a", "b", "national"])
def test_no_fixed_address_tells_of_another_region(world, place):
    things, paths = getattr(world, place), fixed_paths()
    assert len(paths) > 8
    strange = {world.a.word, world.b.word} - {things.word}
    for host in hosts_of(things.site):
        for path in paths:
            for query in QUERIES:
                text = told(host, path + query)
                assert not {word for word in strange if word in text}, (host, path + query)


@pytest.mark.parametrize("place", ["a", "b", "national"])
def test_no_visitor_reads_a_draft(world, place):
    things, read = getattr(world, place), 0
    for page, path in tree_of(things):
        answer = ask(things.site.hostname, path)
        is_binned = page.path.startswith(things.deleted.page.path)
        assert answer.status_code == (200 if page.live and not is_binned else 404), path
        if answer.status_code == 200:
            read += 1
            for words in ("concept", "nieuw", "diep", "weg"):
                assert f"{things.word} kenmerk {words}" not in answer.text, path
    assert read >= 3


@pytest.mark.parametrize(
    ("state", "statuses"),
    [(SiteProfile.State.HIDDEN, {301, 404}), (SiteProfile.State.GONE, {301, 410})],
)
def test_nothing_of_a_site_that_is_not_open_answers(world, state, statuses):
    SiteProfile.objects.filter(site=world.b.site).update(state=state)
    skipped = {"/-/live", "/-/ready"}
    for host in hosts_of(world.b.site):
        paths = [*(path for _page, path in tree_of(world.b)), *fixed_paths()]
        for path in set(paths) - skipped:
            answer = ask(host, path)
            assert answer.status_code in statuses, (host, path)
            assert world.b.word not in told(host, path), (host, path)
    for other in (world.a.site.hostname, world.national.site.hostname):
        for path in fixed_paths():
            assert world.b.word not in told(other, path), (other, path)
