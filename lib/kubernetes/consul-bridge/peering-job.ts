import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  configText,
  dialScript,
  EXPORT_SCRIPT,
  exportedServices,
  HTTPS_PORT,
} from '../../planning/consul/index.js';
import { contentHash } from '../../planning/tenants/index.js';
import {
  type ConsulJob,
  consulMetadata,
  type JobStep,
  jobSpec,
  placeJobTraffic,
} from '../consul-cluster/index.js';
import { tcp } from '../traffic/index.js';
import type { PeeringAcceptor, PeeringDialer } from './consul-bridge-props.js';
import { type BridgeSettings, bridgeJob, bridgeStep, hereEnv, sidesOf, thereEnv } from './settings.js';
import { peeringPorts, placeServerTraffic, remoteNetworks } from './traffic.js';

/** A Job cannot be changed: one that has something else to do has another name. */
export function placePeeringJob(
  scope: Construct,
  settings: BridgeSettings,
  mode: PeeringDialer | PeeringAcceptor,
): void {
  const { name, cluster, remote } = settings;
  const { exports: services = [] } = mode;
  const exported = { 'exported-services.json': configText(exportedServices(services, remote.datacenter)) };
  placeServerTraffic(scope, settings, peeringPorts());
  if (services.length > 0) {
    new k8s.KubeConfigMap(scope, 'exports', {
      metadata: consulMetadata(cluster, 'bridge', name),
      data: exported,
    });
  }
  const job = peeringJob(settings, mode, services.length > 0 ? name : undefined);
  const spec = jobSpec(job);
  new k8s.KubeJob(scope, 'peering', {
    metadata: consulMetadata(
      cluster,
      'bridge',
      `${name}-${contentHash({ spec: JSON.stringify(spec), ...exported })}`,
    ),
    spec,
  });
  placeJobTraffic(scope, 'peering-traffic', job);
}

function peeringJob(
  settings: BridgeSettings,
  mode: PeeringDialer | PeeringAcceptor,
  configMap: string | undefined,
): ConsulJob {
  const api = mode.role === 'dialer' ? mode.api : undefined;
  return {
    ...bridgeJob(settings),
    sides: sidesOf(settings, mode.token, api),
    steps: [...dialSteps(settings, mode), bridgeStep(settings, 'export', EXPORT_SCRIPT, hereEnv(settings))],
    egress: api === undefined ? [] : [{ to: remoteNetworks(settings), ports: tcp(HTTPS_PORT) }],
    configMap,
  };
}

function dialSteps(settings: BridgeSettings, mode: PeeringDialer | PeeringAcceptor): JobStep[] {
  if (mode.role === 'acceptor') return [];
  const env = { ...hereEnv(settings), ...thereEnv(settings, mode.api) };
  return [bridgeStep(settings, 'dial', dialScript(mode.externalAddresses ?? []), env)];
}
