"""Writes down the downloads of Wagtail's own lists and reports."""

from werkcentrum.tenancy.current import current_site

from .recording import record


class ExportMiddleware:
    """One entry for each list of the CMS that somebody takes along as a file."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if (
            getattr(request, "is_cms", False)
            and "export" in request.GET
            and not getattr(request, "export_is_recorded", False)
            and response.headers.get("Content-Disposition", "").startswith("attachment")
        ):
            name = request.resolver_match.view_name
            record("cms.export", site=current_site(request), user=request.user, label=name)
        return response
