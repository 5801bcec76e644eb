import { type ControllerFlavor, classController, controllerFacts, HEALTH_PATH } from './controller-flavor.js';
import type { IngressExposure } from './exposure.js';

/** What the arguments of a controller follow from. */
export interface ControllerStart {
  readonly ingressClass: string;
  readonly exposure: IngressExposure;
  /** The Secret in the controller's namespace for requests that no host's own certificate answers. */
  readonly defaultTlsSecret?: string;
  readonly statusAddress?: string;
  readonly isMonitored: boolean;
  /** From the decision to stop a pod until no new connection arrives. */
  readonly preStopSeconds: number;
}

const OWN_NAMESPACE = '$(POD_NAMESPACE)';

/** True where Ingresses are told the address at which people find them. */
export function reportsStatus({
  exposure,
  statusAddress,
}: Pick<ControllerStart, 'exposure' | 'statusAddress'>): boolean {
  return exposure.kind === 'load-balancer' || statusAddress !== undefined;
}

/** The Lease by which the pods of a class agree on who writes the addresses. */
export function leaseName(ingressClass: string): string {
  return `${ingressClass}-leader`;
}

/** What the container is started with. */
export function controllerArgs(flavor: ControllerFlavor, start: ControllerStart): string[] {
  return flavor === 'f5' ? f5Args(start) : communityArgs(start);
}

/**
 * https://docs.nginx.com/nginx-ingress-controller/configuration/global-configuration/command-line-arguments/
 *
 * Tenants come by Ingresses alone, so the controller's own resources (VirtualServer, TransportServer, Policy) and their
 * definitions are left out. Reports to F5 are too: a reserved network could not send them.
 */
function f5Args(start: ControllerStart): string[] {
  const { ingressClass, defaultTlsSecret, isMonitored } = start;
  const status = reportsStatus(start);
  return [
    `-ingress-class=${ingressClass}`,
    `-nginx-configmaps=${OWN_NAMESPACE}/${ingressClass}`,
    ...(defaultTlsSecret === undefined
      ? []
      : [`-default-server-tls-secret=${OWN_NAMESPACE}/${defaultTlsSecret}`]),
    '-enable-custom-resources=false',
    '-enable-telemetry-reporting=false',
    '-log-format=json',
    `-enable-leader-election=${status}`,
    ...(status ? ['-report-ingress-status', `-leader-election-lock-name=${leaseName(ingressClass)}`] : []),
    // Whatever stands in front: rates are divided by the ready pods of this Service.
    `-external-service=${ingressClass}`,
    `-ready-status-port=${controllerFacts('f5').healthPort}`,
    ...(isMonitored
      ? ['-enable-prometheus-metrics', `-prometheus-metrics-listen-port=${controllerFacts('f5').metricsPort}`]
      : []),
  ];
}

/** https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/cli-arguments.md */
function communityArgs(start: ControllerStart): string[] {
  const { ingressClass, defaultTlsSecret, isMonitored, preStopSeconds } = start;
  return [
    '/nginx-ingress-controller',
    `--ingress-class=${ingressClass}`,
    `--controller-class=${classController('community', ingressClass)}`,
    `--configmap=${OWN_NAMESPACE}/${ingressClass}`,
    ...(defaultTlsSecret === undefined
      ? []
      : [`--default-ssl-certificate=${OWN_NAMESPACE}/${defaultTlsSecret}`]),
    ...communityStatusArgs(start),
    `--healthz-port=${controllerFacts('community').healthPort}`,
    `--health-check-path=${HEALTH_PATH}`,
    `--enable-metrics=${isMonitored}`,
    `--shutdown-grace-period=${preStopSeconds}`,
  ];
}

function communityStatusArgs(start: ControllerStart): string[] {
  const { ingressClass, statusAddress } = start;
  if (!reportsStatus(start)) return ['--update-status=false', '--disable-leader-election'];
  return [
    `--election-id=${leaseName(ingressClass)}`,
    statusAddress === undefined
      ? `--publish-service=${OWN_NAMESPACE}/${ingressClass}`
      : `--publish-status-address=${statusAddress}`,
  ];
}
