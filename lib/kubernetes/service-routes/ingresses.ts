import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { type RoutedService, routesOf, type ServiceRow } from '../../planning/service-routes/index.js';
import { type IngressFlavor, ingressClassOf } from '../tenant-route/index.js';
import { type HostIngress, hostIngresses } from './host-ingresses.js';
import { routeMetadata } from './metadata.js';
import type { ServiceRoutesProps } from './service-routes-props.js';

/** Places the Ingresses of a host. */
export function placeIngresses(
  scope: Construct,
  flavor: IngressFlavor,
  props: ServiceRoutesProps,
  host: string,
): void {
  const secretName = props.tlsSecretNames?.[host];
  const tls = secretName === undefined ? undefined : [{ hosts: [host], secretName }];
  for (const [index, ingress] of hostIngresses(flavor, host, routesOf(props.routes, host)).entries()) {
    const { name, annotations } = ingress;
    new k8s.KubeIngress(scope, `ingress-${name}`, {
      metadata: routeMetadata(props, host, name, annotations),
      spec: {
        ingressClassName: ingressClassOf(flavor),
        tls: index === 0 ? tls : undefined,
        rules: [ruleOf(host, ingress)],
      },
    });
  }
}

function ruleOf(host: string, { rows }: HostIngress): k8s.IngressRule {
  return rows.length === 0 ? { host } : { host, http: { paths: rows.map(pathOf) } };
}

function pathOf({ path, pathType, service }: ServiceRow): k8s.HttpIngressPath {
  return { path, pathType, backend: { service: { name: service.name, port: portOf(service) } } };
}

function portOf({ port }: RoutedService): k8s.ServiceBackendPort {
  return typeof port === 'number' ? { number: port } : { name: port };
}
