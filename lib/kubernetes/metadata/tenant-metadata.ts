import type { ApiObjectMetadata } from 'cdk8s';

/** Who a tenant's objects belong to; made once per tenant and handed to each of its parts. */
export interface TenantMetadata {
  /** The tenant's name, a DNS label; also the name of its namespace. */
  readonly tenant: string;
  /** Labels of every object and every pod of the tenant. */
  readonly labels: Readonly<Record<string, string>>;
  /** Annotations of every object of the tenant. */
  readonly annotations: Readonly<Record<string, string>>;
}

/** The metadata of one object in the tenant's namespace. */
export function namespaced(
  of: TenantMetadata,
  name: string,
  more: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  } = {},
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return {
    name,
    namespace: of.tenant,
    labels: { ...of.labels, ...more.labels },
    annotations: { ...of.annotations, ...more.annotations },
  };
}
