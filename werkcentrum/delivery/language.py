"""The language of a public page stands in its address, and nowhere else."""

from django.conf import settings
from django.utils import translation


class PathLocaleMiddleware:
    """Activate the language that the path names.

    Django's LocaleMiddleware also looks at cookies and ``Accept-Language``, and adds a ``Vary``
    for them: that splits every cache for an answer that is the same for all.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            if hasattr(response, "render") and not response.is_rendered:
                response.render()
        response.headers.setdefault("Content-Language", language)
        return response
