import type { Duration } from '../../planning/units/index.js';

/**
 * Who works on the database at the same time: this Kubernetes cluster alone, or the Keycloak of others as well, each
 * with a name of its own. Together they need one release of Keycloak, clocks that agree, and a database that answers
 * all of them within milliseconds.
 */
export type DatabaseUse =
  | { readonly kind: 'alone' }
  | {
      readonly kind: 'together';
      /** The name of this Kubernetes cluster, such as `paas-a`; another one in each. */
      readonly cluster: string;
    };

/** The certificate of the authority that vouches for the database, in a ConfigMap of the namespace. */
export interface DatabaseCa {
  readonly configMap: string;
  /** @default 'ca.crt' */
  readonly key?: string;
}

/** Realms that are made when the server starts and they are not there yet, one `<realm>-realm.json` in each key. */
export interface RealmImport {
  /** A file with the secrets of clients belongs into a Secret. */
  readonly kind: 'secret' | 'config-map';
  /** Its name, in the server's namespace. */
  readonly name: string;
}

/**
 * How metrics are found: by a ServiceMonitor of the Prometheus Operator, by the `prometheus.io` annotations of the
 * pods, or not at all.
 */
export type AuthMonitoring =
  | {
      readonly kind: 'service-monitor';
      /**
       * How often each pod is asked.
       *
       * @default Duration.seconds(30)
       */
      readonly interval?: Duration;
      /**
       * Labels that the Prometheus selects its monitors by.
       *
       * @default - none
       */
      readonly labels?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'annotations' }
  | { readonly kind: 'none' };
