import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A value in a Secret of the monitor's namespace. */
interface SecretValue {
  readonly name: string;
  readonly key: string;
}

/** A ServiceMonitor of the Prometheus Operator, with the fields that are used here. */
export interface ServiceMonitorProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    /** Labels of the Service that every metric gets, as `greenroom_dev_tenant` for `greenroom.dev/tenant`. */
    readonly targetLabels?: readonly string[];
    readonly endpoints: readonly {
      readonly port: string;
      readonly path: string;
      readonly interval: string;
      readonly scheme?: 'https';
      readonly params?: Readonly<Record<string, readonly string[]>>;
      readonly authorization?: { readonly credentials: SecretValue };
      readonly tlsConfig?: { readonly ca: { readonly secret: SecretValue }; readonly serverName: string };
    }[];
  };
}

export class ServiceMonitor extends ApiObject {
  constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id, {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: props.metadata,
      spec: props.spec,
    });
  }
}
