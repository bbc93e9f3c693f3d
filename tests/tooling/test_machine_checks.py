"""What a newcomer reads when the machine is not ready: one sentence that says what to do."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ["sh", "cat", "cksum", "date", "dirname", "find", "id", "mkdir", "rm", "sed", "sort"]


class Machine:
    """A project folder with a PATH of its own, on which little or much can be installed."""

    def __init__(self, folder):
        self.project, self.bin = folder / "project", folder / "bin"
        self.bin.mkdir()
        self.project.mkdir()
        shutil.copytree(ROOT / "scripts", self.project / "scripts")
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))

    def install(self, name, script):
        program = self.bin / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def install_python(self):
        self.install("python3", f'exec "{sys.executable}" "$@"')

    def install_node(self, version="20.1.0", npm=True):
        major = version.partition(".")[0]
        self.install("node", f'[ "$1" = -v ] && echo v{version} || echo {major}')
        if npm:
            self.install("npm", "exit 0")

    def check(self, port="8000", **options):
        """The sentence that ``make demo`` stops with, or None when it would go on."""
        run = subprocess.run(
            ["sh", "scripts/demo.sh", "check"],
            cwd=self.project,
            env={"PATH": str(self.bin), "PORT": port},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
            **options,
        )
        said = (run.stdout + run.stderr).strip()
        assert "Traceback" not in said
        assert (run.returncode == 0) == (said == ""), said
        assert said.count("\n") == 0, "one sentence, not more"
        return said or None


@pytest.fixture
def machine():
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        yield Machine(Path(folder))


@pytest.fixture
def ready_machine(machine):
    machine.install_python()
    machine.install_node()
    return machine


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return str(port)


def test_a_machine_with_everything_is_ready(ready_machine, free_port):
    assert ready_machine.check(free_port) is None


def test_without_python_the_newcomer_is_told_to_install_it(machine):
    machine.install_node()
    assert "Python 3.11 or newer is needed and none was found: install it" in machine.check()


def test_a_python_that_is_too_old_is_named(machine):
    machine.install("python3", '[ "$1" = -V ] && echo "Python 3.9.2" || exit 1')
    assert "Python 3.11 or newer is needed and this is Python 3.9.2: install" in machine.check()


def test_a_newer_python_is_taken_when_the_usual_one_is_too_old(ready_machine, free_port):
    ready_machine.install_python()
    (ready_machine.bin / "python3").rename(ready_machine.bin / "python3.11")
    ready_machine.install("python3", "exit 1")
    assert ready_machine.check(free_port) is None


def test_a_python_without_venv_is_told_apart_from_no_python(machine):
    machine.install(
        "python3", f'case "$2" in *ensurepip*) exit 1;; *) exec "{sys.executable}" "$@";; esac'
    )
    assert "sudo apt install python3-venv" in machine.check()


def test_without_node_the_newcomer_is_told_to_install_it(machine):
    machine.install_python()
    assert "Node 20 or newer is needed and none was found" in machine.check()


def test_a_node_that_is_too_old_is_named(machine):
    machine.install_python()
    machine.install_node("18.19.0")
    assert "Node 20 or newer is needed and this is v18.19.0" in machine.check()


def test_node_without_npm_is_noticed(machine):
    machine.install_python()
    machine.install_node(npm=False)
    assert "npm is needed beside Node" in machine.check()


def test_a_port_in_use_brings_the_next_one_as_advice(ready_machine):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        sentence = ready_machine.check(str(port))
    assert f"Port {port} is in use" in sentence
    assert f"make demo PORT={port + 1}" in sentence


@pytest.mark.parametrize("port", ["eight", "0", "70000", "-1", "80;id"])
def test_something_that_is_no_port_is_refused(ready_machine, port):
    assert f"PORT={port} is no port" in ready_machine.check(port)


def test_without_write_permission_the_folder_is_named(ready_machine):
    if os.geteuid() == 0:
        # Root may write everywhere: another user tries it.
        sentence = ready_machine.check(user=65534)
    else:
        ready_machine.project.chmod(0o555)
        sentence = ready_machine.check()
        ready_machine.project.chmod(0o755)
    assert f"The folder {ready_machine.project} cannot be written by" in sentence
    assert "give yourself write permission" in sentence
