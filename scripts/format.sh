#!/bin/sh
# Put the Python code in the project's style.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
python_env requirements-dev.txt
"$PYTHON" -m ruff check --fix .
"$PYTHON" -m ruff format .
