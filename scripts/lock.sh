#!/bin/sh
# Writes requirements/*.txt anew: every dependency with its version and the hashes of all its files, for every Python
# from 3.11 and every system. Looks at the public index only, whatever this machine's own settings say.
set -eu
cd "$(dirname "$0")/.."
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/python" -m pip --disable-pip-version-check --quiet install 'uv>=0.8'

compile() {
    env -u UV_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS "$tools/bin/uv" pip compile --quiet --no-config \
        --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" "$@"
}
# The widest first; the narrower ones then take the same versions.
compile pyproject.toml --group dev --output-file requirements/dev.txt
compile pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
compile --group build --constraint requirements/dev.txt --output-file requirements/build.txt
