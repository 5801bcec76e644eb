import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { bridgeRules } from './bridge-rules.js';
import type { ConsulBridgeProps } from './consul-bridge-props.js';
import { placeKvSync } from './kv-sync.js';
import { placePeeringJob } from './peering-job.js';
import { placePeeringObjects } from './place-peering-objects.js';
import { bridgeSettings } from './settings.js';
import { placeWanJoin } from './wan-join.js';

/**
 * One side's end of a bridge between two Consul datacenters. It changes nothing about the servers, so that it can come
 * and go while they run.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class ConsulBridge extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: ConsulBridgeProps) {
    super(scope, id);
    refuseViolations(this, bridgeRules(props));
    const settings = bridgeSettings(props);
    this.name = settings.name;
    const { mode } = props;
    switch (mode.kind) {
      case 'kv-sync':
        placeKvSync(this, settings, mode);
        break;
      case 'peering':
        placePeeringJob(this, settings, mode);
        break;
      case 'peering-objects':
        placePeeringObjects(this, settings, mode);
        break;
      case 'wan':
        placeWanJoin(this, settings, mode);
        break;
    }
  }
}
