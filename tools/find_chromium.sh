#!/bin/sh
# Write to the file named by $2 the path of a Chromium for the browser tests: one that is on the machine and starts;
# else Debian's or Ubuntu's package when root; else Playwright's own, fetched by the Python named by $1.
set -eu
python=$1
out=$2
log=$2.log

starts() {
  "$1" --version >/dev/null 2>&1
}

find_installed() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    path=$(command -v "$name") && starts "$path" && printf '%s\n' "$path" && return
  done
  for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    starts "$path" && printf '%s\n' "$path" && return
  done
  return 1
}

install_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "installing Chromium with apt-get" >&2
  {
    apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
  } >>"$log" 2>&1
}

install_playwrights() {
  echo "fetching Playwright's own Chromium" >&2
  "$python" -m playwright install chromium >>"$log" 2>&1
}

find_playwrights() {
  path=$("$python" -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as p: print(p.chromium.executable_path)' 2>>"$log")
  starts "$path" && printf '%s\n' "$path"
}

: >"$log"
if ! found=$(find_installed || { install_package && find_installed; } ||
  find_playwrights || { install_playwrights && find_playwrights; }); then
  echo "No Chromium that starts was found or could be fetched ($log says why): install Chromium or Google Chrome" \
    "(on Debian: sudo apt-get install chromium), then say make again. Only make test and make bench need it." >&2
  exit 1
fi
printf '%s\n' "$found" >"$out"
echo "browser tests use $found" >&2
