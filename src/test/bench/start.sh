#!/usr/bin/env bash
# Times cold starts beside squawk: hyperfine (Debian) runs each command 20 times and prints medians, in milliseconds.
# Wants target/sqllint (mvn -DskipTests package), and takes target/sqllint-image (-Pimage) along where it is. Run it on a
# quiet machine, and compare with squawk of the same run rather than with numbers of another day.
set -euo pipefail
cd "$(dirname "$0")/../../.."

for tool in hyperfine npm node; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install hyperfine nodejs npm" >&2; exit 2; }
done
tools=target/tools
squawk=$tools/node_modules/@squawk-cli/linux-x64/bin/squawk
[ -x "$squawk" ] || npm install --silent --no-audit --no-fund --no-save --prefix "$tools" squawk-cli
work=target/bench
rm -rf "$work"
mkdir -p "$work/one" "$work/thousand"

# $1: a number that the names hold, so that a thousand files do not create one table.
migration() {
  cat <<SQL
CREATE TABLE t$1 (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(50) NOT NULL);
CREATE TABLE o$1 (id bigint PRIMARY KEY, owner bigint REFERENCES t$1 (id), total numeric(12, 2) NOT NULL DEFAULT 0);
CREATE INDEX o$1_total ON o$1 (total);
ALTER TABLE t$1 ADD COLUMN price_cents integer NOT NULL DEFAULT 0;
ALTER TABLE t$1 ADD CONSTRAINT t$1_price CHECK (price_cents >= 0);
ALTER TABLE accounts ALTER COLUMN name$1 SET NOT NULL;
CREATE INDEX t$1_email ON t$1 (lower(email)) WHERE price_cents IS NULL;
UPDATE accounts SET name$1 = coalesce(name$1, 'unknown') WHERE name$1 IS NULL AND created_at < now() - interval '1 day';
ALTER TABLE accounts DROP COLUMN legacy$1;
INSERT INTO settings (key, value) VALUES ('a$1', 1), ('b$1', 2) ON CONFLICT (key) DO NOTHING;
SQL
}
migration 1 >"$work/one/V1__one.sql"
for i in $(seq 1000); do migration "$i" >"$work/thousand/V${i}__many.sql"; done

one=$work/one/V1__one.sql
export XDG_CACHE_HOME=$PWD/$work/cache
commands=(
  "squawk, its binary" "$squawk $one"
  "squawk, as npm installs it" "node $tools/node_modules/squawk-cli/js/bin/squawk $one"
)
for home in target/sqllint-image target/sqllint; do
  [ -x "$home/bin/sqllint" ] || continue
  "$home/bin/sqllint" "$one" >/dev/null 2>&1 || true
  commands+=("$home" "$home/bin/sqllint $one" "$home, SARIF" "$home/bin/sqllint -f sarif $one")
done
commands+=("target/sqllint, no archive" "env SQLLINT_NO_CDS=1 target/sqllint/bin/sqllint $one")

# measure RUNS NAME COMMAND…
measure() {
  local runs=$1 i
  shift
  local arguments=()
  for ((i = 1; i <= $#; i += 2)); do
    arguments+=(--command-name "${!i}")
  done
  for ((i = 2; i <= $#; i += 2)); do
    arguments+=("${!i} >/dev/null 2>&1")
  done
  hyperfine --runs "$runs" --warmup 2 --ignore-failure --style none --export-json "$work/result.json" "${arguments[@]}" \
    >/dev/null 2>"$work/log" || { cat "$work/log" >&2; exit 2; }
  node -e '
    for (const r of JSON.parse(require("fs").readFileSync(process.argv[1])).results)
      console.log(`| ${r.command} | ${Math.round(r.median * 1000)} | ${Math.round(r.min * 1000)} | ${Math.round((r.user + r.system) * 1000)} |`)
  ' "$work/result.json"
}

echo "load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) processors"
echo "| one file, 10 statements | median ms | least ms | user+sys ms |"
echo "|---|---|---|---|"
measure "${RUNS:-20}" "${commands[@]}"
many=("squawk, its binary" "$squawk $work/thousand/*.sql")
for home in target/sqllint-image target/sqllint; do
  [ ! -x "$home/bin/sqllint" ] || many+=("$home" "$home/bin/sqllint $work/thousand")
done
echo "| 1,000 files, 10 statements each | median ms | least ms | user+sys ms |"
echo "|---|---|---|---|"
measure "${MANY_RUNS:-5}" "${many[@]}"
