"""Keep the entries that visitors search in step with pages, documents and tags."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Exists, OuterRef
from wagtail.models import Locale, Page, Site

from werkcentrum.content.listable import Listable
from werkcentrum.media.models import Document
from werkcentrum.taxonomy.models import Synonym, Tagged
from werkcentrum.taxonomy.vocabulary import Vocabulary
from werkcentrum.tenancy.references import references

from .extracting import DOCUMENT, kind_of, plain, words_of
from .filters import label_of
from .matching import write
from .models import SearchEntry

WRITTEN = [
    "site",
    "locale",
    "kind",
    "page_type",
    "title",
    "summary",
    "body",
    "terms",
    "labels",
    "expires_at",
]
TAGS = ("audiences", "topics")
STEPLEN = Page.steplen


def keep_pages(pages: Iterable[Page]) -> None:
    """Write what these pages say now, and forget those that are not live or on no site.

    The pages are of their specific class. A fixed number of queries for each class.
    """
    pages = list(pages)
    places = _places(page for page in pages if page.live)
    live = [page for page in pages if page.live and page.path[: 2 * STEPLEN] in places]
    gone = {page.pk for page in pages} - {page.pk for page in live}
    SearchEntry.objects.filter(page__in=gone).delete()
    if live:
        _write(live, places)


@transaction.atomic
def _write(pages: list[Page], places: dict[str, int]) -> None:
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    names = _Names(languages)
    tags = {field: _tags(pages, field) for field in TAGS}
    entries = []
    for page in pages:
        entry = _entry(page, places[page.path[: 2 * STEPLEN]])
        entry.tags = {field: tags[field][page.pk] for field in TAGS}
        entry.terms = names.of(entry)
        entry.labels = " ".join(
            label_of(field, pk) for field in TAGS for pk in sorted(entry.tags[field])
        )
        entry.files = {int(one.pk) for one in references(page) if one.model is Document}
        entries.append(entry)
    _save(entries, "page", languages)
    for field in TAGS:
        _relate(field, {entry.pk: entry.tags[field] for entry in entries})
    _relate("documents", {entry.pk: entry.files for entry in entries})
    _keep_files(entries, languages)


@transaction.atomic
def keep_document(document: Document) -> None:
    """Give a document its new title wherever it can be found."""
    entries = list(SearchEntry.objects.filter(document=document))
    for entry in entries:
        entry.title = plain(document.title)
    SearchEntry.objects.bulk_update(entries, ["title"])
    write(entries, dict(Locale.objects.values_list("pk", "language_code")))


def forget_stale() -> None:
    """Forget pages that are not live any more, and documents that no live page offers."""
    SearchEntry.objects.filter(page__live=False).delete()
    offered = SearchEntry.objects.filter(
        documents=OuterRef("document"), site=OuterRef("site"), locale=OuterRef("locale")
    )
    SearchEntry.objects.filter(document__isnull=False).exclude(Exists(offered)).delete()


class _Names:
    """The names of tags in the language of a page, and other words for them."""

    def __init__(self, languages: dict[int, str]):
        self.languages = languages
        self.vocabularies = {}
        self.synonyms = list(Synonym.objects.values_list("word", "audience_id", "topic_id"))

    def of(self, entry: SearchEntry) -> str:
        if not any(entry.tags.values()):
            return ""
        language = self.languages[entry.locale_id]
        terms = self.vocabularies.setdefault(language, Vocabulary(language))
        audiences = terms.audiences.named(entry.tags["audiences"])
        topics = terms.topics.named(entry.tags["topics"])
        names = [term.name for term in (*audiences, *topics)]
        # Not of what is retired: no label says it any more.
        of_audiences, of_topics = ({term.pk for term in kept} for kept in (audiences, topics))
        names += [
            word
            for word, audience, topic in self.synonyms
            if audience in of_audiences or topic in of_topics
        ]
        return plain(" ".join(names))


def _places(pages) -> dict[str, int]:
    """The site that each home belongs to, by the path of the home."""
    paths = {page.path[: 2 * STEPLEN] for page in pages}
    if not paths:
        return {}
    homes = Page.objects.filter(depth=2, path__in=paths).values_list("path", "translation_key")
    keys = dict(homes)
    sites = dict(
        Site.objects.filter(root_page__translation_key__in=set(keys.values())).values_list(
            "root_page__translation_key", "pk"
        )
    )
    return {path: sites[key] for path, key in keys.items() if key in sites}


def _entry(page: Page, site_id: int) -> SearchEntry:
    words = words_of(page)
    return SearchEntry(
        site_id=site_id,
        locale_id=page.locale_id,
        page_id=page.pk,
        kind=kind_of(type(page)),
        page_type=page._meta.label_lower,
        title=words.title,
        summary=words.summary,
        body=words.body,
        expires_at=page.over_at() if isinstance(page, Listable) else page.expire_at,
    )


def _tags(pages: list[Page], field: str) -> dict[int, set[int]]:
    """The ids of the tags of each page, as the database has them; one query for each class."""
    found = defaultdict(set)
    by_class = defaultdict(list)
    for page in pages:
        if isinstance(page, Tagged):
            by_class[type(page)].append(page.pk)
    for model, ids in by_class.items():
        relation = model._meta.get_field(field)
        columns = relation.m2m_column_name(), relation.m2m_reverse_name()
        rows = relation.remote_field.through.objects.filter(**{f"{columns[0]}__in": ids})
        for page, tag in rows.values_list(*columns):
            found[page].add(tag)
    return found


def _keep_files(entries: list[SearchEntry], languages: dict[int, str]) -> None:
    wanted = {(entry.site_id, entry.locale_id, pk) for entry in entries for pk in entry.files}
    titles = dict(
        Document.objects.filter(pk__in={pk for *_, pk in wanted}).values_list("pk", "title")
        if wanted
        else ()
    )
    rows = [
        SearchEntry(
            site_id=site,
            locale_id=locale,
            document_id=pk,
            kind=DOCUMENT,
            title=plain(titles[pk]),
        )
        for site, locale, pk in sorted(wanted)
        if pk in titles
    ]
    _save(rows, "site", languages, "locale", "document")


def _save(entries, field: str, languages: dict[int, str], *more: str) -> None:
    if not entries:
        return
    unique = [field, *more]
    SearchEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=unique,
        update_fields=[name for name in WRITTEN if name not in unique],
    )
    write(entries, languages)


def _relate(field: str, wanted: dict[int, set[int]]) -> None:
    """Make the rows between entries and tags or documents what they should be."""
    through = getattr(SearchEntry, field).through
    target = SearchEntry._meta.get_field(field).m2m_reverse_name()
    through.objects.filter(searchentry__in=wanted).delete()
    through.objects.bulk_create(
        [
            through(**{"searchentry_id": entry, target: pk})
            for entry, ids in wanted.items()
            for pk in sorted(ids)
        ],
        ignore_conflicts=True,
    )
