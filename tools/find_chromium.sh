#!/bin/sh
# Write to the file named by $1 the path of a Chromium for the browser tests: one already on the machine;
# else Debian's or Ubuntu's package when root; else Playwright's own.
set -eu
out=$1

find_installed() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then command -v "$name"; return 0; fi
  done
  for path in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -x "$path" ]; then printf '%s\n' "$path"; return 0; fi
  done
  return 1
}

if ! path=$(find_installed); then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing chromium with apt-get" >&2
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
    path=$(find_installed)
  else
    echo "installing Playwright's own Chromium" >&2
    python -m playwright install chromium >&2
    path=$(python -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as p: print(p.chromium.executable_path)')
  fi
fi
printf '%s\n' "$path" >"$out"
echo "browser tests use $path" >&2
