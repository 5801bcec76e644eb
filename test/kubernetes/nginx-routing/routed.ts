import { Testing } from 'cdk8s';
import { NginxIngressController } from '../../../lib/kubernetes/nginx-ingress-controller/index.js';
import type { ClientAddress } from '../../../lib/planning/ingress/index.js';
import { type Manifest, manifest, manifestsOf } from '../../../lib/testing/index.js';
import { Backends } from './backends.js';
import { f5Config } from './f5-config.js';
import { type Nginx, startNginx } from './nginx.js';

/** An NGINX that has the routes of these objects, with a server behind each of their Services. */
export interface Routed extends Nginx {
  readonly services: readonly string[];
}

export async function startRouted(
  manifests: readonly Manifest[],
  clientAddress: ClientAddress = { kind: 'connection' },
): Promise<Routed> {
  const backends = new Backends();
  const services = [...new Set(manifests.flatMap(servicesOf))];
  await backends.start(services);
  const nginx = await startNginx((port, folder) =>
    f5Config({
      manifests,
      ingressClass: 'nginx',
      settings: settingsWith(clientAddress),
      addressOf: (service, namespace, servicePort) => backends.addressOf(service, namespace, servicePort),
      port,
      folder,
    }),
  );
  return {
    ...nginx,
    services,
    end: async () => {
      await nginx.end();
      backends.end();
    },
  };
}

/** The ConfigMap of a controller as it is rendered. */
function settingsWith(clientAddress: ClientAddress): Readonly<Record<string, string>> {
  const controller = new NginxIngressController(Testing.chart(), 'ingress', {
    shards: [{ ingressClass: 'nginx', exposure: { kind: 'load-balancer' } }],
    clientAddress,
  });
  return manifest(manifestsOf(controller), 'ConfigMap').data as Readonly<Record<string, string>>;
}

function servicesOf({ kind, metadata: { namespace }, spec }: Manifest): string[] {
  if (kind !== 'Ingress') return [];
  const { rules } = spec as {
    rules: { http?: { paths: { backend: { service: { name: string; port: { number: number } } } }[] } }[];
  };
  return rules.flatMap(({ http }) =>
    (http?.paths ?? []).map(
      ({ backend: { service } }) => `${namespace}/${service.name}:${service.port.number}`,
    ),
  );
}
