import type { ApiObjectMetadata } from 'cdk8s';
import { partSelector, platformLabels, type TenantMetadata } from '../metadata/index.js';
import type { AuthServerSettings } from './settings.js';

const PROGRAM = 'keycloak';

type Named = Pick<AuthServerSettings, 'name' | 'namespace' | 'labels'>;

/** The parts of an auth server, as its objects are labelled with them. */
export type AuthComponent = 'server' | 'discovery' | 'route';

/** The labels by which the servers' pods are found; they never change. */
export function serverSelector({ name }: Pick<Named, 'name'>): Record<string, string> {
  return partSelector({ name: PROGRAM, instance: name, component: 'server' });
}

export function authLabels({ name, labels }: Named, component: AuthComponent): Record<string, string> {
  return platformLabels({ name: PROGRAM, instance: name, component }, labels);
}

/** The metadata of one object. */
export function authMetadata(
  of: Named,
  component: AuthComponent,
  name = of.name,
  annotations?: Readonly<Record<string, string>>,
): ApiObjectMetadata & { readonly name: string; readonly namespace: string } {
  return { name, namespace: of.namespace, labels: authLabels(of, component), annotations };
}

/** Whose the database is; it says itself which part of the server it is. */
export function databaseMetadata({ name, namespace, labels }: Named): TenantMetadata {
  return {
    tenant: namespace,
    labels: platformLabels({ name: PROGRAM, instance: name }, labels),
    annotations: {},
  };
}

/** The Service by which each server is found by itself. */
export function discoveryName(name: string): string {
  return `${name}-discovery`;
}
