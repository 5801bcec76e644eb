import type { Construct } from 'constructs';
import { portsOfCaller, WAN_SCRIPT } from '../../planning/consul/index.js';
import { placeCronJob } from '../consul-cluster/index.js';
import type { WanJoin } from './consul-bridge-props.js';
import { DEFAULT_JOIN_SCHEDULE } from './defaults.js';
import { type BridgeSettings, bridgeJob, bridgeStep, hereEnv, sidesOf } from './settings.js';
import { placeServerTraffic } from './traffic.js';

export function placeWanJoin(scope: Construct, settings: BridgeSettings, mode: WanJoin): void {
  const { token, addresses, schedule = DEFAULT_JOIN_SCHEDULE } = mode;
  const env = { ...hereEnv(settings), ADDRESSES: addresses.join(' ') };
  placeServerTraffic(scope, settings, portsOfCaller('datacenters', false));
  placeCronJob(
    scope,
    'wan-join',
    {
      ...bridgeJob(settings),
      sides: sidesOf(settings, token),
      steps: [bridgeStep(settings, 'wan-join', WAN_SCRIPT, env)],
      egress: [],
    },
    schedule,
  );
}
