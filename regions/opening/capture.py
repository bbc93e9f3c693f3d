"""Keep a site as it was: its pages in every language and their files, in a web archive (WARC 1.1,
ISO 28500), made by asking the site for each of them as a visitor does.

The archive lies in private storage. Software for web archives can replay it.
"""

import hashlib
import tempfile
from collections import deque
from datetime import timedelta

from django.core.files import File
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django_tasks import task
from wagtail.models import Page, Site
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from werkcentrum.delivery.obligatory import OBLIGATORY_PAGES
from werkcentrum.history.recording import record
from werkcentrum.tenancy.roles import locale_roots

from .records import Capture
from .visiting import READERS, Visitor, body_of

# No site of people has more; a page that makes up addresses for ever has.
MOST_ADDRESSES = 20_000
# What is at work this long was broken off, by a restart say.
LONGEST = timedelta(hours=1)
# Progress is written down after so many addresses.
STEP = 10
IN_MEMORY = 2**20


@transaction.atomic
def begin_capture(*, site: Site, user=None, closes: bool = False, reason: str = "") -> Capture:
    """Have a site captured by a job, and return what shows its progress.

    With ``closes`` the site closes once the capture stands: see ``closing``. A capture of the same
    site that is at work is returned instead of a second one.
    """
    Site.objects.select_for_update().get(pk=site.pk)
    at_work = Capture.objects.filter(site=site, finished_at=None, error="")
    at_work.filter(started_at__lt=timezone.now() - LONGEST).update(
        error="De vastlegging is afgebroken. Probeer het nog een keer."
    )
    capture = at_work.first()
    if capture is not None and (capture.closes or not closes):
        return capture
    capture = Capture.objects.create(site=site, started_by=user, closes=closes, reason=reason)
    record("site.capture", site=site, user=user, obj=capture)
    transaction.on_commit(lambda: make_capture.enqueue(capture.pk))
    return capture


@task
def make_capture(capture_id: int) -> None:
    """Do the work of a capture that was begun."""
    capture = Capture.objects.select_related("site__profile", "started_by").get(pk=capture_id)
    if capture.finished_at is not None:
        return
    try:
        write(capture)
    except Exception:
        Capture.objects.filter(pk=capture.pk).update(
            error="De vastlegging is niet gelukt. Probeer het nog een keer."
        )
        raise
    if capture.closes:
        from .closing import close_captured

        close_captured(capture)


def write(capture: Capture) -> None:
    """Write the archive of a capture's site into private storage."""
    site = capture.site
    with tempfile.TemporaryFile() as file:
        _write_archive(file, capture)
        file.seek(0)
        capture.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        capture.size = file.tell()
        file.seek(0)
        name = f"{site.hostname}-{timezone.localtime(capture.started_at):%Y%m%d-%H%M}.warc.gz"
        capture.file.save(name, File(file), save=False)
    capture.finished_at = timezone.now()
    capture.save()


def _write_archive(file, capture):
    visitor = Visitor(capture.site)
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    info = {
        "software": "Werkcentrum portal, warcio",
        "format": "WARC file version 1.1",
        "description": capture.site.site_name,
    }
    writer.write_record(writer.create_warcinfo_record("capture.warc.gz", info))
    # A fixed address that a site does not answer was never there.
    seeds = list(dict.fromkeys(_seeds(capture.site)))
    optional = set(seeds)
    queue, known = deque(seeds), set(seeds)
    while queue:
        url = queue.popleft()
        response = visitor.get(url)
        if response.status_code == 404 and url in optional:
            known.discard(url)
            continue
        for link in _write_response(writer, visitor, url, response):
            if link not in known and len(known) < MOST_ADDRESSES:
                known.add(link)
                queue.append(link)
        capture.done += 1
        if capture.done % STEP == 0:
            capture.found = len(known)
            capture.save(update_fields=["found", "done"])
    capture.found = len(known)


def _seeds(site):
    """Where to begin: the pages in the tree, since not every page has a link to it."""
    homes = list(locale_roots(site).filter(live=True).select_related("locale"))
    for home in homes:
        yield home.full_url
        with override(home.locale.language_code):
            names = (*OBLIGATORY_PAGES, "locations")
            yield from (site.root_url + reverse(name) for name in names)
    yield f"{site.root_url}/robots.txt"
    yield f"{site.root_url}/.well-known/security.txt"
    for home in homes:
        pages = Page.objects.live().descendant_of(home).order_by("path")
        yield from (page.full_url for page in pages if page.full_url)


def _write_response(writer, visitor, url, response) -> list[str]:
    """Write one response record; the addresses of the site that the response names."""
    kind = response.headers.get("Content-Type", "").split(";")[0].strip()
    read = READERS.get(kind)
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as body, body_of(response) as pieces:
        for piece in pieces:
            body.write(piece)
        body.seek(0)
        text = body.read().decode(errors="replace") if read else ""
        body.seek(0)
        head = StatusAndHeaders(
            f"{response.status_code} {response.reason_phrase}",
            list(response.items()),
            protocol="HTTP/1.1",
        )
        writer.write_record(
            writer.create_warc_record(url, "response", payload=body, http_headers=head)
        )
    links = read(text) if read else []
    if "Location" in response.headers:
        links.append(response.headers["Location"])
    return [link for link in (visitor.own(one, url) for one in links) if link]
