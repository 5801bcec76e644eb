import { describe, expect, it } from 'vitest';
import {
  type ControllerFlavor,
  type ControllerStart,
  classController,
  controllerAccess,
  controllerArgs,
  controllerTimes,
  hasService,
  type IngressExposure,
  podSecurityLevel,
  publicPorts,
} from '../../../lib/planning/ingress/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const START: ControllerStart = {
  ingressClass: 'nginx',
  exposure: { kind: 'host-ports' },
  isMonitored: true,
  preStopSeconds: 30,
};
const EXPOSURES: IngressExposure[] = [
  { kind: 'load-balancer' },
  { kind: 'node-ports' },
  { kind: 'target-groups', targetGroups: [{ name: 'live' }] },
  { kind: 'host-ports' },
];

/** The arguments that come and go with a change. */
function changed(flavor: ControllerFlavor, change: Partial<ControllerStart>): string[] {
  const [before, after] = [controllerArgs(flavor, START), controllerArgs(flavor, { ...START, ...change })];
  return [
    ...before.filter((arg) => !after.includes(arg)).map((arg) => `- ${arg}`),
    ...after.filter((arg) => !before.includes(arg)).map((arg) => `+ ${arg}`),
  ];
}

describe('the arguments of a controller', () => {
  it('of F5 need no resources of its own and send no reports', () => {
    expect(controllerArgs('f5', START)).toEqual([
      '-ingress-class=nginx',
      '-nginx-configmaps=$(POD_NAMESPACE)/nginx',
      '-enable-custom-resources=false',
      '-enable-telemetry-reporting=false',
      '-log-format=json',
      '-enable-leader-election=false',
      '-external-service=nginx',
      '-ready-status-port=8081',
      '-enable-prometheus-metrics',
      '-prometheus-metrics-listen-port=9113',
    ]);
  });

  it('of the community answer for health where those of F5 do', () => {
    expect(controllerArgs('community', START)).toEqual([
      '/nginx-ingress-controller',
      '--ingress-class=nginx',
      '--controller-class=k8s.io/ingress-nginx',
      '--configmap=$(POD_NAMESPACE)/nginx',
      '--update-status=false',
      '--disable-leader-election',
      '--healthz-port=10254',
      '--health-check-path=/nginx-ready',
      '--enable-metrics=true',
      '--shutdown-grace-period=30',
    ]);
  });

  it.each<[ControllerFlavor, Partial<ControllerStart>, string[]]>([
    [
      'f5',
      { ingressClass: 'nginx-0' },
      [
        '- -ingress-class=nginx',
        '- -nginx-configmaps=$(POD_NAMESPACE)/nginx',
        '- -external-service=nginx',
        '+ -ingress-class=nginx-0',
        '+ -nginx-configmaps=$(POD_NAMESPACE)/nginx-0',
        '+ -external-service=nginx-0',
      ],
    ],
    [
      'f5',
      { exposure: { kind: 'load-balancer' } },
      [
        '- -enable-leader-election=false',
        '+ -enable-leader-election=true',
        '+ -report-ingress-status',
        '+ -leader-election-lock-name=nginx-leader',
      ],
    ],
    [
      'f5',
      { statusAddress: 'lb.example.com' },
      [
        '- -enable-leader-election=false',
        '+ -enable-leader-election=true',
        '+ -report-ingress-status',
        '+ -leader-election-lock-name=nginx-leader',
      ],
    ],
    ['f5', { defaultTlsSecret: 'tls' }, ['+ -default-server-tls-secret=$(POD_NAMESPACE)/tls']],
    [
      'f5',
      { isMonitored: false },
      ['- -enable-prometheus-metrics', '- -prometheus-metrics-listen-port=9113'],
    ],
    ['f5', { preStopSeconds: 5 }, []],
    [
      'community',
      { ingressClass: 'nginx-0' },
      [
        '- --ingress-class=nginx',
        '- --controller-class=k8s.io/ingress-nginx',
        '- --configmap=$(POD_NAMESPACE)/nginx',
        '+ --ingress-class=nginx-0',
        '+ --controller-class=k8s.io/ingress-nginx-nginx-0',
        '+ --configmap=$(POD_NAMESPACE)/nginx-0',
      ],
    ],
    [
      'community',
      { exposure: { kind: 'load-balancer' } },
      [
        '- --update-status=false',
        '- --disable-leader-election',
        '+ --election-id=nginx-leader',
        '+ --publish-service=$(POD_NAMESPACE)/nginx',
      ],
    ],
    [
      'community',
      { statusAddress: 'lb.example.com' },
      [
        '- --update-status=false',
        '- --disable-leader-election',
        '+ --election-id=nginx-leader',
        '+ --publish-status-address=lb.example.com',
      ],
    ],
    ['community', { defaultTlsSecret: 'tls' }, ['+ --default-ssl-certificate=$(POD_NAMESPACE)/tls']],
    ['community', { isMonitored: false }, ['- --enable-metrics=true', '+ --enable-metrics=false']],
    ['community', { preStopSeconds: 5 }, ['- --shutdown-grace-period=30', '+ --shutdown-grace-period=5']],
  ])('of %s change with %j alone', (flavor, change, args) => {
    expect(changed(flavor, change)).toEqual(args);
  });
});

describe('the controller of a class', () => {
  it.each([
    ['f5', 'nginx', 'nginx.org/ingress-controller'],
    ['f5', 'nginx-0', 'nginx.org/ingress-controller'],
    ['community', 'nginx', 'k8s.io/ingress-nginx'],
    ['community', 'nginx-0', 'k8s.io/ingress-nginx-nginx-0'],
  ] as const)('is for %s and %s %s', (flavor, ingressClass, controller) => {
    expect(classController(flavor, ingressClass)).toBe(controller);
  });
});

describe('what a controller may do', () => {
  it.each(['f5', 'community'] as const)('is nothing but reading and events for %s', (flavor) => {
    const { cluster, namespace } = controllerAccess(flavor, []);
    const writing = [...cluster, ...namespace].flatMap(({ resources, verbs }) =>
      verbs.some((verb) => !['get', 'list', 'watch'].includes(verb)) ? resources : [],
    );
    expect(writing).toEqual(flavor === 'f5' ? ['events', 'pods'] : ['events']);
  });

  it.each(['f5', 'community'] as const)('is more for %s that writes addresses', (flavor) => {
    const [without, having] = [controllerAccess(flavor, []), controllerAccess(flavor, ['nginx-leader'])];
    expect(having).toEqual({
      cluster: [
        ...without.cluster,
        { apiGroups: ['networking.k8s.io'], resources: ['ingresses/status'], verbs: ['update'] },
      ],
      namespace: [
        ...without.namespace,
        {
          apiGroups: ['coordination.k8s.io'],
          resources: ['leases'],
          resourceNames: ['nginx-leader'],
          verbs: ['get', 'update'],
        },
        { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
      ],
    });
  });
});

describe('the ways in', () => {
  it('have a Service, but where nobody counts the pods by it', () => {
    expect(EXPOSURES.map((exposure) => hasService('f5', exposure))).toEqual([true, true, true, true]);
    expect(EXPOSURES.map((exposure) => hasService('community', exposure))).toEqual([true, true, true, false]);
  });

  it('are restricted, but for host ports', () => {
    expect(EXPOSURES.map((exposure) => podSecurityLevel([exposure]))).toEqual([
      'restricted',
      'restricted',
      'restricted',
      'privileged',
    ]);
    expect(podSecurityLevel(EXPOSURES)).toBe('privileged');
  });

  it('show health where load balancers ask the pods for it', () => {
    expect(EXPOSURES.map((exposure) => publicPorts('f5', exposure))).toEqual([
      [80, 443],
      [80, 443],
      [80, 443, 8081],
      [80, 443, 8081],
    ]);
    expect(publicPorts('community', { kind: 'host-ports' })).toEqual([80, 443, 10254]);
  });
});

describe('the life of a pod', () => {
  it('has time for the last connections, the last requests and the end', () => {
    expect(
      controllerTimes({
        startupTime: Duration.seconds(301),
        preStopDelay: Duration.seconds(30),
        workerShutdownTimeout: Duration.seconds(45),
      }),
    ).toEqual({
      preStopSeconds: 30,
      terminationGracePeriodSeconds: 90,
      startupPeriodSeconds: 5,
      startupFailureThreshold: 61,
      progressDeadlineSeconds: 901,
    });
  });
});
