#!/bin/sh
# Renew the Python lock files: newest versions that pyproject.toml allows, for every Python from 3.11.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
PATH=$PATH:$PWD/.venv/bin
command -v uv >/dev/null 2>&1 ||
    fail "uv is needed: install it (pipx install uv, or https://docs.astral.sh/uv/) and run this again."
lock() {
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --upgrade --quiet "$@"
}
lock --output-file requirements.txt
lock --group dev --constraint requirements.txt --output-file requirements-dev.txt
