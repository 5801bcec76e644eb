import type { Construct } from 'constructs';
import { HTTPS_PORT, KV_SYNC_SCRIPT } from '../../planning/consul/index.js';
import { placeCronJob } from '../consul-cluster/index.js';
import { tcp } from '../traffic/index.js';
import type { KvSync } from './consul-bridge-props.js';
import { DEFAULT_SYNC_SCHEDULE } from './defaults.js';
import { type BridgeSettings, bridgeJob, bridgeStep, hereEnv, sidesOf, thereEnv } from './settings.js';
import { remoteNetworks } from './traffic.js';

export function placeKvSync(scope: Construct, settings: BridgeSettings, mode: KvSync): void {
  const { api, token, prefix, schedule = DEFAULT_SYNC_SCHEDULE, followDeletions = false } = mode;
  const env = {
    ...hereEnv(settings),
    ...thereEnv(settings, api),
    PREFIX: prefix,
    FOLLOW_DELETIONS: `${followDeletions}`,
  };
  placeCronJob(
    scope,
    'kv-sync',
    {
      ...bridgeJob(settings),
      sides: sidesOf(settings, token, api),
      steps: [bridgeStep(settings, 'kv-sync', KV_SYNC_SCRIPT, env)],
      egress: [{ to: remoteNetworks(settings), ports: tcp(HTTPS_PORT) }],
    },
    schedule,
  );
}
