#!/usr/bin/env bash
# Good guess: Prisma's command line stands among devDependencies, as its
#   guides put it, so `npm ci --omit=dev` leaves it out of what runs.
# Truth (prisma 7.10.1, @prisma/client 7.10.0, npm 11.19): the client names
#   the CLI as an optional peer. What is somebody's optional peer and a
#   devDependency at once, npm locks as "devOptional" and installs although
#   dev is omitted: CLI, studio, React, three database drivers and a PostgreSQL
#   in WebAssembly, 300 MB in place of 70. Without the devDependency the same
#   client comes alone.
# Who gets hurt: whoever measures images or counts what can be attacked, and
#   believes the list in package.json.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"

installed() {
  rm -rf node_modules package-lock.json
  echo "{\"private\":true,\"dependencies\":{\"@prisma/client\":\"7.10.0\"},\"devDependencies\":$1}" > package.json
  npm install --package-lock-only --no-audit --no-fund --silent --ignore-scripts
  npm ci --omit=dev --no-audit --no-fund --silent --ignore-scripts
  local megabytes; megabytes=$(du -sm node_modules | cut -f1)
  local cli=absent; [ -e node_modules/prisma/build/index.js ] && cli=installed
  local marked; marked=$(node -p 'JSON.stringify(require("./package-lock.json").packages["node_modules/prisma"]?.devOptional ?? null)')
  echo "devDependencies $1: npm ci --omit=dev → prisma $cli, $megabytes MB, devOptional in the lock: $marked"
  [ "$cli" = "$2" ]
  if [ "$cli" = installed ]; then
    [ "$marked" = true ] && [ "$megabytes" -gt 200 ]
    for part in @prisma/studio-core @electric-sql/pglite mysql2 react; do [ -d "node_modules/$part" ]; done
  fi
}

echo "npm $(npm --version), node $(node --version)"
installed '{"prisma":"7.10.1"}' installed
installed '{}' absent
echo "a devDependency is installed with --omit=dev: holds"
