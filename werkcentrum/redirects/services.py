"""Let old addresses of a site lead on: one by one, many at once, or because a page moved."""

from django.db import transaction
from wagtail.models import Page, Site

from werkcentrum.delivery.addresses import site_and_path

from .models import Redirect
from .paths import normalise, stored_form


@transaction.atomic
def add_redirect(
    *,
    site: Site,
    old_path: str,
    page: Page | None = None,
    url: str = "",
    replace: bool = False,
) -> Redirect:
    """Let an old address of a site lead to a page, or to an https address elsewhere.

    With ``replace`` an earlier redirect of the same address gives way. Raises ValidationError
    (Dutch) for an address that is none, has a live page, leads in a circle, or leads to a page of
    another region.
    """
    redirect = None
    if replace:
        stored = normalise(old_path, site)
        redirect = Redirect.objects.filter(site=site, old_path=stored).first()
    redirect = redirect or Redirect(site=site)
    redirect.old_path, redirect.page, redirect.url = old_path, page, url
    redirect.is_automatic = False
    redirect.full_clean()
    redirect.save()
    return redirect


@transaction.atomic
def follow_page(page: Page, *, before: str, after: str) -> None:
    """Let the old addresses of a page and of all below it lead to where they are now.

    ``before`` and ``after`` are the page's ``url_path``. Between two sites nothing follows: a
    region's address never leads to another region.
    """
    old_root, _path = site_and_path(before)
    new_root, _path = site_and_path(after)
    if before == after or page.depth == 2 or not old_root or not new_root:
        return
    if old_root.site_id != new_root.site_id:
        return
    redirects, now = {}, set()
    pages = Page.objects.descendant_of(page, inclusive=True).live()
    for pk, url_path in pages.values_list("pk", "url_path"):
        old = stored_form(site_and_path(before + url_path[len(after) :])[1], "")
        now.add(stored_form(site_and_path(url_path)[1], ""))
        if old:
            redirects[old] = Redirect(
                site_id=old_root.site_id, old_path=old, page_id=pk, is_automatic=True
            )
    # A page stands here now.
    Redirect.objects.filter(site=old_root.site_id, old_path__in=now - {None}).delete()
    Redirect.objects.bulk_create(
        (one for old, one in redirects.items() if old not in now),
        batch_size=500,
        update_conflicts=True,
        unique_fields=["site", "old_path"],
        update_fields=["page", "url", "is_automatic"],
    )
