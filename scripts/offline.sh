#!/bin/sh
# Gathers the wheels of the program and of all that it needs, installs from them in a clean environment that may ask no index, and makes
# a page there. The gathering alone needs a network. Where `unshare` is allowed, the rest has none at all.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-.venv/bin/python}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cut_off=
if unshare --map-root-user --net true 2>/dev/null; then
    cut_off="unshare --map-root-user --net"
fi

"$python" -m pip wheel --quiet --wheel-dir "$folder/wheels" .
"$python" -m venv "$folder/venv"
$cut_off "$folder/venv/bin/python" -m pip install --quiet --no-index --find-links "$folder/wheels" neutral-briefing
"$folder/venv/bin/python" -m pip check
(cd "$folder" && $cut_off venv/bin/briefing make "$OLDPWD/examples/harbour-dispute.txt" -o page.pdf)
printf 'offline: %s wheels of %s; installed %s\n' \
    "$(find "$folder/wheels" -name '*.whl' | wc -l)" "$(du -sh "$folder/wheels" | cut -f1)" "$(du -sh "$folder/venv" | cut -f1)"
