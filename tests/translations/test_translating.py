"""Regions translate their own pages into their own languages, and publish what they may."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from regions.opening.services import open_language
from tests.isolation.world import enter, person, plant, rows
from tests.performance.bodies import add_page
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role
from werkcentrum.tenancy.owners import page_owners
from werkcentrum.tenancy.references import foreign_references
from werkcentrum.translations.services import languages_for, leads_elsewhere, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def own(region_a):
    return plant(region_a, "lariks")


@pytest.fixture
def other(region_b):
    return plant(region_b, "kornoelje")


def submit(client, page, *locales):
    url = f"/cms/localize/submit/page/{page.pk}/"
    return client.post(url, {"locales": [locale.pk for locale in locales]})


def test_an_editor_gets_a_draft_to_translate(own):
    editor = own.people[Role.EDITOR]
    page = add_page(own.home, title="Nieuws", slug="bericht")
    client = enter(editor)
    assert "Klaarzetten" in client.get(reverse("translations:translate", args=[page.pk])).text
    answer = submit(client, page, own.english.locale)
    draft = page.get_translation(own.english.locale)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert (draft.live, draft.alias_of, draft.get_parent().pk) == (False, None, own.english.pk)
    assert client.get(answer.url).status_code == 200
    entry = Entry.objects.filter(action="translation.start").latest("pk")
    assert (entry.site, entry.user) == (own.site, editor)


def test_nothing_goes_live_on_the_way(own):
    """Wagtail-localize makes live mirrors of parents that are not translated."""
    parent = add_page(own.home, title="Thema", slug="thema")
    child = add_page(parent, title="Kind", slug="kind")
    live = set(Page.objects.filter(live=True).values_list("pk", flat=True))
    client = enter(own.people[Role.MANAGER])
    assert (
        "Vertaal eerst de pagina erboven"
        in client.get(reverse("translations:translate", args=[child.pk])).text
    )
    assert submit(client, child, own.english.locale).status_code == 200
    assert submit(client, own.home, own.english.locale).status_code == 200
    assert submit(client, parent, own.english.locale).status_code == 302
    assert submit(client, child, own.english.locale).status_code == 302
    assert set(Page.objects.filter(live=True).values_list("pk", flat=True)) == live


def test_only_languages_of_the_own_site(own, other):
    turkish = Locale.objects.create(language_code="tr")
    page = add_page(own.home, title="Nieuws", slug="bericht")
    client = enter(own.people[Role.MANAGER])
    assert submit(client, page, turkish).status_code == 200
    assert not page.get_translations().exists()
    open_language(other.site, "tr")
    assert submit(client, page, turkish).status_code == 200
    assert not page.get_translations().exists()


@pytest.mark.parametrize("role", [None, *Role])
def test_nobody_reaches_a_translation_of_another_region(own, other, role):
    client = enter(own.people[role] if role else None)
    source, english = other.translation.source, other.english.locale
    new = add_page(other.home, title="kornoelje nieuws", slug="bericht")
    before = rows()
    segment = source.stringsegment_set.first()
    link = source.overridablesegment_set.first()
    mine = own.translation.source.stringsegment_set.first()
    start = "/cms/localize/translate"
    for method, url, form in (
        ("post", f"/cms/localize/submit/page/{new.pk}/", {"locales": [english.pk]}),
        ("get", f"/cms/localize/submit/page/{other.page.pk}/", {}),
        ("post", f"/cms/localize/update/{source.pk}/", {"publish": "on"}),
        ("get", f"/cms/localize/update/{source.pk}/", {}),
        ("put", f"{start}/{other.translation.pk}/strings/{segment.pk}/edit/", {"value": "x"}),
        ("put", f"{start}/{own.translation.pk}/strings/{segment.pk}/edit/", {"value": "x"}),
        ("put", f"{start}/{other.translation.pk}/strings/{mine.pk}/edit/", {"value": "x"}),
        ("delete", f"{start}/{other.translation.pk}/strings/{segment.pk}/edit/", {}),
        ("put", f"{start}/{other.translation.pk}/overrides/{link.pk}/edit/", {"value": "1"}),
        ("get", f"{start}/{other.translation.pk}/preview/", {}),
        ("post", f"{start}/{other.translation.pk}/disable/", {}),
        ("post", f"{start}/{other.translation.pk}/machine_translate/", {}),
        ("get", f"{start}/{other.translation.pk}/pofile/download/", {}),
        ("get", reverse("wagtailadmin_pages:edit", args=[other.translated.pk]), {}),
        ("get", "/cms/localize/reports/translations/", {}),
        ("get", f"/cms/vertalingen/?site={other.site.pk}", {}),
    ):
        answer = send(client, method, url, form)
        assert answer.status_code in (302, 403, 404), (method, url, answer.status_code)
        assert "kornoelje" not in answer.text
    after = rows()
    assert {label for label in before if before[label] != after[label]} == set()


def send(client, method, url, form):
    if method == "put":
        return client.put(url, json.dumps(form), content_type="application/json")
    return getattr(client, method)(url, form)


def put(client, translation, segment, value, kind="strings"):
    url = f"/cms/localize/translate/{translation.pk}/{kind}/{segment.pk}/edit/"
    form = f"value={value}"
    return client.put(url, form, content_type="application/x-www-form-urlencoded")


def title_of(translation):
    return translation.source.stringsegment_set.get(context__path="title")


def test_an_editor_translates_a_sentence_but_cannot_publish(own):
    client = enter(own.people[Role.EDITOR])
    assert put(client, own.translation, title_of(own.translation), "Larch").status_code == 201
    edit = reverse("wagtailadmin_pages:edit", args=[own.translated.pk])
    client.post(edit, {"action": "publish"})
    update = reverse("translations:update", args=[own.translation.source_id])
    assert "Meteen publiceren" not in client.get(update).text
    assert client.post(update, {"publish": "on"}).status_code == 302
    assert not Page.objects.get(pk=own.translated.pk).live


def test_a_publisher_publishes(own, django_capture_on_commit_callbacks):
    client = enter(own.people[Role.PUBLISHER])
    put(client, own.translation, title_of(own.translation), "Larch")
    update = reverse("translations:update", args=[own.translation.source_id])
    assert "Meteen publiceren" in client.get(update).text
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(update, {"publish": "on"}).status_code == 302
    page = Page.objects.get(pk=own.translated.pk)
    assert (page.live, page.title) == (True, "Larch")


def test_a_viewer_changes_nothing(own):
    client, before = enter(own.people[Role.VIEWER]), rows()
    put(client, own.translation, title_of(own.translation), "Larch")
    client.post(reverse("translations:update", args=[own.translation.source_id]))
    client.post(f"/cms/localize/translate/{own.translation.pk}/disable/")
    after = rows()
    assert {label for label in before if before[label] != after[label]} == set()
    assert client.get(reverse("translations:index")).status_code == 200


def test_a_link_in_a_translation_leads_to_no_other_region(own, other):
    client = enter(own.people[Role.PUBLISHER])
    source = own.translation.source
    refused = 0
    for segment in source.overridablesegment_set.select_related("context"):
        for thing in (other.draft, other.image, other.document):
            answer = put(client, own.translation, segment, thing.pk, "overrides")
            assert "kornoelje" not in answer.text
            preview = client.get(f"/cms/localize/translate/{own.translation.pk}/preview/")
            assert "kornoelje" not in preview.text
            refused += answer.status_code == 403
    assert refused
    # An id that is another region's document may be the id of an own picture: that one may stay.
    assert not leads_elsewhere(own.translation)
    for bad in ("", "x", "[1]", "-1", "9" * 30):
        segment = source.overridablesegment_set.first()
        assert put(client, own.translation, segment, bad, "overrides").status_code < 500


def test_a_sentence_smuggles_no_link_of_another_region(own, other):
    client = enter(own.people[Role.PUBLISHER])
    evil = f'<a linktype="page" id="{other.draft.pk}">x</a>'
    for segment in own.translation.source.stringsegment_set.all():
        answer = put(client, own.translation, segment, evil)
        assert answer.status_code < 500
        assert "kornoelje" not in answer.text
    draft = own.translation.source.get_ephemeral_translated_instance(
        own.english.locale, fallback=True
    )
    owner = page_owners([own.translated.pk])[own.translated.pk]
    assert foreign_references(draft, owner) == []


def test_stopping_a_translation_makes_it_a_page_of_its_own(own):
    client = enter(own.people[Role.EDITOR])
    url = f"/cms/localize/translate/{own.translation.pk}/disable/"
    assert client.post(url).status_code == 302
    assert not Translation.objects.get(pk=own.translation.pk).enabled


def test_the_list_tells_what_is_behind(own, other, django_assert_max_num_queries):
    client = enter(own.people[Role.EDITOR])
    text = client.get(reverse("translations:index")).text
    assert "Niet vertaald" in text
    assert "Concept" in text
    assert "kornoelje" not in text
    told = own.translation.source.get_source_instance()
    told.save_revision().publish(skip_permission_checks=True)
    text = client.get(reverse("translations:index")).text
    assert "Nederlands is gewijzigd" in text
    assert "Wijzigingen overnemen" in text
    counts = []
    for number in (1, 15):
        for place in range(number):
            add_page(own.home, title="x", slug=f"x-{number}-{place}")
        with django_assert_max_num_queries(80) as queries:
            client.get(reverse("translations:index"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("query", ["p=0", "p=x", "q=%00", "q=" + "x" * 3000, "ordering=x"])
def test_a_bad_question_does_no_harm(own, query):
    answer = enter(own.people[Role.EDITOR]).get(f"{reverse('translations:index')}?{query}")
    assert answer.status_code == 200


def test_the_service_refuses_what_may_not_be(own, other):
    from django.core.exceptions import PermissionDenied

    page = add_page(other.home, title="Nieuws", slug="bericht")
    assert languages_for(page, own.people[Role.MANAGER]) == []
    with pytest.raises(PermissionDenied):
        translate(page=page, locales=[own.english.locale], user=own.people[Role.MANAGER])


HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "Kies eerst een bestand."),
        (b"", "hoort bij een andere vertaling"),
        (b"\x00\x01\xff\xfe", "kunnen we niet lezen"),
        (b'msgid ""\nmsgstr \'x', "hoort bij een andere vertaling"),
        (b'msgstr "x"\nmsgid[', "kunnen we niet lezen"),
        (HEADER.format(charset="bestaat-niet").encode(), "hoort bij een andere vertaling"),
        (HEADER.format(charset="utf-8").encode(), "hoort bij een andere vertaling"),
        (HEADER.format(charset="utf-8").encode() + b"\xff", "kunnen we niet lezen"),
        (b"/etc/passwd", "kunnen we niet lezen"),
        (b"x" * (2 * 1024 * 1024 + 1), "te groot"),
    ],
)
def test_a_broken_gettext_file_is_refused_in_dutch(own, national, content, said):
    client = enter(person(national, Role.MANAGER, "baas"))
    url = reverse("translations:upload_pofile", args=[own.translation.pk])
    before = rows()
    form = {} if content is None else {"file": SimpleUploadedFile("x.po", content)}
    answer = client.post(url, form, follow=True)
    assert answer.status_code == 200
    assert said in answer.text
    assert rows() == before


def test_a_gettext_file_of_the_translation_is_taken_over(own, national):
    client = enter(person(national, Role.MANAGER, "baas"))
    url = reverse("translations:upload_pofile", args=[own.translation.pk])
    # The address is that of wagtail-localize, whose form posts to it.
    assert url == reverse("wagtail_localize:upload_pofile", args=[own.translation.pk])
    sentences = own.translation.export_po()
    for entry in sentences:
        entry.msgstr = f"English {entry.msgid}"
    upload = SimpleUploadedFile("x.po", str(sentences).encode())
    assert "zijn overgenomen" in client.post(url, {"file": upload}, follow=True).text
    assert StringTranslation.objects.filter(data__startswith="English").exists()
