"""A visitor finds what a site says, and nothing that is not for visitors."""

import re
from html import unescape

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from regions.models import Postcode, SearchName
from regions.opening.services import open_language
from tests.performance.bodies import block
from werkcentrum.content.deleting import delete_page
from werkcentrum.content.models import ContentPage
from werkcentrum.media.models import Document
from werkcentrum.search.models import MissedQuery, SearchEntry
from werkcentrum.taxonomy.models import Topic
from werkcentrum.tenancy import features
from werkcentrum.tenancy.models import SiteProfile

pytestmark = pytest.mark.django_db

FOUND = re.compile(r'<li class="wc-result">(.*?)</li>', re.DOTALL)
TITLE = re.compile(r'class="wc-result__title"><a [^>]*>(.*?)</a>', re.DOTALL)


def text_of(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def titles(answer):
    assert answer.status_code == 200
    return [text_of(title) for title in TITLE.findall(answer.text)]


def heading(answer):
    return text_of(re.search(r"<h1[^>]*>(.*?)</h1>", answer.text, re.DOTALL)[1])


def page_of(site, title, *, text="", home=None, **fields):
    home = home or site.root_page.specific
    body = [block("text", f"<p>{text}</p>")] if text else []
    slug = f"pagina-{Page.objects.count()}"
    page = ContentPage(title=title, slug=slug, body=body, locale=home.locale, **fields)
    return home.add_child(instance=page)


def test_a_page_is_found_by_its_title_its_lead_and_its_text(region_a, visit):
    page_of(region_a, "Subsidies voor scholing")
    page_of(region_a, "Een ander beroep", lead="Met een subsidie leer je een ander vak.")
    page_of(region_a, "Praat met ons", text="Vraag ook naar een <b>subsidie</b>.")
    page_of(region_a, "Openingstijden")
    answer = visit(region_a, "/zoeken/?q=Subsidie")
    assert titles(answer)[0] == "Subsidies voor scholing"
    assert set(titles(answer)) == {
        "Subsidies voor scholing",
        "Een ander beroep",
        "Praat met ons",
    }
    assert heading(answer) == "3 resultaten voor “Subsidie”"
    assert "<mark>subsidie</mark>" in answer.text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("cursussen", "Een cursus kiezen"),
        ("banen", "Een baan dichtbij"),
        ("opleiding", "Alle opleidingen"),
        ("oekraine", "Welkom uit Oekraïne"),
        ("SUBSIDIE", "Subsidieregelingen"),
        ("hoe vind ik een baan", "Een baan dichtbij"),
        # With a letter wrong, or two.
        ("subsiedie", "Subsidieregelingen"),
        ("cursis", "Een cursus kiezen"),
    ],
)
def test_endings_accents_small_words_and_typos_do_not_matter(region_a, visit, typed, written):
    page_of(region_a, written)
    page_of(region_a, "Contact met ons")
    assert titles(visit(region_a, f"/zoeken/?q={typed}")) == [written]


def test_a_corrected_word_is_told(region_a, visit):
    page_of(region_a, "Subsidie aanvragen")
    answer = visit(region_a, "/zoeken/?q=subsiedie")
    assert "Met “subsiedie” vonden we niets" in text_of(answer.text)
    assert heading(answer) == "1 resultaat voor “subsidie”"
    assert not MissedQuery.objects.exists()


def test_only_pages_for_visitors_are_found(region_a, region_b, national, visit):
    page_of(region_a, "Geheim concept", live=False)
    over = page_of(region_a, "Geheim verlopen")
    over.expire_at = timezone.now()
    over.save()
    gone = page_of(region_a, "Geheim verwijderd")
    delete_page(page=gone)
    # Taken offline behind the back of the index.
    offline = page_of(region_a, "Geheim offline")
    Page.objects.filter(pk=offline.pk).update(live=False)
    changed = page_of(region_a, "Openbaar")
    changed.title = "Geheim nieuw"
    changed.save_revision()
    page_of(region_b, "Geheim van West")
    assert titles(visit(region_a, "/zoeken/?q=geheim")) == []
    assert titles(visit(region_a, "/zoeken/?q=openbaar")) == ["Openbaar"]


@pytest.mark.parametrize("state", ["hidden", "basic", "gone"])
def test_all_of_the_country_is_all_live_sites_each_named(
    region_a, region_b, national, visit, state
):
    for site in (region_a, region_b, national):
        page_of(site, f"Subsidie {site.site_name}")
    path = "/zoeken/?q=subsidie&waar=nederland"
    answer = visit(region_a, path)
    assert len(titles(answer)) == 3
    assert "van Werkcentrum West" in text_of(answer.text)
    for site in (region_a, region_b):
        page_of(site, "Leerwerkbaan")
    own, other = FOUND.findall(visit(region_a, "/zoeken/?q=leerwerkbaan&waar=nederland").text)
    assert "Oost" in own
    assert "West" in other
    assert f'href="{region_b.root_url}/pagina-' in answer.text
    SiteProfile.objects.filter(site=region_b).update(state=state)
    assert "West" not in str(titles(visit(region_a, path)))


def test_what_a_site_switched_off_is_not_found(region_a, region_b, visit):
    english = open_language(region_b, "en", title="Werkcentrum West")
    english.save_revision().publish(skip_permission_checks=True)
    own = open_language(region_a, "en", title="Werkcentrum Oost")
    own.save_revision().publish(skip_permission_checks=True)
    page_of(region_b, "Subsidies in English", home=english)
    path = "/en/zoeken/?q=subsidy+english+subsidies&waar=nederland"
    assert titles(visit(region_a, path)) == ["Subsidies in English"]
    assert titles(visit(region_a, "/zoeken/?q=english&waar=nederland")) == []
    SiteProfile.objects.filter(site=region_b).update(features={"language_en": False})
    assert titles(visit(region_a, path)) == []
    SiteProfile.objects.filter(site=region_a).update(features={"search": False})
    assert visit(region_a, "/zoeken/?q=english").status_code == 404
    assert "wc-searchbox" not in visit(region_a).text


def test_pages_of_a_part_that_is_off_are_not_found(region_a, visit):
    features.register("proef", label="Proef", page_types=["content.ContentPage"])
    try:
        page_of(region_a, "Subsidie")
        assert titles(visit(region_a, "/zoeken/?q=subsidie")) == ["Subsidie"]
        SiteProfile.objects.filter(site=region_a).update(features={"proef": False})
        for everywhere in ("", "&waar=nederland"):
            assert titles(visit(region_a, f"/zoeken/?q=subsidie{everywhere}")) == []
    finally:
        features.forget("proef")


def test_a_page_that_moves_to_another_site_is_found_there(region_a, region_b, visit):
    page = page_of(region_a, "Subsidie")
    page.move(region_b.root_page, pos="last-child")
    assert titles(visit(region_a, "/zoeken/?q=subsidie")) == []
    assert titles(visit(region_b, "/zoeken/?q=subsidie")) == ["Subsidie"]


def test_a_document_is_found_on_a_site_where_a_live_page_offers_it(region_a, region_b, visit):
    document = Document.objects.create(
        title="Stappenplan",
        collection=region_a.library.collection,
        file=ContentFile(b"%PDF-1.4", "stappenplan.pdf"),
    )
    assert titles(visit(region_a, "/zoeken/?q=stappenplan")) == []
    body = [block("download", {"title": "Lees", "documents": [item(document.pk)]})]
    home = region_a.root_page.specific
    page = home.add_child(
        instance=ContentPage(title="Downloads", slug="downloads", body=body, locale=home.locale)
    )
    answer = visit(region_a, "/zoeken/?q=stappenplan")
    assert titles(answer) == ["Stappenplan"]
    assert document.file.url in answer.text
    assert titles(visit(region_a, "/zoeken/?q=stappenplan&soort=pagina")) == []
    assert titles(visit(region_b, "/zoeken/?q=stappenplan")) == []
    document.title = "Wegwijzer"
    document.save()
    assert titles(visit(region_a, "/zoeken/?q=wegwijzer")) == ["Wegwijzer"]
    page.unpublish()
    assert titles(visit(region_a, "/zoeken/?q=wegwijzer")) == []


def item(value):
    return {"type": "item", "value": value, "id": f"00000000-0000-0000-0000-{value:012}"}


def test_nothing_that_somebody_wrote_is_read_as_markup(region_a, visit):
    script = '<script>alert(1)</script> subsidie <img src=x onerror=alert(2)> & "quote"'
    page_of(region_a, script, lead=script, text="subsidie")
    page_of(region_a, "Tekst", text="&lt;script&gt;alert(3)&lt;/script&gt; subsidie &amp;lt;b&gt;")
    for query in ("subsidie", "script", "alert", "img"):
        answer = visit(region_a, f"/zoeken/?q={query}")
        assert titles(answer)
        main = answer.text.split("<main")[1].split("</main>")[0]
        assert "<script" not in main
        assert "<img" not in main
        assert set(re.findall(r"<mark[^>]*>", main)) == {"<mark>"}
    answer = visit(region_a, "/zoeken/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in answer.text


def test_tags_and_other_words_for_them_lead_to_a_page(region_a, visit):
    page = page_of(region_a, "Wij helpen je aan mensen")
    page.topics = [Topic.objects.get(slug="personeel-vinden", locale__language_code="nl")]
    page.save()
    page_of(region_a, "Iets anders")
    assert titles(visit(region_a, "/zoeken/?q=personeel"))[0] == "Wij helpen je aan mensen"
    answer = visit(region_a, "/zoeken/?q=WSP")
    assert titles(answer) == ["Wij helpen je aan mensen"]
    assert "De naam WSP bestaat niet meer. Nu helpt: Het Werkcentrum in je regio." in text_of(
        answer.text
    )
    # A new name for the term is known at once.
    term = page.topics.get()
    term.name = "Medewerkers werven"
    term.save()
    assert titles(visit(region_a, "/zoeken/?q=medewerkers")) == ["Wij helpen je aan mensen"]


def test_results_are_narrowed_by_tag_and_by_kind(region_a, visit):
    jobs = Topic.objects.get(slug="vacatures", locale__language_code="nl")
    first, second = page_of(region_a, "Werk in de zorg"), page_of(region_a, "Werk in de bouw")
    first.topics = [jobs]
    first.save()
    assert len(titles(visit(region_a, "/zoeken/?q=werk+in"))) >= 2
    narrowed = visit(region_a, "/zoeken/?q=werk&onderwerp=vacatures&soort=pagina")
    assert titles(narrowed) == [first.title]
    assert "(1)" in narrowed.text
    nothing = visit(region_a, "/zoeken/?q=zorg&soort=document")
    assert titles(nothing) == []
    assert 'href="/zoeken/?q=zorg"' in nothing.text
    assert second.title in titles(visit(region_a, "/zoeken/?q=werk&soort=pagina"))


def test_many_results_come_in_pages(region_a, visit):
    for number in range(11):
        page_of(region_a, f"Subsidie {number}")
    first, second = (visit(region_a, f"/zoeken/?q=subsidie&pagina={n}") for n in (1, 2))
    assert (len(titles(first)), len(titles(second))) == (10, 1)
    assert not set(titles(first)) & set(titles(second))
    assert heading(second) == "11 resultaten voor “subsidie”, pagina 2 van 2"
    assert "<title>11 resultaten voor “subsidie”, pagina 2 van 2 - " in second.text
    assert second["X-Robots-Tag"] == "noindex"


def test_who_finds_nothing_gets_help(region_a, visit):
    answer = visit(region_a, "/zoeken/?q=xyzzy")
    assert heading(answer) == "Niets gevonden voor “xyzzy”"
    assert "jouw-werkcentrum/" in answer.text
    assert 'href="/contact/"' in answer.text
    assert "waar=nederland" in answer.text


def test_a_postcode_or_a_place_leads_to_the_finder(region_a, visit):
    region = region_a.region
    gemeente = region.municipalities.get()
    Postcode.objects.create(pc4="2511", municipality=gemeente)
    SearchName.objects.create(key="delft", label="Delft", kind=3, region=region)
    for query, shown in (("2511ab", "2511 AB"), ("2511", "2511"), ("DELFT", "Delft")):
        answer = visit(region_a, f"/zoeken/?q={query}")
        assert f"Zoek je een Werkcentrum bij {shown}?" in text_of(answer.text)
    for query in ("9999", "subsidie", "taalles delft of ergens anders"):
        assert "Zoek je een Werkcentrum" not in text_of(visit(region_a, f"/zoeken/?q={query}").text)


def test_every_page_of_a_live_site_has_the_box(region_a, region_b, visit):
    for path in ("/", "/contact/", "/zoeken/", "/bestaat-niet/"):
        assert 'action="/zoeken/"' in visit(region_a, path).text
    SiteProfile.objects.filter(site=region_b).update(state="basic")
    assert "wc-searchbox" not in visit(region_b).text
    assert visit(region_b, "/zoeken/").status_code == 404
    assert visit(region_a, "/en/zoeken/").status_code == 404
    assert heading(visit(region_a, "/zoeken/")) == "Zoeken"


def test_a_rebuild_makes_all_entries_anew(region_a, visit):
    page = page_of(region_a, "Subsidie")
    SearchEntry.objects.all().delete()
    stale = page_of(region_a, "Verdwenen subsidie")
    Page.objects.filter(pk=stale.pk).update(live=False)
    call_command("update_index", backend_name="visitors", verbosity=0)
    assert titles(visit(region_a, "/zoeken/?q=subsidie")) == [page.title]
    assert not SearchEntry.objects.filter(page=stale).exists()
