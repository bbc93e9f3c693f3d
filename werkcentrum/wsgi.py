"""WSGI entry point for the application server."""

import os
import re

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "werkcentrum.settings")

CHARSET = re.compile(r";\s*charset\*?\s*=[^;]*", re.IGNORECASE)


class Utf8:
    """Everything that comes in is UTF-8, whatever its ``Content-Type`` says.

    Django reads even a query string by that header, outside of all error handling: with
    ``charset=idna`` it raises, and with ``charset=utf-16`` another text is asked than was sent.
    """

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        if content_type := environ.get("CONTENT_TYPE"):
            environ["CONTENT_TYPE"] = CHARSET.sub("", content_type)
        return self.application(environ, start_response)


application = Utf8(get_wsgi_application())
