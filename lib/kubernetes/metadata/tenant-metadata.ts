import type { ApiObjectMetadata } from 'cdk8s';
import { extended } from './extended.js';

/** Who a tenant's objects belong to; made once per tenant and handed to each of its parts. */
export interface TenantMetadata {
  /** The tenant's name, a DNS label; also the name of its namespace. */
  readonly tenant: string;
  /** Labels of every object and every pod of the tenant. */
  readonly labels: Readonly<Record<string, string>>;
  /** Annotations of every object of the tenant. */
  readonly annotations: Readonly<Record<string, string>>;
}

type NamespacedMetadata = ApiObjectMetadata &
  Required<Pick<ApiObjectMetadata, 'name' | 'namespace' | 'labels'>>;

/** The metadata of one object in the tenant's namespace. */
export function namespaced(
  of: TenantMetadata,
  name: string,
  more: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  } = {},
): NamespacedMetadata {
  return {
    name,
    namespace: of.tenant,
    labels: extended(of.labels, more.labels),
    annotations: extended(of.annotations, more.annotations),
  };
}
