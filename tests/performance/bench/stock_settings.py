"""The portal's settings with the stock apps alone: what their migrations cost by themselves."""

from werkcentrum.settings import *  # noqa: F403
from werkcentrum.settings import INSTALLED_APPS as ALL_APPS

INSTALLED_APPS = [
    app for app in ALL_APPS if not app.startswith(("werkcentrum.", "regions", "themes"))
]
AUTH_USER_MODEL = "auth.User"
WAGTAILIMAGES_IMAGE_MODEL = "wagtailimages.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "wagtaildocs.Document"
WAGTAILMEDIA = {}
ROOT_URLCONF = "tests.performance.bench.stock_urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
