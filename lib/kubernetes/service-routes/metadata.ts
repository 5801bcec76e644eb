import type { ApiObjectMetadata } from 'cdk8s';
import { labelValue } from '../../planning/names/index.js';
import type { ServiceRoutesProps } from './service-routes-props.js';

/** The metadata of one of a host's objects. */
export function routeMetadata(
  { namespace, labels, annotations }: ServiceRoutesProps,
  host: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): ApiObjectMetadata & { readonly name: string } {
  return {
    name,
    namespace,
    labels: {
      ...labels,
      'app.kubernetes.io/name': 'service-routes',
      'app.kubernetes.io/instance': labelValue(host),
      'app.kubernetes.io/part-of': 'platform',
      'app.kubernetes.io/component': 'route',
      'app.kubernetes.io/managed-by': 'greenroom',
    },
    annotations: { ...annotations, ...more },
  };
}
