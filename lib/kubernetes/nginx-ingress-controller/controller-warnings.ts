import { showsHealth } from '../../planning/ingress/index.js';
import { formatList } from '../../planning/wording/index.js';
import type { NginxControllerSettings } from './settings.js';

const RETIRED =
  'ingress-nginx was retired in March 2026 and gets no more security fixes. ' +
  "Allowed: F5's controller. To mend: leave flavor out, and give tenants the route kind 'nginx'.";

/** What a person who chose these settings should know. */
export function controllerWarnings({ flavor, shards, defaultTlsSecret }: NginxControllerSettings): string[] {
  const behind = shards
    .filter(({ exposure }) => showsHealth(exposure))
    .map(({ ingressClass }) => ingressClass);
  return [
    ...(flavor === 'community' ? [RETIRED] : []),
    ...(flavor === 'f5' && behind.length > 0 && defaultTlsSecret === undefined ? [withoutName(behind)] : []),
  ];
}

function withoutName(classes: readonly string[]): string {
  return (
    `${formatList(classes)}: load balancers that speak TLS to NGINX need not name a host, and NGINX has no certificate for such connections. ` +
    'Allowed: a Secret of type kubernetes.io/tls, which load balancers do not verify. To mend: give defaultTlsSecret.'
  );
}
