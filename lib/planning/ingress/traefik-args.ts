import { type ClientAddress, trustedNetworks } from './client-address.js';
import { type ControllerStart, reportsStatus } from './controller-args.js';
import { HTTPS_PORT } from './exposure.js';
import { ENTRY_POINTS, TRAEFIK_PORTS, TRAEFIK_READY_PORT } from './traefik.js';
import { CERTIFICATE_FOLDER } from './traefik-certificate.js';

/** What the arguments of Traefik follow from. */
export interface TraefikStart extends ControllerStart {
  readonly clientAddress: ClientAddress;
  /** True where all who come by HTTP are sent to HTTPS. */
  readonly redirectToHttps: boolean;
  /** For requests that have begun when a pod is told to stop. */
  readonly shutdownSeconds: number;
  /** Idle connections to each tenant. */
  readonly upstreamKeepalive: number;
}

const PROVIDER = '--providers.kubernetesIngress';
const IPV4 = /^\d+(\.\d+){3}$/;
/** The way in that has routes, and the two that are for greenroom. */
const { http: WEB, https: WEBSECURE, health: HEALTH, ready: READY, metrics: METRICS } = ENTRY_POINTS;

/**
 * https://doc.traefik.io/traefik/v3.7/reference/install-configuration/configuration-options/
 *
 * Reports and the look for new releases are turned off: a reserved network could not send them.
 */
export function traefikArgs(start: TraefikStart): string[] {
  return [
    '--global.checkNewVersion=false',
    '--global.sendAnonymousUsage=false',
    '--log.format=json',
    '--log.level=INFO',
    '--accessLog=true',
    '--accessLog.format=json',
    // A query may say more about a buyer than a log should keep.
    '--accessLog.fields.queryParameters.defaultMode=drop',
    ...wayInArgs(WEB, TRAEFIK_PORTS.http, start),
    ...(start.redirectToHttps
      ? // By the port that people know, not by that of the pod.
        [`--entryPoints.${WEB}.http.redirections.entryPoint.to=:${HTTPS_PORT}`]
      : [`--entryPoints.${WEB}.asDefault=true`]),
    ...wayInArgs(WEBSECURE, TRAEFIK_PORTS.https, start),
    // Routes that name no entry point are at those of people, and not at the other three.
    `--entryPoints.${WEBSECURE}.asDefault=true`,
    `--entryPoints.${WEBSECURE}.http.tls=true`,
    ...healthArgs(start),
    ...(start.isMonitored ? metricsArgs() : []),
    ...providerArgs(start),
    ...(start.defaultTlsSecret === undefined ? [] : [`--providers.file.directory=${CERTIFICATE_FOLDER}`]),
    `--serversTransport.maxIdleConnsPerHost=${idleConnections(start)}`,
  ];
}

function wayInArgs(name: string, port: number, start: TraefikStart): string[] {
  const { clientAddress, preStopSeconds, shutdownSeconds } = start;
  const lifeCycle = `--entryPoints.${name}.transport.lifeCycle`;
  return [
    addressArg(name, port),
    `${lifeCycle}.requestAcceptGraceTimeout=${preStopSeconds}s`,
    `${lifeCycle}.graceTimeOut=${shutdownSeconds}s`,
    ...clientAddressArgs(name, clientAddress),
  ];
}

function clientAddressArgs(name: string, clientAddress: ClientAddress): string[] {
  if (clientAddress.kind === 'connection') return [];
  const option = clientAddress.kind === 'forwarded' ? 'forwardedHeaders' : 'proxyProtocol';
  return [`--entryPoints.${name}.${option}.trustedIPs=${trustedNetworks(clientAddress).join(',')}`];
}

/** Load balancers are told no for as long as requests are still taken, so the port stays open as well. */
function healthArgs({ preStopSeconds }: TraefikStart): string[] {
  return [
    addressArg(HEALTH, TRAEFIK_PORTS.health),
    `--entryPoints.${HEALTH}.transport.lifeCycle.requestAcceptGraceTimeout=${preStopSeconds}s`,
    '--ping=true',
    `--ping.entryPoint=${HEALTH}`,
    addressArg(READY, TRAEFIK_READY_PORT),
  ];
}

function metricsArgs(): string[] {
  return [
    addressArg(METRICS, TRAEFIK_PORTS.metrics),
    '--metrics.prometheus=true',
    `--metrics.prometheus.entryPoint=${METRICS}`,
  ];
}

function providerArgs(start: TraefikStart): string[] {
  return [
    `${PROVIDER}=true`,
    `${PROVIDER}.ingressClass=${start.ingressClass}`,
    // By the Services' own addresses: pods come and go by the thousand in a window, and each would be a new configuration.
    `${PROVIDER}.nativeLBByDefault=true`,
    // Where a Service asks for the addresses of its pods and has none, its route stays, and no other gets its requests.
    `${PROVIDER}.allowEmptyServices=true`,
    // As Kubernetes says it: `/a` has `/a/b`, and not `/ab`.
    `${PROVIDER}.strictPrefixMatching=true`,
    // Events of a second are looked at together; each is a look at all routes.
    `${PROVIDER}.throttleDuration=1s`,
    ...statusArgs(start),
  ];
}

function statusArgs(start: TraefikStart): string[] {
  const { ingressClass, statusAddress } = start;
  if (!reportsStatus(start)) return [];
  const option = `${PROVIDER}.ingressEndpoint`;
  if (statusAddress === undefined) return [`${option}.publishedService=$(POD_NAMESPACE)/${ingressClass}`];
  return [`${option}.${IPV4.test(statusAddress) ? 'ip' : 'hostname'}=${statusAddress}`];
}

/** To Traefik none means two, and less than none means none. */
function idleConnections({ upstreamKeepalive }: TraefikStart): number {
  return upstreamKeepalive === 0 ? -1 : upstreamKeepalive;
}

function addressArg(name: string, port: number): string {
  return `--entryPoints.${name}.address=:${port}`;
}
