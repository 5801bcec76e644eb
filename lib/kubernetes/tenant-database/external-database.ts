import { NO_FOOTPRINT } from '../../planning/tenants/index.js';
import { network } from '../traffic/index.js';
import type { DatabaseBinding } from './binding.js';
import type { ExternalSettings } from './external-backend.js';

/** What an app needs to know of a database that is somebody else's. */
export function externalBinding({ secretName, envPrefix, egress }: ExternalSettings): DatabaseBinding {
  return {
    secretName,
    envPrefix,
    egress: egress.map(({ cidr, port }) => ({ to: [network(cidr)], ports: [{ port, protocol: 'TCP' }] })),
    footprint: NO_FOOTPRINT,
  };
}
