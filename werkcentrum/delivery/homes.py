"""The home pages of a site: one for each language it speaks."""

from wagtail.models import Page, Site

from werkcentrum.tenancy.features import speaks


def homes(request) -> dict[str, Page]:
    """The live home pages of the site that is asked for, by language; one query a request."""
    if not hasattr(request, "_homes"):
        site = Site.find_for_request(request)
        request._homes = {}
        if site is not None:
            root = site.root_page
            pages = (
                # The specific class at once: the home page itself needs no second query.
                root.specific_class.objects.live()
                .filter(translation_key=root.translation_key)
                .select_related("locale")
                .order_by("locale_id")
            )
            request._homes = {
                page.locale.language_code: page
                for page in pages
                if speaks(site, page.locale.language_code)
            }
    return request._homes
