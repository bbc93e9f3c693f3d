"""The forms of the CMS as a browser sends them back, and what becomes of that in the database."""

import io
import json
import re
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit

import PIL.Image
from bs4 import BeautifulSoup
from django.apps import apps
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.urls import Resolver404, resolve
from wagtail.fields import StreamField

from .world import PASSING

# What somebody types into an empty field, by the last part of its name.
TYPED = {
    "body": "Tekst",
    "credit": "Nieuw",
    "days": "7",
    "email": "nieuw@gemeente.example",
    "emails": "nieuw@gemeente.example",
    "function": "Adviseur",
    "hostname": "nieuw.localhost",
    "label": "Nieuw",
    "link_text": "Lees meer",
    "name": "Nieuw",
    "name_en": "New",
    "name_nl": "Nieuw",
    "new_slug": "kopie",
    "new_title": "Kopie",
    "old_path": "/oud-adres",
    "phone_number": "030 123 45 67",
    "postcode": "1234 AB",
    "reason": "Reden",
    "site_name": "Nieuw",
    "slug": "nieuw",
    "street": "Weg 1",
    "subject": "Vraag",
    "summary": "Tekst",
    "text": "Tekst",
    "title": "Nieuw",
    "town": "Stad",
    "transcript": "Tekst",
    "url": "https://nieuw.example/",
    "why": "Het ontbreekt.",
    "word": "nieuw woord",
}
# Typed over what stands there: the address of a copy is another.
TYPED_OVER = {"new_slug", "label", "name_nl"}


# What the editor makes in the browser: empty streams, and no comments.
STREAMS = {
    field.name
    for model in apps.get_models()
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
}
BODY = {f"{name}-count": "0" for name in sorted(STREAMS)} | {
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    "comments-MIN_NUM_FORMS": "0",
}
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)


class Form(NamedTuple):
    """A form that goes out by POST: the name and address it goes to, and what stands in it."""

    name: str
    url: str
    fields: dict

    @property
    def is_of_a_page(self) -> bool:
        return "go_live_at" in self.fields

    def data(self, changed=()) -> dict:
        """What is sent: with new files each time, for sending reads them."""
        rest = BODY if self.is_of_a_page else {}
        fields = rest | self.fields | dict(changed)
        return {key: self.file(key) if value is None else value for key, value in fields.items()}

    def file(self, field: str) -> SimpleUploadedFile:
        """A file that a field of this form takes."""
        if "captions" in field:
            return SimpleUploadedFile("ondertitels.vtt", b"WEBVTT\n", "text/vtt")
        if self.name.startswith("wagtailmedia") and field.endswith("file"):
            return SimpleUploadedFile("film.mp4", b"film", "video/mp4")
        if self.name.startswith("wagtaildocs"):
            return SimpleUploadedFile("folder.pdf", b"%PDF-1.4", "application/pdf")
        return picture()


def picture(name="beeld.png") -> SimpleUploadedFile:
    file = io.BytesIO()
    PIL.Image.new("RGB", (9, 9)).save(file, "PNG")
    return SimpleUploadedFile(name, file.getvalue(), "image/png")


def name_of(url: str) -> str | None:
    """The name of the address in the CMS that a URL asks."""
    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return None


def forms_in(answer, url: str):
    """Each form in an answer, also in one that a dialog gets as JSON, filled in."""
    for soup in soups_in(answer):
        action = soup.get("action") or url
        yield Form(name_of(action), action, dict(_fields(soup)))


def soups_in(answer):
    kind = answer.headers.get("Content-Type", "")
    if answer.status_code != 200 or answer.streaming or not ("html" in kind or "json" in kind):
        return
    text = answer.content
    if "json" in kind:
        found = json.loads(text)
        found = found if isinstance(found, dict) else {}
        text = found.get("html") or found.get("form")
    if isinstance(text, bytes):
        text = text.decode()
    for form in FORM.findall(text or ""):  # much faster than reading the whole page
        soup = BeautifulSoup(form, "html.parser").form
        # Scripts of the editor say by a form of their own that somebody is at work.
        is_for_scripts = soup.find("input", {"name": "is_editing"})
        if soup.get("method", "").lower() == "post" and not is_for_scripts:
            yield soup


def _fields(soup):
    boxes = {}
    for field in soup.find_all(["input", "select", "textarea", "button"]):
        name, kind = field.get("name"), field.get("type", "text")
        if not name or "__prefix__" in name or name == "csrfmiddlewaretoken":
            continue
        if field.name == "button":
            if not name.startswith("action-"):
                yield name, field.get("value", "")
        elif field.name == "select":
            yield name, _chosen(field)
        elif kind in ("checkbox", "radio"):
            if field.has_attr("checked") or (field.get("value") and name not in boxes):
                boxes[name] = field.get("value", "on")
        elif kind == "file":
            # Who keeps a file as it is, sends none.
            if field.has_attr("required") or name.endswith("[]"):
                yield name, None
        else:
            stands = field.text.lstrip("\n") if field.name == "textarea" else field.get("value")
            last = name.rpartition("-")[2]
            if last in TYPED_OVER or not stands:
                stands = TYPED.get(last, stands or "")
            yield name, stands
    yield from boxes.items()


def _chosen(field) -> str:
    options = field.find_all("option")
    chosen = [one for one in options if one.has_attr("selected") and one.get("value")]
    chosen = chosen or [one for one in options if one.get("value")]
    return chosen[0]["value"] if chosen else ""


TABLES = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
WRITING = re.compile(r'(?:INSERT INTO|UPDATE|DELETE FROM|INSERT OR IGNORE INTO) "?(\w+)')
# That something was refused, or sent, is written down; that is nobody's work.
NOTES = PASSING | {"history.entry"}


class Writes:
    """The models that a request wrote rows of, but for those that every request may touch."""

    def __init__(self):
        self.labels = set()

    def __call__(self, execute, sql, params, many, context):
        if found := WRITING.match(sql):
            model = TABLES.get(found[1])
            if model is not None:
                self.labels.add(model._meta.label_lower)
        return execute(sql, params, many, context)

    def __bool__(self):
        return bool(self.labels - NOTES)


@contextmanager
def tried(client):
    """Requests whose writes are seen, and taken back at the end."""
    cookies, writes = client.cookies.output(), Writes()
    place = transaction.savepoint()
    try:
        with connection.execute_wrapper(writes):
            yield writes
    finally:
        transaction.savepoint_rollback(place)
        client.cookies.load(cookies.replace("Set-Cookie: ", ""))
        cache.clear()
