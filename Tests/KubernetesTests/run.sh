#!/usr/bin/env bash
# The manifests of `measurand submit --to kubernetes` against Kubernetes' published schemas, and the pods'
# command lines as a pod runs them. Needs no cluster. Called by `make test`.
#   run.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$1
requirements=Tests/KubernetesTests/requirements.txt
environment=.dependencies/kubernetes

stamp=$(cat "$requirements")
if [ "$(cat "$environment/stamp" 2> /dev/null)" != "$stamp" ]; then
  rm -rf "$environment"
  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --no-compile \
    --require-hashes --only-binary=:all: --target "$environment" --requirement "$requirements" || {
    echo "kubernetes tests: the packages of $requirements cannot be had (see above); check the network" >&2
    exit 3
  }
  echo "$stamp" > "$environment/stamp"
fi

export PYTHONPATH="$PWD/$environment" PYTHONDONTWRITEBYTECODE=1 MEASURAND=$PWD/$program
export MEASURAND_MODELS=${MEASURAND_MODELS:-$PWD/.dependencies/models}
cd Tests/KubernetesTests
exec python3 -m unittest --failfast manifests
