import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

const GROUP = 'gateway.networking.k8s.io';

/** A Gateway whose every listener takes the routes of one namespace, which need not be its own. */
export interface GatewayProps {
  readonly metadata: ApiObjectMetadata;
  readonly className: string;
  /** Where the routes are. */
  readonly routesFrom: string;
  readonly hostname: string;
  /** The certificate that it listens to HTTPS with, in its own namespace; without one, it listens to HTTP alone. */
  readonly tlsSecretName?: string;
}

/** With the fields that an API server would fill in: https://gateway-api.sigs.k8s.io/reference/spec/ */
export class Gateway extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    { metadata, className: gatewayClassName, ...props }: GatewayProps,
  ) {
    super(scope, id, {
      apiVersion: `${GROUP}/v1`,
      kind: 'Gateway',
      metadata,
      spec: { gatewayClassName, listeners: listenersOf(props) },
    });
  }
}

function listenersOf({
  hostname,
  tlsSecretName: name,
  routesFrom,
}: Pick<GatewayProps, 'hostname' | 'tlsSecretName' | 'routesFrom'>): object[] {
  const allowedRoutes = {
    kinds: [{ group: GROUP, kind: 'HTTPRoute' }],
    namespaces: {
      from: 'Selector',
      selector: { matchLabels: { 'kubernetes.io/metadata.name': routesFrom } },
    },
  };
  const plain = { name: 'http', hostname, port: 80, protocol: 'HTTP', allowedRoutes };
  if (name === undefined) return [plain];
  const tls = { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name }] };
  return [{ name: 'https', hostname, port: 443, protocol: 'HTTPS', tls, allowedRoutes }, plain];
}
