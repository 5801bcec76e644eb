import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A Gateway of the Gateway API, with the fields that a host uses: https://gateway-api.sigs.k8s.io/reference/spec/ */
export interface GatewayProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly gatewayClassName: string;
    readonly listeners: readonly Listener[];
  };
}

export interface Listener {
  readonly name: string;
  readonly hostname: string;
  readonly port: number;
  readonly protocol: 'HTTP' | 'HTTPS';
  readonly tls?: {
    readonly mode: 'Terminate';
    readonly certificateRefs: readonly {
      readonly group: '';
      readonly kind: 'Secret';
      readonly name: string;
    }[];
  };
  readonly allowedRoutes: {
    readonly kinds: readonly { readonly group: 'gateway.networking.k8s.io'; readonly kind: 'HTTPRoute' }[];
    readonly namespaces:
      | { readonly from: 'Same' }
      | {
          readonly from: 'Selector';
          readonly selector: {
            readonly matchExpressions: readonly { readonly key: string; readonly operator: 'Exists' }[];
          };
        };
  };
}

export class Gateway extends ApiObject {
  constructor(scope: Construct, id: string, props: GatewayProps) {
    super(scope, id, { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', ...props });
  }
}
