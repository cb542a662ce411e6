#!/usr/bin/env bash
# A run on Slurm for real: one slurmctld and two slurmd on this machine, of Debian's slurm-wlm and munge,
# with a made model behind an engine of each element's own. Called by `make test`; `make test-cluster`
# alone. Where Slurm cannot be started here it says why and ends well; a wrong result fails.
#   run.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1

skip() {
  echo "cluster tests: skipped: $1" >&2
  exit 0
}

[ "$(uname -s)" = Linux ] || skip "Slurm is for Linux"
[ "$(id -u)" -eq 0 ] || skip "only root can start slurmd"
if ! command -v slurmctld > /dev/null || ! command -v slurmd > /dev/null || ! command -v munged > /dev/null; then
  command -v apt-get > /dev/null || skip "there is no Slurm here and no apt-get to install it"
  echo "cluster tests: installing slurm-wlm and munge" >&2
  apt-get update -qq || skip "'apt-get update' failed (see above)"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends slurm-wlm munge \
    > /dev/null || skip "'apt-get install slurm-wlm munge' failed (see above)"
fi
exec python3 Tests/ClusterTests/on_slurm.py "$PWD/$program"
