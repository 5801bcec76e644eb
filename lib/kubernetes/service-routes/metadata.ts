import type { ApiObjectMetadata } from 'cdk8s';
import { labelValue } from '../../planning/names/index.js';
import { platformLabels } from '../metadata/index.js';
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
    labels: platformLabels(
      { name: 'service-routes', instance: labelValue(host), component: 'route' },
      labels ?? {},
    ),
    annotations: { ...annotations, ...more },
  };
}
