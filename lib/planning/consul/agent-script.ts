import { CONFIG_FOLDER } from './server-config.js';

/** What a token of a server is for; https://developer.hashicorp.com/consul/docs/reference/agent/configuration-file/acl */
export type AgentToken = 'initial_management' | 'agent' | 'dns' | 'replication';

/** Where the Secrets of a server are files, named `encrypt` and as its tokens. */
export const SECRETS_FOLDER = '/consul/secrets';
/** In memory: what the server is told of its Secrets. */
export const RUN_FOLDER = '/consul/run';

/**
 * Starts a server. Its key and its tokens go from files into a file that only it can read: not into arguments, which
 * every process of the node can list. `exec` leaves the signals of Kubernetes to Consul.
 */
export function agentScript(tokens: readonly AgentToken[]): string {
  const named = tokens.map((token, index) => `${index === 0 ? '' : ', '}"${token}": "%s"`).join('');
  const values = tokens.map((token) => `"$(cat ${SECRETS_FOLDER}/${token})"`).join(' ');
  return `umask 077
{
  printf '{"encrypt": "%s", ' "$(cat ${SECRETS_FOLDER}/encrypt)"
  printf '"acl": {"tokens": {${named}}}}' ${values}
} > ${RUN_FOLDER}/secrets.json
exec consul agent -advertise="$POD_IP" -config-dir=${CONFIG_FOLDER} -config-file=${RUN_FOLDER}/secrets.json
`;
}
