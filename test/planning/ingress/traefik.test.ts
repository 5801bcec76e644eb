import { describe, expect, it } from 'vitest';
import {
  certificateConfig,
  goMemoryLimit,
  type IngressExposure,
  openPorts,
  TRAEFIK_PORTS,
  type TraefikStart,
  traefikAccess,
  traefikArgs,
} from '../../../lib/planning/ingress/index.js';
import { Memory } from '../../../lib/planning/units/index.js';

const START: TraefikStart = {
  ingressClass: 'traefik',
  exposure: { kind: 'host-ports' },
  isMonitored: true,
  preStopSeconds: 30,
  shutdownSeconds: 45,
  clientAddress: { kind: 'connection' },
  redirectToHttps: true,
  upstreamKeepalive: 32,
};
const PROVIDER = '--providers.kubernetesIngress';
const GRACE = 'transport.lifeCycle.requestAcceptGraceTimeout';

/** The arguments that come and go with a change. */
function changed(change: Partial<TraefikStart>): string[] {
  const [before, after] = [traefikArgs(START), traefikArgs({ ...START, ...change })];
  return [
    ...before.filter((arg) => !after.includes(arg)).map((arg) => `- ${arg}`),
    ...after.filter((arg) => !before.includes(arg)).map((arg) => `+ ${arg}`),
  ];
}

describe('the arguments of Traefik', () => {
  it('have it read Ingresses alone, compare segments, go by the addresses of Services and log no query', () => {
    expect(traefikArgs(START)).toEqual([
      '--global.checkNewVersion=false',
      '--global.sendAnonymousUsage=false',
      '--log.format=json',
      '--log.level=INFO',
      '--accessLog=true',
      '--accessLog.format=json',
      '--accessLog.fields.queryParameters.defaultMode=drop',
      '--entryPoints.web.address=:8000',
      `--entryPoints.web.${GRACE}=30s`,
      '--entryPoints.web.transport.lifeCycle.graceTimeOut=45s',
      '--entryPoints.web.http.redirections.entryPoint.to=:443',
      '--entryPoints.websecure.address=:8443',
      `--entryPoints.websecure.${GRACE}=30s`,
      '--entryPoints.websecure.transport.lifeCycle.graceTimeOut=45s',
      '--entryPoints.websecure.asDefault=true',
      '--entryPoints.websecure.http.tls=true',
      '--entryPoints.health.address=:8081',
      `--entryPoints.health.${GRACE}=30s`,
      '--ping=true',
      '--ping.entryPoint=health',
      '--entryPoints.ready.address=:8082',
      '--entryPoints.metrics.address=:9100',
      '--metrics.prometheus=true',
      '--metrics.prometheus.entryPoint=metrics',
      `${PROVIDER}=true`,
      `${PROVIDER}.ingressClass=traefik`,
      `${PROVIDER}.nativeLBByDefault=true`,
      `${PROVIDER}.allowEmptyServices=true`,
      `${PROVIDER}.strictPrefixMatching=true`,
      `${PROVIDER}.throttleDuration=1s`,
      '--serversTransport.maxIdleConnsPerHost=32',
    ]);
  });

  const trusted = ['10.64.0.0/16', 'fd00::/8'];

  it.each<[Partial<TraefikStart>, string[]]>([
    [
      { ingressClass: 'traefik-0' },
      [`- ${PROVIDER}.ingressClass=traefik`, `+ ${PROVIDER}.ingressClass=traefik-0`],
    ],
    [
      { exposure: { kind: 'load-balancer' } },
      [`+ ${PROVIDER}.ingressEndpoint.publishedService=$(POD_NAMESPACE)/traefik`],
    ],
    [{ statusAddress: 'lb.example.com' }, [`+ ${PROVIDER}.ingressEndpoint.hostname=lb.example.com`]],
    [{ statusAddress: '203.0.113.10' }, [`+ ${PROVIDER}.ingressEndpoint.ip=203.0.113.10`]],
    [{ exposure: { kind: 'node-ports' } }, []],
    [
      { clientAddress: { kind: 'forwarded', trusted } },
      ['web', 'websecure'].map(
        (name) => `+ --entryPoints.${name}.forwardedHeaders.trustedIPs=10.64.0.0/16,fd00::/8`,
      ),
    ],
    [
      { clientAddress: { kind: 'proxy-protocol', trusted } },
      ['web', 'websecure'].map(
        (name) => `+ --entryPoints.${name}.proxyProtocol.trustedIPs=10.64.0.0/16,fd00::/8`,
      ),
    ],
    [{ defaultTlsSecret: 'tls' }, ['+ --providers.file.directory=/default-certificate']],
    [
      { redirectToHttps: false },
      ['- --entryPoints.web.http.redirections.entryPoint.to=:443', '+ --entryPoints.web.asDefault=true'],
    ],
    [
      { preStopSeconds: 5 },
      [
        ...['web', 'websecure', 'health'].map((name) => `- --entryPoints.${name}.${GRACE}=30s`),
        ...['web', 'websecure', 'health'].map((name) => `+ --entryPoints.${name}.${GRACE}=5s`),
      ],
    ],
    [
      { shutdownSeconds: 5 },
      [
        ...['web', 'websecure'].map((name) => `- --entryPoints.${name}.transport.lifeCycle.graceTimeOut=45s`),
        ...['web', 'websecure'].map((name) => `+ --entryPoints.${name}.transport.lifeCycle.graceTimeOut=5s`),
      ],
    ],
    [
      { isMonitored: false },
      [
        '- --entryPoints.metrics.address=:9100',
        '- --metrics.prometheus=true',
        '- --metrics.prometheus.entryPoint=metrics',
      ],
    ],
    [
      { upstreamKeepalive: 0 },
      ['- --serversTransport.maxIdleConnsPerHost=32', '+ --serversTransport.maxIdleConnsPerHost=-1'],
    ],
  ])('change with %j alone', (change, args) => {
    expect(changed(change)).toEqual(args);
  });
});

describe('what Traefik may do', () => {
  const list = (apiGroup: string, ...resources: string[]) => ({
    apiGroups: [apiGroup],
    resources,
    verbs: ['list', 'watch'],
  });
  const READING = [
    list('', 'services', 'secrets', 'nodes'),
    list('discovery.k8s.io', 'endpointslices'),
    list('networking.k8s.io', 'ingresses', 'ingressclasses'),
  ];

  it('is nothing but reading', () => {
    expect(traefikAccess(false)).toEqual({ cluster: READING, namespace: [] });
  });

  it('is writing addresses too where there is one to write', () => {
    expect(traefikAccess(true)).toEqual({
      cluster: [
        ...READING,
        { apiGroups: ['networking.k8s.io'], resources: ['ingresses/status'], verbs: ['update'] },
      ],
      namespace: [],
    });
  });
});

describe('the ports of Traefik at which anybody may knock', () => {
  it.each<[IngressExposure, number[]]>([
    [{ kind: 'load-balancer' }, [8000, 8443]],
    [{ kind: 'node-ports' }, [8000, 8443]],
    [{ kind: 'target-groups', targetGroups: [] }, [8000, 8443, 8081]],
    [{ kind: 'host-ports' }, [8000, 8443, 8081]],
  ])('with %j are %j', (exposure, ports) => {
    expect(openPorts(TRAEFIK_PORTS, exposure)).toEqual(ports);
  });
});

describe('the certificate for connections without a name', () => {
  it('is pointed to by a file', () => {
    expect(certificateConfig()).toBe(
      'tls:\n  stores:\n    default:\n      defaultCertificate:\n' +
        '        certFile: /default-certificate/tls.crt\n        keyFile: /default-certificate/tls.key\n',
    );
  });
});

describe('the memory that Go may take', () => {
  it.each([
    [Memory.gibibytes(2), '1932735283'],
    [Memory.mebibytes(1), '943718'],
  ])('of %s is nine tenths, %s bytes', (memory, limit) => {
    expect(goMemoryLimit(memory)).toBe(limit);
  });
});
