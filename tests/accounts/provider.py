"""A small OpenID Connect provider on a port of this machine, which says what a test wants.

Discovery, authorisation with PKCE, token with a signed id_token, userinfo and keys, by real http.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "cms", "geheim-van-het-cms"


class Provider:
    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signs_with = self.key
        self.codes = {}
        self.asked = []
        self.reset()
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                provider.answer(self)

            do_POST = do_GET

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def reset(self):
        """Say nothing but the truth about Robin."""
        self.signs_with = self.key
        # What the id_token and userinfo say beside the obligatory; None leaves a claim out.
        self.token = {}
        self.userinfo = {"email": "redactie@oost.example", "email_verified": True}

    def answer(self, request):
        path, query = urlsplit(request.path).path, parse_qs(urlsplit(request.path).query)
        length = int(request.headers.get("content-length") or 0)
        form = parse_qs(request.rfile.read(length).decode())
        status, body, headers = self.respond(path, query, form, request.headers)
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(json.dumps(body).encode())

    def respond(self, path, query, form, headers):
        if path == "/.well-known/openid-configuration":
            return 200, self.configuration(), {"content-type": "application/json"}
        if path == "/authorize":
            self.asked.append({name: values[0] for name, values in query.items()})
            code = secrets.token_urlsafe(8)
            self.codes[code] = query["code_challenge"][0]
            back = {"code": code, "state": query["state"][0]}
            return 302, {}, {"location": f"{query['redirect_uri'][0]}?{urlencode(back)}"}
        if path == "/token":
            challenge = self.codes.pop(form["code"][0], None)
            verifier = form.get("code_verifier", [""])[0].encode()
            digest = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=")
            client = (form.get("client_id", [""])[0], form.get("client_secret", [""])[0])
            if challenge != digest.decode() or client != (CLIENT, SECRET):
                return 400, {"error": "invalid_grant"}, {"content-type": "application/json"}
            token = {"access_token": "a", "token_type": "Bearer", "id_token": self.id_token()}
            return 200, token, {"content-type": "application/json"}
        if path == "/userinfo":
            return 200, {"sub": "robin"} | self.userinfo, {"content-type": "application/json"}
        if path == "/keys":
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
            keys = {"keys": [public | {"kid": "1", "use": "sig", "alg": "RS256"}]}
            return 200, keys, {"content-type": "application/json"}
        return 404, {}, {}

    def configuration(self):
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def id_token(self):
        now = int(time.time())
        claims = {"iss": self.url, "aud": CLIENT, "sub": "robin", "iat": now, "exp": now + 300}
        claims = {name: value for name, value in (claims | self.token).items() if value is not None}
        return jwt.encode(claims, self.signs_with, algorithm="RS256", headers={"kid": "1"})
