"""Deleted pages can be brought back for thirty days, and are nowhere meanwhile."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from regions.opening.services import open_language
from tests.performance.bodies import add_page
from tests.tenancy.test_workplace import at_work
from werkcentrum.content.bins import Bin, DeletedPage
from werkcentrum.content.deleting import delete_page, empty_bins, restore_page
from werkcentrum.content.models import ContentPage
from werkcentrum.delivery.previews import address_of, share_page
from werkcentrum.history.models import Entry
from werkcentrum.tenancy.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(region_a):
    page = add_page(region_a.root_page.specific, title="Scholing", slug="scholing")
    page.save_revision()
    return page


@pytest.fixture
def child(page):
    return add_page(page, title="Beurs", slug="beurs")


@pytest.fixture
def publisher(region_a):
    return at_work((region_a, Role.PUBLISHER))


def delete(client, page, **form):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), form, follow=True)


def restore(client, deleted):
    return client.post(reverse("bin:restore"), {"deleted": deleted.pk}, follow=True)


def fresh(page):
    return ContentPage.objects.get(pk=page.pk)


# -- Deleting and bringing back ----------------------------------------------------------------


def test_a_page_with_what_is_below_it_goes_offline_and_comes_back_as_draft(
    region_a, page, child, publisher, visit
):
    path, revisions = page.path, set(Revision.objects.values_list("pk", flat=True))
    answer = delete(publisher, page)
    assert "is verwijderd" in answer.text
    assert reverse("bin:restore") in answer.text
    assert visit(region_a, "/scholing/").status_code == 404
    assert visit(region_a, "/scholing/beurs/").status_code == 404
    assert not fresh(page).live
    assert not fresh(child).live
    back = restore(publisher, DeletedPage.objects.get())
    assert "als concept" in back.text
    assert (fresh(page).slug, fresh(page).depth) == ("scholing", 3)
    assert fresh(child).url_path == f"{region_a.root_page.url_path}scholing/beurs/"
    assert not fresh(page).live
    assert fresh(page).path != path
    assert revisions <= set(Revision.objects.values_list("pk", flat=True))
    assert not DeletedPage.objects.exists()
    fresh(page).get_latest_revision().publish(skip_permission_checks=True)
    assert visit(region_a, "/scholing/").status_code == 200
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_bin_of_a_site_is_one_and_is_in_its_own_tree(region_a, region_b, page):
    other = add_page(region_b.root_page.specific, title="Elders", slug="elders")
    second = add_page(region_a.root_page.specific, title="Tweede", slug="tweede")
    for one in (page, second, other):
        delete_page(page=one)
    assert [one.get_parent().pk for one in Bin.objects.order_by("path")] == [
        region_a.root_page_id,
        region_b.root_page_id,
    ]


def test_the_address_of_a_deleted_page_is_free_at_once(region_a, page):
    deleted = delete_page(page=page)
    add_page(region_a.root_page.specific, title="Nieuwe scholing", slug="scholing")
    back = restore_page(deleted=deleted)
    assert (back.page.slug, back.has_other_slug) == ("scholing-2", True)
    # The editor opens the latest draft: it has the new address too.
    assert fresh(page).get_latest_revision_as_object().slug == "scholing-2"


def test_people_hear_that_the_address_was_taken(region_a, page, publisher):
    delete(publisher, page)
    add_page(region_a.root_page.specific, title="Nieuwe scholing", slug="scholing")
    assert "Het oude adres is bezet" in restore(publisher, DeletedPage.objects.get()).text


def test_a_page_whose_parent_was_deleted_comes_back_below_home(region_a, page, child, publisher):
    first, second = delete_page(page=child), delete_page(page=page)
    assert "De pagina erboven is er niet meer" in restore(publisher, first).text
    assert fresh(child).get_parent().pk == region_a.root_page_id
    restore_page(deleted=second)
    assert fresh(page).get_parent().pk == region_a.root_page_id


def test_a_page_whose_parent_is_gone_for_good_comes_back_below_home(region_a, page, child):
    deleted = delete_page(page=child)
    fresh(page).delete()
    deleted.refresh_from_db()
    assert restore_page(deleted=deleted).is_elsewhere
    assert fresh(child).get_parent().pk == region_a.root_page_id


def test_an_english_page_comes_back_in_english(region_a, page):
    english = open_language(region_a, "en", title="Work centre East")
    course = add_page(english, title="Training", slug="training")
    mother = add_page(english, title="Mother", slug="mother")
    below = add_page(mother, title="Below", slug="below")
    deleted, other = delete_page(page=below), delete_page(page=course)
    delete_page(page=mother)
    assert restore_page(deleted=deleted).page.get_parent().pk == english.pk
    assert restore_page(deleted=other).page.get_parent().pk == english.pk
    assert fresh(page).live


def test_a_translation_stays_when_the_dutch_page_goes_and_its_alias_goes_offline(region_a, page):
    english = open_language(region_a, "en", title="Work centre East")
    page.copy_for_translation(english.locale)
    translation = fresh(page).get_translation(english.locale)
    translation.save_revision().publish(skip_permission_checks=True)
    alias = page.create_alias(parent=english, update_slug="spiegel")
    assert alias.live
    delete_page(page=page)
    assert ContentPage.objects.get(pk=translation.pk).live
    assert not ContentPage.objects.get(pk=alias.pk).live


def test_a_second_time_nothing_happens_and_people_hear_it(page, publisher):
    delete(publisher, page)
    deleted = DeletedPage.objects.get()
    restore(publisher, deleted)
    place = fresh(page).path
    assert "al teruggezet" in restore(publisher, deleted).text
    assert fresh(page).path == place
    with pytest.raises(PermissionDenied):
        restore_page(deleted=deleted)


def test_a_deleted_page_cannot_be_deleted_again(page):
    delete_page(page=page)
    with pytest.raises(PermissionDenied):
        delete_page(page=page)
    with pytest.raises(PermissionDenied):
        delete_page(page=Bin.objects.get())
    assert DeletedPage.objects.count() == 1


def test_a_home_is_never_deleted(region_a):
    english = open_language(region_a, "en", title="Work centre East")
    for home in (region_a.root_page, english):
        with pytest.raises(PermissionDenied):
            delete_page(page=home)
    assert not Bin.objects.exists()


def test_reviews_plans_and_locks_end_when_a_page_is_deleted(region_a, page, child, publisher):
    workflow = region_a.root_page.get_workflow()
    workflow.start(page, publisher.user)
    soon = timezone.now() + timedelta(hours=1)
    child.go_live_at = soon
    child.save_revision(approved_go_live_at=soon)
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=publisher.user)
    deleted = delete_page(page=page)
    assert fresh(page).current_workflow_state is None
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()
    restore_page(deleted=deleted)
    assert not fresh(page).locked


def test_several_pages_go_at_once_and_what_is_below_one_of_them_goes_with_it(
    region_a, page, child, publisher
):
    other = add_page(region_a.root_page.specific, title="Ander", slug="ander")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    query = "&".join(f"id={one.pk}" for one in (page, child, other))
    answer = publisher.post(f"{url}?{query}&next=/cms/", follow=True)
    assert "2 pagina&#x27;s zijn verwijderd" in answer.text or "2 pagina's zijn" in answer.text
    assert set(DeletedPage.objects.values_list("page", flat=True)) == {page.pk, other.pk}
    assert ContentPage.objects.count() == 3


def test_the_history_says_deleted_and_brought_back_and_nothing_of_the_steps(page, publisher):
    Entry.objects.all().delete()
    delete(publisher, page)
    restore(publisher, DeletedPage.objects.get())
    assert list(Entry.objects.order_by("pk").values_list("action", "label")) == [
        ("page.delete", "Scholing"),
        ("page.restore", "Scholing"),
    ]
    assert not PageLogEntry.objects.filter(action="wagtail.delete").exists()


# -- Nowhere meanwhile -------------------------------------------------------------------------


def test_a_deleted_page_is_in_no_list_search_or_chooser(region_a, page, child, publisher):
    delete_page(page=page)
    place = Bin.objects.get()
    for url in (
        reverse("wagtailadmin_explore", args=[region_a.root_page_id]),
        reverse("wagtailadmin_explore", args=[region_a.root_page_id]) + "?q=scholing",
        reverse("wagtailadmin_pages:search") + "?q=scholing",
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_search") + "?q=scholing",
        reverse("wagtailadmin_choose_page_child", args=[place.pk]),
        reverse("wagtailadmin_api:pages:listing") + f"?child_of={region_a.root_page_id}",
    ):
        text = publisher.get(url).text
        assert ">Scholing<" not in text, url
        assert '"Scholing"' not in text, url
        assert "verwijderde-paginas" not in text, url
    chooser = reverse("wagtailadmin_choose_page_child", args=[place.pk])
    assert publisher.get(chooser).status_code == 404


def test_no_screen_of_pages_opens_a_deleted_page(page, child, publisher):
    delete_page(page=page)
    for one in (page, child, Bin.objects.get()):
        for name in ("edit", "delete", "copy", "move", "history", "view_draft", "unpublish"):
            url = reverse(f"wagtailadmin_pages:{name}", args=[one.pk])
            assert publisher.get(url).status_code == 404, name
            assert publisher.post(url).status_code in (404, 405), name


def test_nothing_brings_a_deleted_page_online_or_out_of_the_bin(region_a, page, publisher):
    home = region_a.root_page
    delete_page(page=page)
    for action in ("publish", "move", "delete", "unpublish"):
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        publisher.post(f"{url}?id={page.pk}&next=/cms/", {"chooser": home.pk})
    assert not fresh(page).live
    assert fresh(page).depth == 4
    with pytest.raises(PermissionDenied):
        fresh(page).get_latest_revision().publish(skip_permission_checks=True)
    with pytest.raises(PermissionDenied):
        fresh(page).move(home, pos="last-child")


def test_nothing_is_moved_or_copied_into_the_bin(region_a, page, publisher):
    other = add_page(region_a.root_page.specific, title="Ander", slug="ander")
    delete_page(page=page)
    place = Bin.objects.get()
    publisher.post(reverse("wagtailadmin_pages:move_confirm", args=[other.pk, place.pk]))
    publisher.post(
        reverse("wagtailadmin_pages:copy", args=[other.pk]),
        {"new_title": "Kopie", "new_slug": "kopie", "new_parent_page": place.pk},
    )
    with pytest.raises(PermissionDenied):
        other.move(place, pos="last-child")
    assert place.get_children().count() == 1


def test_a_link_to_the_draft_of_a_deleted_page_shows_nothing(region_a, page, publisher, visit):
    path = urlsplit(address_of(share_page(page=page, user=publisher.user))).path
    assert visit(region_a, path).status_code == 200
    delete_page(page=page)
    answer = visit(region_a, path)
    assert answer.status_code != 200
    assert "Scholing" not in answer.text


def test_a_deleted_page_is_not_offered_for_translation(region_a, page, publisher):
    open_language(region_a, "en", title="Work centre East")
    url = reverse("translations:index")
    assert "Scholing" in publisher.get(url).text
    delete_page(page=page)
    assert "Scholing" not in publisher.get(url).text


# -- Who may -----------------------------------------------------------------------------------


def test_another_region_neither_sees_nor_restores_nor_purges(region_a, region_b, page, publisher):
    delete(publisher, page)
    deleted = DeletedPage.objects.get()
    for role in Role:
        stranger = at_work((region_b, role))
        assert "Scholing" not in stranger.get(reverse("bin:index")).text
        answer = restore(stranger, deleted)
        assert "Scholing" not in answer.text
        purge = reverse("bin:purge", args=[deleted.pk])
        assert stranger.get(purge).status_code == 404
        assert stranger.post(purge).status_code == 404
    assert DeletedPage.objects.filter(pk=deleted.pk).exists()


@pytest.mark.parametrize("value", ["", "x", "-1", "999999", "9" * 40, "²", "%00"])
def test_nonsense_restores_nothing(publisher, value):
    answer = publisher.post(reverse("bin:restore"), {"deleted": value}, follow=True)
    assert "al teruggezet" in answer.text


def test_an_editor_brings_back_what_they_deleted_themselves(region_a, page):
    editor = at_work((region_a, Role.EDITOR))
    draft = add_page(region_a.root_page.specific, title="Mijn concept", slug="mijn", live=False)
    Page.objects.filter(pk=draft.pk).update(owner=editor.user)
    delete(editor, draft)
    own, other = DeletedPage.objects.get(), delete_page(page=page)
    listed = editor.get(reverse("bin:index")).text
    assert f'value="{own.pk}"' in listed
    assert f'value="{other.pk}"' not in listed
    restore(editor, other)
    restore(editor, own)
    assert list(DeletedPage.objects.all()) == [other]


def test_only_a_manager_deletes_for_good_and_is_asked_first(region_a, page, child, publisher):
    deleted = delete_page(page=page)
    url = reverse("bin:purge", args=[deleted.pk])
    assert publisher.post(url).status_code == 404
    assert url not in publisher.get(reverse("bin:index")).text
    manager = at_work((region_a, Role.MANAGER))
    assert "Ook 1 onderliggende pagina" in manager.get(url).text
    assert ContentPage.objects.count() == 2
    assert "definitief verwijderd" in manager.post(url, follow=True).text
    assert not ContentPage.objects.exists()
    assert Entry.objects.filter(action="page.purge", label="Scholing").exists()


def test_a_viewer_reads_the_bin_and_a_visitor_has_none(region_a, page, client):
    deleted = delete_page(page=page)
    viewer = at_work((region_a, Role.VIEWER))
    listed = viewer.get(reverse("bin:index")).text
    assert "Scholing" in listed
    assert f'value="{deleted.pk}"' not in listed
    assert reverse("bin:purge", args=[deleted.pk]) not in listed
    assert restore(viewer, deleted).status_code == 404
    assert DeletedPage.objects.filter(pk=deleted.pk).exists()
    assert client.get(reverse("bin:index"), headers={"host": "cms.localhost"}).status_code == 302


def test_hostile_titles_do_nothing(region_a, publisher):
    page = add_page(region_a.root_page.specific, title="<script>x</script>", slug="raar")
    for answer in (delete(publisher, page), publisher.get(reverse("bin:index"))):
        assert "<script>x" not in answer.text
    assert "<script>x" not in restore(publisher, DeletedPage.objects.get()).text


# -- The confirmation --------------------------------------------------------------------------


def test_before_deleting_people_read_what_happens_and_what_links_here(
    region_a, region_b, page, child, publisher
):
    body = [{"type": "text", "value": f'<p><a linktype="page" id="{page.pk}">kijk</a></p>'}]
    add_page(region_a.root_page.specific, title="Verwijzer", slug="verwijzer", body=body)
    text = publisher.get(reverse("wagtailadmin_pages:delete", args=[page.pk])).text
    assert "30 dagen terugzetten" in text
    assert "1 onderliggende pagina" in text
    assert "Verwijzer" in text
    assert not DeletedPage.objects.exists()


# -- After thirty days -------------------------------------------------------------------------


def test_after_thirty_days_a_page_goes_for_good_and_nothing_else_does(region_a, page, child):
    young = add_page(region_a.root_page.specific, title="Jong", slug="jong")
    old, new = delete_page(page=page), delete_page(page=young)
    DeletedPage.objects.filter(pk=old.pk).update(deleted_at=timezone.now() - timedelta(days=31))
    call_command("empty_bins")
    assert list(DeletedPage.objects.all()) == [new]
    assert list(ContentPage.objects.all()) == [fresh(young)]
    assert Page.objects.filter(pk=region_a.root_page_id).exists()
    assert empty_bins() == 0
    assert Page.find_problems() == ([], [], [], [], [])
