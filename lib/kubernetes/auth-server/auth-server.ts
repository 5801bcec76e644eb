import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { HTTP_PORT, isRealmName, issuerBase, issuerOf } from '../../planning/auth-server/index.js';
import { quote } from '../../planning/issues/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { TenantDatabase } from '../tenant-database/index.js';
import { type AllowedEgress, tcp } from '../traffic/index.js';
import { addWarning } from '../warnings/index.js';
import type { AuthServerProps } from './auth-server-props.js';
import { authServerRules } from './auth-server-rules.js';
import { authServerWarnings } from './auth-server-warnings.js';
import { kindRules } from './kind-rules.js';
import { authLabels, databaseMetadata, serverSelector } from './metadata.js';
import { placeRoutes } from './routes.js';
import { placeServers } from './server.js';
import { placeServices } from './services.js';
import { type AuthServerSettings, authServerSettings } from './settings.js';
import { placeTraffic } from './traffic.js';

/**
 * Where people log in: Keycloak in a namespace of its own, with its database and its routes. Passwords are named and
 * never held.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class AuthServer extends Construct {
  readonly namespace: string;
  /** The host name that people log in at. */
  readonly host: string;
  /** What every issuer begins with: `https://` and the host, in every cluster the same. */
  readonly issuerBase: string;
  /** What an ingress controller must be allowed to call, for its own `allowEgress`. */
  readonly egressTo: AllowedEgress;

  constructor(scope: Construct, id: string, props: AuthServerProps) {
    super(scope, id);
    refuseViolations(this, kindRules(props));
    const settings = authServerSettings(props);
    refuseViolations(this, authServerRules(props, settings));
    for (const warning of authServerWarnings(props, settings)) addWarning(this, warning);
    const { namespace, host } = settings;
    this.namespace = namespace;
    this.host = host;
    this.issuerBase = issuerBase(host);
    this.egressTo = { namespace, podLabels: serverSelector(settings), ports: tcp(HTTP_PORT) };
    this.declare(settings);
  }

  /**
   * What the tokens of a realm say they are from; also where apps find everything else about it, at
   * `<issuer>/.well-known/openid-configuration`.
   *
   * @throws InputError for a realm whose name would not stand in an address as it is
   */
  issuer(realm: string): string {
    refuseViolations(this, [
      {
        violatedWhen: !isRealmName(realm),
        message: () => ({
          field: 'realm',
          problem: `${quote(realm)} is no name of a realm that stands in an address as it is`,
          allowed: 'letters, digits, ".", "_", "~" and "-", beginning with a letter or digit',
          mend: 'rename the realm; people see its display name, not this one',
        }),
      },
    ]);
    return issuerOf(this.host, realm);
  }

  /** In an order in which the objects can be applied one after the other: the Namespace first. */
  private declare(settings: AuthServerSettings): void {
    this.placeNamespace(settings);
    const { binding } = new TenantDatabase(this, 'database', {
      metadata: databaseMetadata(settings),
      backend: settings.database,
      appSelector: serverSelector(settings),
    });
    placeTraffic(this, settings, binding);
    placeServers(this, settings, binding);
    placeServices(this, settings);
    placeRoutes(this, settings);
  }

  private placeNamespace(settings: AuthServerSettings): void {
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: settings.namespace,
        labels: {
          ...authLabels(settings, 'server'),
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    });
  }
}
