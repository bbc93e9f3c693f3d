#!/bin/sh
# Collect the Dutch sentences of code and templates, and compile the translations of them.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh
command -v msgfmt >/dev/null 2>&1 ||
    fail "GNU gettext is needed: install it (Debian, Ubuntu: sudo apt install gettext; macOS: brew install gettext) and run this again."
python_env requirements-dev.txt
export DEBUG=1
"$PYTHON" manage.py makemessages --locale en --no-location --no-wrap \
    --ignore .venv --ignore node_modules --ignore var --ignore tests
"$PYTHON" manage.py compilemessages --locale en --locale nl --ignore .venv --ignore node_modules
"$PYTHON" scripts/check_messages.py
