# Shared by the scripts beside it: checks of the machine, and steps that run only when needed.
# POSIX sh; works with dash, bash 3.2 and BSD tools. Source it from the project's folder.

MINIMUM_PYTHON=3.11
MINIMUM_NODE=20

# Stop with one sentence that says what to do.
fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Run a command as a numbered step: its name and its seconds on one line, its output in a log
# that is shown only when it fails. Usage: step "Name" "what to do when it fails" command...
STEP=0
step() {
    STEP=$((STEP + 1))
    step_name=$1
    step_advice=$2
    shift 2
    mkdir -p var/log
    step_log=var/log/step-$STEP.log
    step_start=$(date +%s)
    printf '%2d. %-34s' "$STEP" "$step_name"
    if "$@" >"$step_log" 2>&1 </dev/null; then
        printf '%4d s\n' "$(($(date +%s) - step_start))"
    else
        printf ' failed\n\n' >&2
        tail -n 15 "$step_log" >&2
        fail "$step_advice (The whole output: $step_log)"
    fi
}

# One checksum over the names and contents of the given files and folders.
checksum() {
    find "$@" -type f -exec cksum {} + 2>/dev/null | LC_ALL=C sort | cksum
}

# Whether stamp file $1 holds text $2.
stamped() {
    [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

# The defaults of production, whatever the shell or a .env file of this folder says.
plain_environment() {
    unset DJANGO_SETTINGS_MODULE STATIC_ROOT MEDIA_ROOT SECURE_SSL_REDIRECT 2>/dev/null || :
    export DEBUG=false SITE_PORT=443 BASE_DOMAIN=localhost CMS_HOST=cms.localhost \
        BEHIND_PROXY=false WORKER=false REDIS_URL= S3_BUCKET= EMAIL_URL=consolemail:// \
        LOG_LEVEL=INFO
}

is_new_enough_python() {
    "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$MINIMUM_PYTHON'.split('.'))))" \
        >/dev/null 2>&1
}

# Set PYTHON to a Python that is new enough and can make an environment.
find_python() {
    too_old=
    without_venv=
    for candidate in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3}; do
        command -v "$candidate" >/dev/null 2>&1 || continue
        if ! is_new_enough_python "$candidate"; then
            too_old=$("$candidate" -V 2>&1) || too_old=$candidate
        elif ! "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            without_venv=$candidate
        else
            PYTHON=$candidate
            return
        fi
    done
    if [ -n "$without_venv" ]; then
        fail "$without_venv cannot make an environment: install its venv module (Debian, Ubuntu: sudo apt install python3-venv) and run this again."
    elif [ -n "$too_old" ]; then
        fail "Python $MINIMUM_PYTHON or newer is needed and this is $too_old: install a newer one (https://www.python.org/downloads/) and run this again, or name it with PYTHON=/path/to/python3."
    fi
    fail "Python $MINIMUM_PYTHON or newer is needed and none was found: install it (Debian, Ubuntu: sudo apt install python3 python3-venv; macOS: https://www.python.org/downloads/) and run this again."
}

check_node() {
    command -v node >/dev/null 2>&1 ||
        fail "Node $MINIMUM_NODE or newer is needed and none was found: install it (https://nodejs.org/en/download) and run this again."
    node_major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null) || node_major=0
    [ "$node_major" -ge "$MINIMUM_NODE" ] 2>/dev/null ||
        fail "Node $MINIMUM_NODE or newer is needed and this is $(node -v 2>&1): install a newer one (https://nodejs.org/en/download) and run this again."
    command -v npm >/dev/null 2>&1 ||
        fail "npm is needed beside Node and was not found: install it (Debian, Ubuntu: sudo apt install npm) and run this again."
}

# Whether this user can write here: tried, because permission bits say nothing about a read-only disk.
check_writable() {
    for folder in . .venv node_modules static/dist var; do
        [ -d "$folder" ] || continue
        if ! (: >"$folder/.write-test") 2>/dev/null; then
            [ "$folder" = . ] && folder=
            fail "The folder $PWD${folder:+/$folder} cannot be written by $(id -un): give yourself write permission, or put the project in a folder of your own, and run this again."
        fi
        rm -f "$folder/.write-test"
    done
}

# $1: a Python to ask with. Port $PORT on this machine must be free.
check_port() {
    "$1" - "$PORT" <<'PROGRAM' ||
import errno, socket, sys

try:
    port = int(sys.argv[1])
    if not 0 < port < 65536:
        raise ValueError
except ValueError:
    sys.exit(3)
try:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))
except OSError as error:
    sys.exit(5 if error.errno == errno.EACCES else 4)
PROGRAM
        case $? in
        3) fail "PORT=$PORT is no port: choose a number from 1024 to 65535, for example make demo PORT=8001." ;;
        5) fail "Port $PORT is only for the system's administrator: choose one from 1024 up, for example make demo PORT=8001." ;;
        *) fail "Port $PORT is in use by another program: stop that program, or choose another port, for example make demo PORT=$((PORT + 1))." ;;
        esac
}

# Whether .venv works and holds exactly what lock file $1 asks for.
python_env_ready() {
    stamped ".venv/.installed-$1" "$(checksum "$1")" && .venv/bin/python -c 'import django' 2>/dev/null
}

make_python_env() {
    lock=$1
    if ! .venv/bin/python -m pip --version >/dev/null 2>&1 || ! is_new_enough_python .venv/bin/python; then
        "$PYTHON" -m venv --clear .venv || return
    fi
    .venv/bin/python -m pip install --disable-pip-version-check --no-input \
        --require-hashes --requirement "$lock" || return
    # The development lock holds everything of the other one, in the same versions.
    [ "$lock" = requirements-dev.txt ] && checksum requirements.txt >.venv/.installed-requirements.txt
    checksum "$lock" >".venv/.installed-$lock"
}

# Make .venv from lock file $1 (requirements.txt or requirements-dev.txt) when it is not there yet.
python_env() {
    if python_env_ready "$1"; then
        PYTHON=.venv/bin/python
        return
    fi
    find_python
    step "Python packages" \
        "The Python packages could not be installed: check the network connection and run this again." \
        make_python_env "$1"
    PYTHON=.venv/bin/python
}

install_node_packages() {
    npm ci --no-progress || return
    checksum package-lock.json >node_modules/.installed
}

build_frontend() {
    npm run build || return
    frontend_checksum >static/dist/.built-from
}

# Of all that the build reads; templates and code too, which decide what component CSS is used.
frontend_checksum() {
    find package.json package-lock.json scripts static/src templates themes regions werkcentrum \
        -type f ! -name '*.pyc' ! -name '*.csv' ! -name '*.sh' ! -path '*/migrations/*' \
        -exec cksum {} + | LC_ALL=C sort | cksum
}

# Build the front end when a source or a package changed.
frontend() {
    check_node
    if ! stamped node_modules/.installed "$(checksum package-lock.json)"; then
        step "Front-end packages" \
            "The front-end packages could not be installed: check the network connection and run this again." \
            install_node_packages
    fi
    if ! stamped static/dist/.built-from "$(frontend_checksum)"; then
        step "Front end" \
            "The front end could not be built: see the message above." \
            build_frontend
    fi
}
