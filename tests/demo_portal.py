"""The demo portal on a server of its own, made by the commands a newcomer runs."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass
class Answer:
    """What a host answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()


@dataclass
class DemoPortal:
    """A running demo: ``url(host, path)`` for browsers, ``get(host, path)`` for everything else.

    Browsers resolve ``*.localhost`` themselves, glibc does not: the others connect to 127.0.0.1
    and name the host in a header.
    """

    port: int
    data_dir: Path
    environment: dict[str, str]

    def url(self, host: str, path: str = "/") -> str:
        return f"http://{host}:{self.port}{path}"

    def get(self, host: str, path: str = "/", method="GET", **headers) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", f"{host}:{self.port}")
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def serve_demo(data_dir: Path):
    """Load what the demo lacks into the SQLite file in ``data_dir``, and serve it."""
    port = free_port()
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DATABASE_URL", "PYTEST_VERSION", "PYTEST_CURRENT_TEST", "REDIS_URL")
    } | {"DEBUG": "1", "DATA_DIR": str(data_dir), "SITE_PORT": str(port)}

    def manage(*arguments):
        return [sys.executable, "manage.py", *arguments]

    for command in (["migrate", "-v0"], ["load_demo"]):
        done = subprocess.run(
            manage(*command), cwd=ROOT, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    log = (data_dir / "server.log").open("w")
    server = subprocess.Popen(
        manage("runserver", "--noreload", f"127.0.0.1:{port}"),
        cwd=ROOT,
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    portal = DemoPortal(port, data_dir, environment)
    try:
        for _attempt in range(120):
            try:
                if portal.get("localhost", "/-/ready").status == 200:
                    break
            except OSError:
                time.sleep(0.25)
        else:
            pytest.fail(f"The demo did not start: {(data_dir / 'server.log').read_text()}")
        yield portal
    finally:
        server.terminate()
        server.wait(10)
        log.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The demo portal, loaded into a SQLite file of its own and served."""
    with serve_demo(tmp_path_factory.mktemp("demo")) as portal:
        yield portal


def pytest_collection_modifyitems(items):
    """One demo, so one process for all tests that use it (pytest-xdist)."""
    for item in items:
        if "demo" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("demo"))
