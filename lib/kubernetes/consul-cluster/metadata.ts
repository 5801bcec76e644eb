import type { ApiObjectMetadata } from 'cdk8s';
import { partSelector, platformLabels } from '../metadata/index.js';

/** What the metadata of a cluster's objects depend on. */
export interface ConsulMetadata {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The parts of a cluster, as its objects are labelled with them. */
export type ConsulComponent =
  | 'server'
  | 'api'
  | 'dns'
  | 'snapshot'
  | 'reload'
  | 'bridge'
  | 'external-service';

/** The label of pods that may call the API of the cluster that it names. */
const ACCESS = 'greenroom.dev/consul-access';

/** The metadata of one object. */
export function consulMetadata(
  of: ConsulMetadata,
  component: ConsulComponent,
  name: string,
  annotations?: Readonly<Record<string, string>>,
): ApiObjectMetadata & { readonly name: string } {
  return {
    name,
    namespace: of.namespace,
    labels: platformLabels({ name: 'consul', instance: of.name, component }, of.labels),
    annotations,
  };
}

/** The labels by which pods of a part are found. */
export function podLabels(name: string, component: ConsulComponent): Record<string, string> {
  return partSelector({ name: 'consul', instance: name, component });
}

export function accessLabels(name: string): Record<string, string> {
  return { [ACCESS]: name };
}
