#!/bin/sh
# Runs a command and ends it when this script is told to stop, or when standard input closes: that happens when the JVM
# on the other end is gone, however it went. Usage: redis-with-parent.sh COMMAND [ARGUMENT ...]
set -u
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
trap 'kill "$child" 2>/dev/null' TERM INT
{ cat <&3 >/dev/null; kill "$child" 2>/dev/null; } &
exec 3<&-
wait "$child"
wait "$child"
