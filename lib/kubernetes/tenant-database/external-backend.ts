import { DEFAULT_ENV_PREFIX } from './defaults.js';

/** A database that somebody else runs, with a Secret that somebody else puts into the tenant's namespace. */
export interface ExternalBackend {
  readonly kind: 'external';
  /** The Secret with the connection; the app finds its keys as environment variables. */
  readonly secretName: string;
  /** Where the database answers. */
  readonly egress: readonly { readonly cidr: string; readonly port: number }[];
  /**
   * Stands in front of the Secret's keys when they become environment variables.
   *
   * @default 'DB_'
   */
  readonly envPrefix?: string;
}

/** The backend with every default filled in. */
export type ExternalSettings = Required<ExternalBackend>;

export function externalSettings(backend: ExternalBackend): ExternalSettings {
  return { ...backend, envPrefix: backend.envPrefix ?? DEFAULT_ENV_PREFIX };
}
