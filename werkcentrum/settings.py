"""Settings of the portal: one file; every difference between machines is an environment variable.

Safe by default: without DEBUG a missing secret stops the start. The table of all variables is
in README.md.
"""

import os
import sys
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent
# Tests run as production does, but need no secret of their own and nobody's .env.
TESTING = "pytest" in sys.modules or os.environ.get("PYTEST_VERSION") is not None
env = environ.Env()
if (BASE_DIR / ".env").exists() and not TESTING:
    env.read_env(BASE_DIR / ".env")

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", **({"default": "only-for-development"} if DEBUG or TESTING else {}))
# What was signed and sealed with these is still read: keep the last key here after changing it.
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# Where everything lives that is made while running: database, uploads, cache. Not in git.
DATA_DIR = Path(env("DATA_DIR", default=str(BASE_DIR / "var" / ("test" if TESTING else ""))))

# -- Hosts ---------------------------------------------------------------------------------------
# The tables of sites and aliases decide which hosts answer (werkcentrum.delivery.hosts), so a new
# region works at once in every process; Django's own static list therefore lets all names pass.
ALLOWED_HOSTS = ["*"]
CMS_HOST = env("CMS_HOST", default="cms.localhost")
# The domain below which regions get their subdomain, and the port in links of all sites.
BASE_DOMAIN = env("BASE_DOMAIN", default="localhost")
SITE_PORT = env.int("SITE_PORT", default=8000 if DEBUG else 443)
_scheme = "https" if SITE_PORT == 443 else "http"
_port = "" if SITE_PORT in (80, 443) else f":{SITE_PORT}"
CMS_BASE_URL = f"{_scheme}://{CMS_HOST}{_port}"

# -- Applications --------------------------------------------------------------------------------
# In the order of imports: an app may import from those below it (tests/test_imports.py).
INSTALLED_APPS = [
    "werkcentrum.demo",
    "regions.finder",
    "regions.opening",
    "werkcentrum.search",
    "werkcentrum.quality",
    "werkcentrum.syndication",
    "werkcentrum.articles",
    "werkcentrum.events",
    "werkcentrum.services",
    "werkcentrum.content",
    "werkcentrum.navigation",
    "werkcentrum.contact",
    "regions",
    "werkcentrum.redirects",
    "werkcentrum.people",
    "werkcentrum.translations",
    "werkcentrum.media",
    "werkcentrum.taxonomy",
    "themes",
    "werkcentrum.delivery",
    "werkcentrum.history",
    "werkcentrum.tenancy",
    "werkcentrum.accounts",
    "werkcentrum.mail",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "wagtail_localize",
    # Wagtail's own page for languages, not wagtail-localize's: that one offers synchronisation,
    # which creates live pages on every site at once.
    "wagtail.locales",
    "wagtailmedia",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks_db",
    # Static files get our headers in development too: WhiteNoise serves them, not runserver.
    "whitenoise.runserver_nostatic",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "werkcentrum.delivery.headers.HeadersMiddleware",
    "werkcentrum.delivery.headers.PolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "werkcentrum.delivery.hosts.HostMiddleware",
    "werkcentrum.delivery.language.PathLocaleMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "werkcentrum.delivery.errors.NotFoundMiddleware",
    "werkcentrum.accounts.middleware.SignInMiddleware",
    "werkcentrum.redirects.middleware.RedirectMiddleware",
    "werkcentrum.tenancy.gate.GateMiddleware",
    "werkcentrum.tenancy.following.FollowMiddleware",
    "werkcentrum.history.middleware.ExportMiddleware",
]

ROOT_URLCONF = "werkcentrum.urls"
WSGI_APPLICATION = "werkcentrum.wsgi.application"
# No HSTS preload: that is a promise for every subdomain, for the owner of the domain to make.
# X-Frame-Options comes from HeadersMiddleware, which tells a preview in the CMS from a page.
SILENCED_SYSTEM_CHECKS = ["security.W002", "security.W021"]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "werkcentrum.navigation.context.portal",
            ],
        },
    },
]

# -- Database, cache, jobs -----------------------------------------------------------------------
DATABASES = {
    "default": env.db("DATABASE_URL")
    if env("DATABASE_URL", default="")
    else {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "portal.sqlite3"}
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # Writers wait for each other in a queue instead of failing half-way.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"].setdefault("CONN_HEALTH_CHECKS", True)
    DATABASES["default"].setdefault("DISABLE_SERVER_SIDE_CURSORS", True)
    # Compiling queries just in time costs 200 ms where the query takes one: small tables are never
    # analysed, so PostgreSQL thinks them big. (PgBouncer: ignore_startup_parameters = options.)
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_redis = env("REDIS_URL", default="")
if _redis:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache"}}
    CACHES["default"]["LOCATION"] = _redis
elif TESTING:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
else:
    # Files, so that several processes on one machine see the same.
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache"}}
    CACHES["default"]["LOCATION"] = DATA_DIR / "cache"
    # By default 300, then a third is thrown away: so one could wash away counts of failed sign-ins.
    CACHES["default"]["OPTIONS"] = {"MAX_ENTRIES": 10_000}

TASKS = {
    "default": {
        "BACKEND": (
            "django_tasks_db.DatabaseBackend"
            if env.bool("WORKER", default=False)
            else "django_tasks.backends.immediate.ImmediateBackend"
        ),
        "QUEUES": [],
    }
}

# Whether the check of links asks addresses of others too (werkcentrum.quality); it takes minutes.
ASK_LINKS_ELSEWHERE = env.bool(
    "ASK_LINKS_ELSEWHERE", default=env.bool("WORKER", default=False) and not (DEBUG or TESTING)
)

# -- People --------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
LOGOUT_REDIRECT_URL = "account_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "werkcentrum.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# People are invited at an address, so it is known to be theirs; nobody signs up.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_TIMEOUT = ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_FORMS = {
    "login": "werkcentrum.accounts.forms.LoginForm",
    "reauthenticate": "werkcentrum.accounts.forms.PasswordForm",
    "reset_password": "werkcentrum.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "werkcentrum.accounts.forms.NewPasswordForm",
    "change_password": "werkcentrum.accounts.forms.ChangePasswordForm",
}
MFA_FORMS = {
    "authenticate": "werkcentrum.accounts.forms.CodeForm",
    "reauthenticate": "werkcentrum.accounts.forms.ConfirmByCodeForm",
    "authenticate_webauthn": "werkcentrum.accounts.forms.PasskeyForm",
    "login_webauthn": "werkcentrum.accounts.forms.SignInByPasskeyForm",
    "reauthenticate_webauthn": "werkcentrum.accounts.forms.ConfirmByPasskeyForm",
    "activate_totp": "werkcentrum.accounts.forms.SetUpAppForm",
    "add_webauthn": "werkcentrum.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "werkcentrum.accounts.forms.NamePasskeyForm",
}
# Whatever counts by "key" counts by account and address together (accounts.adapter): who guesses
# at somebody's account shuts out nobody but their own address.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "30/5m/ip,5/5m/key,20/d/key",
    "reset_password": "20/h/ip,5/h/key",
}
MFA_ADAPTER = "werkcentrum.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Werkcentrum CMS"
MFA_TOTP_TOLERANCE = 1  # half a minute too early or too late: clocks differ
# Signing in by way of one's own organisation (accounts.single_sign_on).
OIDC_SERVER_URL = env("OIDC_SERVER_URL", default="")
OIDC_NAME = env("OIDC_NAME", default="je organisatie")
# Values of amr or acr by which the provider says that a second factor was used.
OIDC_TRUSTS_SECOND_FACTOR = env.list("OIDC_TRUSTS_SECOND_FACTOR", default=[])
SOCIALACCOUNT_ADAPTER = "werkcentrum.accounts.single_sign_on.SingleSignOnAdapter"
SOCIALACCOUNT_PROVIDERS = {}
if OIDC_SERVER_URL:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": OIDC_NAME,
                "client_id": env("OIDC_CLIENT_ID"),
                "secret": env("OIDC_CLIENT_SECRET"),
                "settings": {
                    "server_url": OIDC_SERVER_URL,
                    "oauth_pkce_enabled": True,
                    # Whoever comes back has just shown who they are.
                    "auth_params": {"prompt": "login"},
                },
            }
        ]
    }
# Whoever signs in has a second factor, or reaches only the screens to set one up.
SECOND_FACTOR_OBLIGATORY = not DEBUG

# A session ends when the browser closes, after this long without work, and once a day in any case.
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = env.int("SESSION_IDLE_MINUTES", default=120) * 60
SESSION_LONGEST = env.int("SESSION_LONGEST_HOURS", default=12) * 3600
PASSWORD_RESET_TIMEOUT = 24 * 3600
_secure = _scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
# The __Host- prefix binds a cookie to the CMS's host alone; browsers take it over https only.
SESSION_COOKIE_NAME = "__Host-sessionid" if _secure else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if _secure else "csrftoken"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # Wagtail's scripts read it.
CSRF_TRUSTED_ORIGINS = [CMS_BASE_URL]

# -- Language and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
FORMAT_MODULE_PATH = "werkcentrum.formats"
WAGTAIL_I18N_ENABLED = True

# -- Files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(DATA_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "static" / "dist"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(DATA_DIR / "media")))
# Files that only a checked view hands out, such as the capture of a closed site.
PRIVATE_ROOT = DATA_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {"BACKEND": "werkcentrum.delivery.private.PrivateFolder"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG or TESTING
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
if env("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "werkcentrum.delivery.storage.BucketStorage",
        "OPTIONS": {
            "bucket_name": env("S3_BUCKET"),
            "endpoint_url": env("S3_ENDPOINT_URL", default=None),
            "region_name": env("S3_REGION", default=None),
            "access_key": env("S3_ACCESS_KEY", default=None),
            "secret_key": env("S3_SECRET_KEY", default=None),
        },
    }
    STORAGES["private"] = {
        "BACKEND": "werkcentrum.delivery.storage.PrivateBucketStorage",
        "OPTIONS": STORAGES["default"]["OPTIONS"] | {"location": "private"},
    }

# -- Headers and transport -----------------------------------------------------------------------
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=_secure and not (DEBUG or TESTING))
# Health only: preview links below -/ are secrets.
SECURE_REDIRECT_EXEMPT = [r"^-/(live|ready)$"]
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # The last address in X-Forwarded-For is the one our own proxy saw; what stands before it,
    # a visitor may have made up.
    ALLAUTH_TRUSTED_PROXY_COUNT = env.int("PROXY_COUNT", default=1)
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# The public policy, word for word from the standard this portal follows; PolicyMiddleware
# replaces it on the CMS host. Django-csp writes it.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": ["https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}

# -- Mail ----------------------------------------------------------------------------------------
EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://" if DEBUG else "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Werkcentrum <noreply@werkcentrum.example>")

# -- Wagtail -------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Werkcentrum"
WAGTAILADMIN_BASE_URL = CMS_BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
# Passwords are changed on the screens of accounts; an address is changed by who invited it.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = "none"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# As the Dutch write a day; a form also takes 2027-01-20 and, in Dutch, 20/1/2027.
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odt", "ods", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILMEDIA = {
    "MEDIA_MODEL": "media.Video",
    "MEDIA_FORM_BASE": "werkcentrum.media.forms.VideoForm",
    "AUDIO_EXTENSIONS": [],
    "VIDEO_EXTENSIONS": ["mp4", "webm"],
}
WAGTAILEMBEDS_FINDERS = []  # Outside players are blocks of our own; nothing is fetched.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "werkcentrum.search.backend"},
    # Not to be asked: it keeps what visitors search (werkcentrum.search.keeping).
    "visitors": {"BACKEND": "werkcentrum.search.visitors"},
}

# Translations are drafts until somebody publishes them; deleting one keeps its words.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "synced"

# -- History -------------------------------------------------------------------------------------
# How many days the history of a site is kept (manage.py forget_history).
HISTORY_DAYS = env.int("HISTORY_DAYS", default=730)

# -- Logging -------------------------------------------------------------------------------------
# One line per event on standard error, without query strings, bodies or addresses of visitors.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "werkcentrum.delivery.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        # A missing page is no event; django.request would log each with its path.
        "django.request": {"level": "ERROR"},
        # Never: they log a host or a path as it was sent, and the path of a link in a mail holds a
        # secret.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "django.security.csrf": {"level": "CRITICAL"},
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
    },
}
