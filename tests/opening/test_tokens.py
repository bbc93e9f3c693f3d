"""Fields to fill in: which there are, what is refused, and where the refusal stands."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from regions.opening import tokens
from regions.opening.blueprint import inspect
from regions.opening.making import make_blueprints
from regions.opening.models import Blueprint
from regions.opening.states import set_state
from tests.isolation.world import enter, person
from tests.performance.bodies import block
from werkcentrum.content.models import ContentPage
from werkcentrum.content.richtext import rewrite_rich_text
from werkcentrum.tenancy.models import Role, SiteProfile

VALUES = tokens.values_for(tokens.Facts("Werkcentrum Noord"))


def rewrite(html, words=lambda text: text, refer=lambda kind, pk: pk):
    return rewrite_rich_text(html, words=words, refer=refer, address=lambda address: None)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "plain & simple",
        "<p data-block-key='x'>a &amp; b &lt; c &euro; &#8364; &nbsp;</p>",
        "<h2>Kop</h2><p>regel<br/>regel</p><ul><li><b>x</b> <i>y</i></li></ul><hr/>",
        '<p><a href="https://a.example/?a=1&amp;b=2">x</a><!-- y --></p>',
        '<p><a linktype="page" id="5">x</a> <embed embedtype="image" id="7" alt="&quot;"/></p>',
        "<p>1 < 2 & unfinished &amp",
    ],
)
def test_rich_text_that_needs_no_change_stays_as_it_is(html):
    assert rewrite(html) == html


def test_links_get_other_ids_and_words_other_words():
    changed = rewrite(
        '<p>[[gemeenten]] <a linktype="page" id="5">[[x]] &amp; y</a>'
        '<embed alt="a" embedtype="image" format="left" id="5"/>5</p>',
        words=lambda text: text.replace("[[x]]", "<b>"),
        refer=lambda kind, pk: {"page": 12, "image": 34}[kind],
    )
    assert changed == (
        '<p>[[gemeenten]] <a linktype="page" id="12">&lt;b&gt; &amp; y</a>'
        '<embed alt="a" embedtype="image" format="left" id="34"/>5</p>'
    )


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("[[naam van de site]]", "Werkcentrum Noord"),
        ("Bij [[ Naam  van\u00a0de SITE ]]!", "Bij Werkcentrum Noord!"),
        ("[[telefoonnummer]]", "(het telefoonnummer volgt)"),
        ("geen [veld] en geen (haak)", "geen [veld] en geen (haak)"),
    ],
)
def test_a_field_is_filled_in(text, becomes):
    assert tokens.problem(text) == ""
    assert tokens.fill(text, VALUES) == becomes


@pytest.mark.parametrize(
    "text",
    ["[[telefoon]]", "[[]]", "[[gemeenten", "gemeenten]]", "[[[[gemeenten]]", "[[a [[gemeenten]]"],
)
def test_a_field_that_is_unknown_or_not_whole_is_a_problem(text):
    assert tokens.problem(text)


# -- In the CMS ------------------------------------------------------------------------------------


@pytest.fixture
def blueprint(national):
    make_blueprints()
    return Blueprint.objects.get(kind="region")


def post_page(client, page, **fields):
    """Save a page by its form, with a body of one text block; ``fields`` replace some fields."""
    words = fields.pop("words", "Gewone tekst")
    line = {"key": "a", "text": words, "type": "unstyled", "depth": 0}
    line |= {"inlineStyleRanges": [], "entityRanges": []}
    raw = json.dumps({"blocks": [line], "entityMap": {}})
    data = {
        "title": page.title,
        "slug": page.slug,
        "lead": page.lead,
        "seo_title": "",
        "search_description": "",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-id": "",
        "body-0-value": raw,
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    } | fields
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@pytest.mark.django_db
@pytest.mark.parametrize("action", [{}, {"action-publish": "1"}], ids=["draft", "publish"])
@pytest.mark.parametrize(
    ("field", "value"), [("lead", "Bel [[telefoon]]."), ("words", "Bel [[telefoon]].")]
)
def test_a_blueprint_page_with_a_wrong_field_is_refused_by_name(
    national, blueprint, action, field, value
):
    client = enter(person(national, Role.MANAGER, "landelijk"))
    page = ContentPage.objects.filter(path__startswith=blueprint.site.root_page.path).last()
    answer = post_page(client, page, **{field: value}, **action)
    assert answer.status_code == 200
    assert "Het invulveld [[telefoon]] bestaat niet." in answer.content.decode()
    page.refresh_from_db()
    assert "[[telefoon]]" not in str(page.get_latest_revision_as_object().serializable_data())


@pytest.mark.django_db
def test_a_blueprint_page_with_good_fields_is_kept_and_shown_in_a_preview(national, blueprint):
    client = enter(person(national, Role.MANAGER, "landelijk"))
    page = ContentPage.objects.filter(path__startswith=blueprint.site.root_page.path).last()
    answer = post_page(client, page, lead="Bel [[telefoonnummer]].", **{"action-publish": "1"})
    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.lead == "Bel [[telefoonnummer]]."
    assert client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code == 200


@pytest.mark.django_db
def test_a_region_may_write_double_brackets(region_a, blueprint):
    client = enter(person(region_a, Role.MANAGER, "oost"))
    page = ContentPage(title="Iets", slug="iets", lead="x", locale=region_a.root_page.locale)
    region_a.root_page.add_child(instance=page)
    assert post_page(client, page, lead="Zie [[x]].").status_code == 302


@pytest.mark.django_db
def test_a_region_cannot_see_or_change_the_blueprint(region_a, blueprint):
    client = enter(person(region_a, Role.MANAGER, "oost"))
    page = ContentPage.objects.filter(path__startswith=blueprint.site.root_page.path).last()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 404
    assert post_page(client, page, lead="Van ons").status_code == 404


@pytest.mark.django_db
def test_a_blueprint_stays_hidden(blueprint):
    with pytest.raises(ValidationError, match="blijft verborgen"):
        set_state(blueprint.site, SiteProfile.State.LIVE)
    with pytest.raises(IntegrityError), transaction.atomic():
        SiteProfile.objects.filter(site=blueprint.site).update(state="live")


@pytest.mark.django_db
def test_the_problem_stands_at_its_block(blueprint):
    page = ContentPage(title="x", body=[block("text", "<p>goed</p>"), block("text", "<p>[[</p>")])
    assert [(field, number) for field, number, *_rest in inspect(page).problems] == [("body", 1)]
