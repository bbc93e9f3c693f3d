"""Fill sites with articles, events, services and locations, many at a time.

What publishing would do one by one is done for many at once: the rows of pages, their tags, the
moments of events, and the entries of the search.
"""

from datetime import time, timedelta
from itertools import cycle, islice

from django.utils import timezone
from wagtail.models import Page

from tests.performance.bodies import block, make_image
from werkcentrum.articles.models import ArticleIndexPage, ArticlePage
from werkcentrum.contact.models import Location, OpeningHours
from werkcentrum.content.indexes import index_below
from werkcentrum.events.models import AgendaPage, EventPage
from werkcentrum.events.occurrences import derive
from werkcentrum.media.models import Image
from werkcentrum.search.keeping import keep_pages
from werkcentrum.services.models import ServiceIndexPage, ServicePage
from werkcentrum.taxonomy.models import Audience, Topic

# Of 500 items of a site, so many are of each kind; of 10 the same part.
SHARES = {"articles": 0.4, "events": 0.3, "services": 0.3}
# A page shows all of a site: however much it has to say, it has a few.
LOCATIONS = 4
CHUNK = 250
SUBJECTS = ("solliciteren", "omscholen", "zorg", "techniek", "ontslag", "geldzorgen", "taal")
# One in so many items is about this: what somebody searches for.
RARE, EVERY = "subsidie", 20


def fill_site(site, number: int, have: int = 0) -> None:
    """Bring a site from ``have`` items to ``number``; both are multiples of ten."""
    image = Image.objects.filter(collection=site.library.collection).first()
    image = image or make_image("beeld", site.library.collection)
    for name, share in SHARES.items():
        MAKERS[name](site, range(round(have * share), round(number * share)), image)
    if not have:
        _make_locations(site)


def add_pages(index: Page, pages: list[Page]) -> None:
    """Add live pages of one kind below a page, with tags, and let the search know them."""
    for start in range(0, len(pages), CHUNK):
        some = pages[start : start + CHUNK]
        _add(Page.objects.get(pk=index.pk), some)
        _tag(some, start)
        if isinstance(some[0], EventPage):
            derive(some)
        keep_pages(some)


def _add(parent: Page, pages: list[Page]) -> None:
    last, now = parent.get_last_child(), timezone.now()
    step = int(last.path[-Page.steplen :], 36) if last else 0
    of_page = [field.attname for field in Page._meta.local_concrete_fields]
    for page in pages:
        step += 1
        page.path, page.depth = Page._get_path(parent.path, parent.depth + 1, step), 4
        page.slug = page.slug or f"{page.kind}-{step}"
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.draft_title, page.locale_id = page.title, parent.locale_id
        page.first_published_at = page.last_published_at = now
    rows = Page.objects.bulk_create(
        Page(**{name: getattr(page, name) for name in of_page if name != "id"}) for page in pages
    )
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.page_ptr_id = page.id = row.pk
    # Django's bulk_create takes no model with a parent; its own rows it can write.
    model = type(pages[0])
    model._base_manager.all()._insert(
        pages, fields=model._meta.local_concrete_fields, using="default"
    )
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))


def _tag(pages: list[Page], first: int) -> None:
    model = type(pages[0])
    for name, terms in (("audiences", Audience), ("topics", Topic)):
        kept = list(terms.objects.kept().values_list("pk", flat=True))
        through = model._meta.get_field(name).remote_field.through
        page_id, term_id = f"{model._meta.model_name}_id", f"{name[:-1]}_id"
        through.objects.bulk_create(
            through(**{page_id: page.pk, term_id: kept[number % len(kept)]})
            for number, page in enumerate(pages, start=first)
        )


def _words(number: int) -> dict:
    subject = SUBJECTS[number % len(SUBJECTS)]
    rare = f" met {RARE}" if number % EVERY == 0 else ""
    text = " ".join(islice(cycle((*SUBJECTS, f"woord{number}", "je", "leert")), 60))
    return {
        "title": f"Over {subject}{rare}, deel {number}",
        "summary": f"Wat je over {subject} wilt weten{rare}. Kom langs of bel ons.",
        "body": [block("text", f"<p>{text}{rare}.</p>")],
    }


def _articles(site, numbers, image) -> None:
    today = timezone.localdate()
    pages = [
        ArticlePage(**_words(n), image=image, published_on=today - timedelta(days=n % 700))
        for n in numbers
    ]
    add_pages(index_below(site.root_page, ArticleIndexPage), pages)


def _events(site, numbers, image) -> None:
    today, pages = timezone.localdate(), []
    for n in numbers:
        event = EventPage(
            **_words(n),
            image=image,
            day=today + timedelta(days=1 + n % 90),
            from_time=time(10),
            until_time=time(12),
            town=f"Plaats {n % 5}",
            repeats="weekly" if n % 10 == 1 else "",
        )
        event.rule = event.make_rule()
        # Known to have none: no query for each of them.
        event.extra_days = event.skipped_days = []
        pages.append(event)
    add_pages(index_below(site.root_page, AgendaPage), pages)


def _services(site, numbers, image) -> None:
    pages = [ServicePage(**_words(n), image=image, provider=f"Partner {n % 9}") for n in numbers]
    add_pages(index_below(site.root_page, ServiceIndexPage), pages)


def _make_locations(site) -> None:
    places = Location.objects.bulk_create(
        Location(
            site=site,
            name=f"Vestiging {n}",
            slug=f"vestiging-{n}",
            street=f"Voorbeeldplein {n}",
            postcode="1011 AA",
            town=f"Plaats {n}",
        )
        for n in range(LOCATIONS)
    )
    OpeningHours.objects.bulk_create(
        OpeningHours(location=place, weekday=day, opens_at=time(9), closes_at=time(17))
        for place in places
        for day in range(1, 6)
    )


MAKERS = {"articles": _articles, "events": _events, "services": _services}
