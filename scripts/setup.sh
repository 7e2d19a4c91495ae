#!/bin/sh
# Makes .venv with the locked dependencies, and sees to the system's libraries.
#   scripts/setup.sh run    what the program needs
#   scripts/setup.sh dev    that, and what checking and testing need
# Needs Python 3.11 or newer. On Debian and Ubuntu missing packages are installed where we may (root, or sudo without a
# password); elsewhere the words to type are printed. PYTHON=/path/to/python chooses the Python.
set -eu
cd "$(dirname "$0")/.."
level=${1:-run}

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# --- Debian's packages -------------------------------------------------------------------------------------------

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q "$@" 2>&1; }

# The lists of a new machine may be empty or old: fetch new ones only when the first try fails.
install_packages() {
    say "installing $*"
    apt_get install --no-install-recommends "$@" >/dev/null && return
    log=$(apt_get update && apt_get install --no-install-recommends "$@") && return
    printf '%s\n' "$log" >&2
    return 1
}

# Prints those of its arguments that are not installed.
missing() {
    for package in "$@"; do
        is_installed "$package" || printf '%s ' "$package"
    done
}

# --- Python ------------------------------------------------------------------------------------------------------

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    stop "no Python 3.11 or newer found; install one, or name it: make PYTHON=/path/to/python3"
}

make_venv() {
    "$python" -m venv .venv >/dev/null 2>&1 && return
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    rm -rf .venv
    if command -v apt-get >/dev/null && may_install; then
        install_packages "$package" || stop "apt-get could not install $package"
        "$python" -m venv .venv && return
    fi
    rm -rf .venv
    stop "$python cannot make a virtual environment; type:  sudo apt-get install $package  and try again"
}

# --- the order of work -------------------------------------------------------------------------------------------

# Pango lays out the text, HarfBuzz subsets the fonts; without them there is no page.
needed="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 libfontconfig1"
# Letters beyond Latin, Greek and Cyrillic; without them such names show as boxes. For Chinese, Japanese and Korean
# fonts-noto-cjk is worth its 55 MB; `briefing doctor` says so.
useful="fonts-noto-core"

see_to_libraries() {
    if ! command -v dpkg-query >/dev/null; then
        say "no Debian here: Pango is needed (for example: brew install pango); briefing doctor checks it"
        return
    fi
    # shellcheck disable=SC2086 # several words on purpose
    lacking=$(missing $needed) wanting=$(missing $useful)
    [ -z "$lacking$wanting" ] && return
    # shellcheck disable=SC2086
    if may_install && install_packages $lacking $wanting; then
        return
    fi
    [ -z "$wanting" ] || say "worth having: sudo apt-get install $wanting"
    [ -z "$lacking" ] || stop "missing libraries; type:  sudo apt-get install $lacking  and try again"
}

install_locked() {
    pip="$venv_python -m pip --disable-pip-version-check --quiet --quiet"  # errors only
    $pip install --require-hashes -r requirements/build.txt
    # What comes as source only is built with what was just installed, so that nothing unlocked is fetched.
    $pip install --require-hashes --no-build-isolation -r "requirements/$level.txt"
    $pip install --no-deps --no-build-isolation --editable .
}

venv_python=.venv/bin/python
see_to_libraries
if ! { [ -x "$venv_python" ] && is_new_enough "$venv_python"; }; then
    python=$(find_python)
    rm -rf .venv
    say "making .venv with $python"
    make_venv
fi
say "installing the locked dependencies ($level)"
install_locked
