import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { SecretKey } from '../consul-cluster/index.js';

/** The custom resources of Consul's controller, with the fields that a bridge uses. */
const API_VERSION = 'consul.hashicorp.com/v1alpha1';

/** An end of a peering; its name is that of the peer. */
export interface PeeringEndProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: { readonly peer: { readonly secret: SecretKey & { readonly backend: 'kubernetes' } } };
}

export class PeeringEnd extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    kind: 'PeeringAcceptor' | 'PeeringDialer',
    props: PeeringEndProps,
  ) {
    super(scope, id, { apiVersion: API_VERSION, kind, ...props });
  }
}

/** What peers may call; there is one in a datacenter, named `default`. */
export interface ExportedServicesProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly services: readonly {
      readonly name: string;
      readonly consumers: readonly { readonly peer: string }[];
    }[];
  };
}

export class ExportedServices extends ApiObject {
  constructor(scope: Construct, id: string, props: ExportedServicesProps) {
    super(scope, id, { apiVersion: API_VERSION, kind: 'ExportedServices', ...props });
  }
}
