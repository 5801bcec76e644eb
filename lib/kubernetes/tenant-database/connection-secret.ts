import type { TenantMetadata } from '../metadata/index.js';
import type { ExternalSecretTarget } from '../secret-store/index.js';

/** Where a database is; all of it is public. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** What the address is followed by, such as `?sslmode=require`. */
  readonly options?: string;
}

/**
 * A Secret with the keys of a CloudNativePG cluster's own, so that the app is the same with every backend: `username`,
 * `password`, `host`, `port`, `dbname` and `uri`. User and password stay references, which the External Secrets
 * Operator resolves in the cluster; in the address they are escaped.
 */
export function connectionSecret(
  name: string,
  { labels }: TenantMetadata,
  { host, port, database, options = '' }: Connection,
): ExternalSecretTarget {
  const credentials = '{{ .username | urlquery }}:{{ .password | urlquery }}';
  return {
    name,
    creationPolicy: 'Owner',
    deletionPolicy: 'Retain',
    template: {
      engineVersion: 'v2',
      mergePolicy: 'Replace',
      metadata: { labels },
      data: {
        username: '{{ .username }}',
        password: '{{ .password }}',
        host,
        port: `${port}`,
        dbname: database,
        uri: `postgresql://${credentials}@${host}:${port}/${database}${options}`,
      },
    },
  };
}
