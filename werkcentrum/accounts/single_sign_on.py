"""Signing in by way of one's own organisation: OpenID Connect.

The provider says who somebody is, by a verified address, and maybe that they used a second factor.
Who may come in, and in which role, this portal decides: no account is made here and none is
linked, and everybody is looked up again by their address at each sign-in.
"""

import logging
import time
from urllib.parse import urlsplit

from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core import checks
from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST
from requests import RequestException

from .second_factor import ELSEWHERE

logger = logging.getLogger(__name__)

PROVIDER = "oidc"
# The provider is asked to have somebody sign in anew; this many seconds later that is still new.
JUST_NOW = 5 * 60
# What an answer that is no good makes of the code that reads it.
NONSENSE = (AttributeError, KeyError, TypeError, ValueError)

NO_ANSWER = "Inloggen via je organisatie lukt nu niet. Probeer het later nog eens."
BROKEN = "Inloggen via je organisatie is niet gelukt. Probeer het opnieuw."
UNVERIFIED = "Je organisatie geeft geen bevestigd e-mailadres door, dus we weten niet wie je bent."
UNKNOWN = (
    "Hier is geen account met het e-mailadres {email}. Vraag de beheerder van je regio om een "
    "uitnodiging op dat adres."
)


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin):
        return False

    def authenticate_by_email(self, login):
        # Allauth's own way takes passwords away; see ``pre_social_login``.
        return None

    def pre_social_login(self, request, sociallogin):
        """Find the account, or end the sign-in with a message."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            _refuse(request, BROKEN)
        claims = sociallogin.account.extra_data
        email = verified_email(claims)
        if not email:
            _refuse(request, UNVERIFIED)
        if not signed_in_just_now(claims["id_token"]):
            _refuse(request, BROKEN)
        user = get_user_model().objects.filter(email__iexact=email).first()
        if user is None:
            _refuse(request, UNKNOWN.format(email=email))
        sociallogin.user = user

    def on_authentication_error(self, request, provider, error=None, exception=None, **kwargs):
        reason = getattr(exception, "__cause__", None) or exception or error
        logger.warning("an answer of the provider was refused: %r", reason)
        _refuse(request, BROKEN)


def _refuse(request, words):
    messages.error(request, words)
    raise ImmediateHttpResponse(redirect(settings.LOGIN_URL))


def verified_email(claims: dict) -> str | None:
    """The address that the provider vouches for, in the signed token and wherever else it speaks.

    ``claims`` is what allauth keeps: ``id_token`` and ``userinfo``. The two must be about the same
    person (OpenID Connect Core, 5.3.2).
    """
    token, userinfo = claims.get("id_token") or {}, claims.get("userinfo") or {}
    if not token.get("sub") or userinfo.get("sub", token["sub"]) != token["sub"]:
        return None
    spoken = [part for part in (token, userinfo) if "email" in part]
    addresses = {str(part["email"]).strip().lower() for part in spoken}
    verified = any(part.get("email_verified") is True for part in spoken)
    denied = any(part.get("email_verified", True) is not True for part in spoken)
    return addresses.pop() if len(addresses) == 1 and verified and not denied else None


def signed_in_just_now(token: dict) -> bool:
    """Whether the provider did ask who it is, as far as it tells."""
    at = token.get("auth_time")
    return at is None or (isinstance(at, int) and time.time() - at < JUST_NOW)


def vouches_for_second_factor(token: dict) -> bool:
    """Whether the provider says in a way that is trusted here that a second factor was used."""
    methods = token.get("amr")
    said = {*(methods if isinstance(methods, list) else ()), token.get("acr")}
    return bool(said & set(settings.OIDC_TRUSTS_SECOND_FACTOR))


def note_second_factor(request, user, sociallogin) -> None:
    """Take the provider's word for the second factor, if it gives it and is trusted."""
    if vouches_for_second_factor(sociallogin.account.extra_data["id_token"]):
        record_authentication(request, user, ELSEWHERE)


class ProviderAdapter(OpenIDConnectOAuth2Adapter):
    """Talks to the provider; checks the signature of what it says, whatever way it came."""

    def complete_login(self, request, app, token, **kwargs):
        try:
            return super().complete_login(request, app, token, **kwargs)
        except NONSENSE as error:
            raise OAuth2Error("The provider answered something else.") from error

    def parse_token(self, data):
        try:
            return super().parse_token(data)
        except NONSENSE as error:
            raise OAuth2Error("The provider gave no token.") from error

    def _decode_id_token(self, app, id_token):
        return jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )


def _ask(view, request):
    if not settings.OIDC_SERVER_URL:
        raise Http404
    try:
        return view.adapter_view(ProviderAdapter(request, PROVIDER))(request)
    except (RequestException, *NONSENSE) as error:
        logger.warning("the provider did not answer as it should: %r", error)
        messages.error(request, NO_ANSWER)
        return redirect(settings.LOGIN_URL)


@require_POST
def begin(request, provider_id):
    """Send somebody to the provider.

    By way of a page: our policy lets no form end at another host, and browsers see a redirect
    after a form as just that.
    """
    # Allauth would let the query change what the provider is asked for.
    request.GET = QueryDict()
    answer = _ask(OAuth2LoginView, request)
    if urlsplit(answer["location"]).netloc:
        return render(request, "account/organisation.html", {"url": answer["location"]})
    return answer


@require_GET
def come_back(request, provider_id):
    """Take in what the provider says."""
    return _ask(OAuth2CallbackView, request)


@checks.register(checks.Tags.security, deploy=True)
def provider_by_https(app_configs, **kwargs):
    """An error of ``manage.py check --deploy`` when the provider is asked without encryption."""
    if not settings.OIDC_SERVER_URL or urlsplit(settings.OIDC_SERVER_URL).scheme == "https":
        return []
    return [checks.Error("OIDC_SERVER_URL moet met https beginnen.", id="accounts.E002")]
