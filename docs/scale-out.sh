#!/bin/sh
# Two app servers, PostgreSQL with a replica and a balancer on one Debian machine: what docs/scale-out.md says, to be tried.
# Needs git, Node, and: apt-get install postgresql haproxy
# Run from the folder of Qadam: sh docs/scale-out.sh [FOLDER]    Ctrl+C ends all of it; the folder stays.
set -eu
home=${1:-/tmp/qadam-scale-out}
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
port=${PORT:-3000}

# PostgreSQL does not run as root; root lends it Debian's own account.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd "$home" && runuser -u postgres -- "$@"); else "$@"; fi
}

started=""
end() {
  trap - INT TERM EXIT
  for pid in $started; do kill -TERM "$pid" 2>/dev/null || true; done
  wait
  for server in replica primary; do
    as_postgres "$bin/pg_ctl" -D "$home/$server" -m fast -w stop >/dev/null 2>&1 || true
  done
}
trap end EXIT
trap 'exit 130' INT TERM

until_ready() {
  for _ in $(seq 300); do
    if [ "$(curl -s -o /dev/null -w '%{http_code}' "$1/api/ready")" = 200 ]; then return; fi
    sleep 1
  done
  echo "$1 is not ready; see $home/*.log" && exit 1
}

if [ ! -d "$home/primary" ]; then
  mkdir -p "$home"
  umask 077
  head -c 24 /dev/urandom | base64 | tr -d '/+=\n' > "$home/password"
  head -c 48 /dev/urandom | base64 | tr -d '/+=\n' > "$home/secret"
  umask 022
  chmod 711 "$home"
  if [ "$(id -u)" = 0 ]; then chown postgres "$home" "$home/password"; fi
  as_postgres "$bin/initdb" -D "$home/primary" -U qadam -A scram-sha-256 --pwfile="$home/password" -E UTF8 --locale=C.UTF-8 >/dev/null
fi
PGPASSWORD=$(cat "$home/password")
export PGPASSWORD
as_postgres "$bin/pg_ctl" -D "$home/primary" -l "$home/primary.log" -w start \
  -o "-p 5501 -h 127.0.0.1 -c unix_socket_directories=''" >/dev/null
"$bin/createdb" -h 127.0.0.1 -p 5501 -U qadam qadam 2>/dev/null || true
if [ ! -d "$home/replica" ]; then
  as_postgres "$bin/pg_basebackup" -h 127.0.0.1 -p 5501 -U qadam -D "$home/replica" -R -X stream -c fast
fi
as_postgres "$bin/pg_ctl" -D "$home/replica" -l "$home/replica.log" -w start \
  -o "-p 5502 -h 127.0.0.1 -c unix_socket_directories=''" >/dev/null
echo "PostgreSQL: primary on 5501, replica on 5502"

# The same for every app server.
export DATABASE_URL="postgres://qadam:$PGPASSWORD@127.0.0.1:5501/qadam"
export DATABASE_READ_URL="postgres://qadam:$PGPASSWORD@127.0.0.1:5502/qadam"
export QADAM_DATA_DIR="$home/data"
export NEXTAUTH_URL="http://127.0.0.1:$port"
NEXTAUTH_SECRET=$(cat "$home/secret")
export NEXTAUTH_SECRET
export QADAM_TRUST_PROXY=on

# The first one migrates and loads; the second finds that done.
PORT=3001 node tools/up.mjs --demo > "$home/app-1.log" 2>&1 &
started="$started $!"
until_ready http://127.0.0.1:3001
PORT=3002 node tools/up.mjs --demo > "$home/app-2.log" 2>&1 &
started="$started $!"
until_ready http://127.0.0.1:3002
grep -h -A1 "^Demo accounts\|^First administrator" "$home/app-1.log" || true

cat > "$home/haproxy.cfg" <<CONFIG
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  option redispatch
  retries 3
frontend qadam
  bind 127.0.0.1:$port
  default_backend app
backend app
  balance roundrobin
  option forwardfor
  http-request set-header X-Forwarded-Proto http
  option httpchk GET /api/ready
  retry-on conn-failure empty-response
  http-request disable-l7-retry unless METH_GET
  default-server check inter 500ms fall 1 rise 1
  server one 127.0.0.1:3001
  server two 127.0.0.1:3002
CONFIG
haproxy -f "$home/haproxy.cfg" &
started="$started $!"
until_ready "http://127.0.0.1:$port"
echo "Qadam is up at http://127.0.0.1:$port, by two app servers (3001 and 3002). Ctrl+C ends all of it."
wait
