import { caFile, type Side, tokenFile, WORK_FOLDER } from './job-sides.js';

/** The file, below a ConfigMap's folder, with the services that a peer may call. */
export const EXPORTS_FILE = '/bridge/exported-services.json';

/** Joins the servers of two datacenters; those that have met before meet again. The addresses are separate words. */
export const WAN_SCRIPT = `${onSide('here')}here join -wan $ADDRESSES
`;

/**
 * Brings the keys below `$PREFIX` from there to here. Only what differs is written: every write wakes those who
 * watch the key or its prefix. A key whose name has a line break is never deleted, as a shell reads lines.
 */
export const KV_SYNC_SCRIPT = `${onSide('here')}${onSide('there')}cd ${WORK_FOLDER}
there kv export "$PREFIX" > there.json
here kv export "$PREFIX" > here.json
jq --slurpfile here here.json '($here[0] | INDEX(.key)) as $known
  | map(select($known[.key] != .))' there.json > changed.json
jq -r --slurpfile there there.json '($there[0] | INDEX(.key)) as $known
  | .[].key | select($known[.] == null and (contains("\\n") | not))' here.json > gone
changed="$(jq length changed.json)"
if [ "$changed" -gt 0 ]; then
  here kv import @changed.json
fi
echo "$changed keys changed"
if [ "$FOLLOW_DELETIONS" = true ]; then
  if [ "$(jq length there.json)" -eq 0 ]; then
    echo "there is no key below $PREFIX there; not deleting all of them here" >&2
    exit 1
  fi
  while IFS= read -r key; do
    here kv delete -- "$key"
  done < gone
fi
`;

const STATE = `state() {
  here peering read -name="$THERE" -format=json 2> /dev/null | jq -r .State
}
`;

/** Says which services the other side may call, as soon as there is another side. */
export const EXPORT_SCRIPT = `${onSide('here')}${STATE}until [ "$(state)" = ACTIVE ]; do
  sleep 5
done
if [ -s ${EXPORTS_FILE} ]; then
  here config write ${EXPORTS_FILE}
fi
`;

/**
 * Peers the two sides where they never were: a peering that fails for a while mends itself. The token is good for one
 * use, and goes from one command to the other without leaving the pod.
 *
 * @param externalAddresses where the servers there are dialled; none for their own addresses
 */
export function dialScript(externalAddresses: readonly string[]): string {
  const addresses =
    externalAddresses.length === 0 ? '' : ` -server-external-addresses=${externalAddresses.join(',')}`;
  return `${onSide('here')}${onSide('there')}${STATE}if [ -n "$(state)" ]; then
  echo "peered with $THERE: $(state)"
  exit 0
fi
token="$(there peering generate-token -name="$HERE"${addresses} -format=json | jq -r .PeeringToken)"
here peering establish -name="$THERE" -peering-token="$token"
`;
}

/** A function, `here` or `there`, that runs a command of Consul's against that side, by Consul's own variables. */
function onSide(side: Side): string {
  const prefix = side.toUpperCase();
  return `${side}() {
  CONSUL_HTTP_ADDR="$${prefix}_ADDRESS" CONSUL_TLS_SERVER_NAME="$${prefix}_SERVER_NAME" \\
  CONSUL_CACERT=${caFile(side)} CONSUL_HTTP_TOKEN_FILE=${tokenFile(side)} consul "$@"
}
`;
}
