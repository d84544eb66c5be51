#!/usr/bin/env bash
# Sætter en bar Debian- eller Ubuntu-maskine op: Debian-pakker, et virtuelt miljø og de låste Python-pakker.
# Brug: [PYTHON=sti] opsaet.sh MAPPE
set -euo pipefail
venv=$1

stop() { printf '%s\n' "$*" >&2; exit 1; }

ny_nok() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# Er miljøet fra før og det samme som nu, skal intet hentes, heller ikke uden net. Et der er gået i stykker, laves om.
sum=$(cat requirements.lock opsaet.lock apt-packages.txt scripts/opsaet.sh | sha256sum)
if [ -e "$venv" ] && ! ny_nok "$venv/bin/python"; then
  echo "Miljøet i $venv virker ikke længere: det bliver lavet om."
  rm -rf "$venv"
elif [ "$(cat "$venv/klar" 2>/dev/null)" = "$sum" ]; then
  touch "$venv/klar"
  exit 0
fi

for python in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14 ""; do
  [ -z "$python" ] || ! ny_nok "$python" || break
done
[ -n "$python" ] || stop "Python 3.11 eller nyere mangler — kør: sudo apt-get install python3 python3-venv"

mangler=()
while read -r pakke _; do
  [[ -z $pakke || $pakke == \#* ]] && continue
  command -v "$pakke" >/dev/null && continue # et program kan være kommet på en anden måde: Ubuntu har ikke chromium som pakke
  dpkg-query -W -f '${Status}' "$pakke" 2>/dev/null | grep -q 'ok installed' || mangler+=("$pakke")
done < apt-packages.txt
if [ ${#mangler[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || stop "Der mangler Debian-pakker — kør: sudo apt-get install --yes --no-install-recommends ${mangler[*]}"
  echo "Installerer Debian-pakker: ${mangler[*]}"
  log=$(mktemp)
  # Debians aftale (policy-rc.d): En pakke må ikke starte en server her, for prøverne starter selv deres.
  nej=/usr/sbin/policy-rc.d
  [ -e $nej ] || { trap 'rm -f $nej' EXIT; printf '#!/bin/sh\nexit 101\n' > $nej; chmod 755 $nej; }
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${mangler[@]}"; } >"$log" 2>&1 \
    || { cat "$log" >&2; stop "Debian-pakkerne kunne ikke installeres — se linjerne ovenfor"; }
fi

echo "Opretter det virtuelle miljø og henter de låste Python-pakker …"
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || stop "Det virtuelle miljø kunne ikke oprettes — kør: sudo apt-get install python3-venv"
# pymdown-extensions beder om 3.11.5; Debian 12 har 3.11.2, og hele prøven består også dér.
# Kun færdige pakker: En der skal bygges, henter sit værktøj uden om låsen.
hent() { "$venv/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes --only-binary :all: "$@"; }
{ hent -r opsaet.lock && hent --ignore-requires-python -r requirements.lock; } \
  || stop "Python-pakkerne kunne ikke hentes — se fejlen ovenfor, og prøv igen når der er net"
pwd > "$("$venv/bin/python" -c 'import site; print(site.getsitepackages()[0])')/projekt.pth" # så »scripts« findes uanset mappe
printf '%s\n' "$sum" > "$venv/klar"
