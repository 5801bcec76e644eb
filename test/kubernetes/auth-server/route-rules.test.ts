import type { Change } from './auth-server-with.js';
import { HOST, heldTo, OBJECT } from './held-to.js';

const ADMIN: Change = { adminHost: 'admin.example.com', adminRoute: { kind: 'nginx', ingressClass: 'vpn' } };
const GATEWAY = { kind: 'gateway', gateway: { namespace: 'gateways' } } as const;
const MADE = { ...GATEWAY, className: 'istio' };
const UNUSED = 'there is no admin host that it could be for.';
const useless = (field: string) =>
  `nobody would use "tls": the Gateway is there already, or does not listen to HTTPS. Allowed: ${field} only with an Ingress, or where a Gateway with HTTPS is made. To mend: leave it out.`;
const REQUIRED =
  "there is no certificate for the Gateway to listen to HTTPS with. Allowed: the name of a Secret of type kubernetes.io/tls in the Gateway's namespace. To mend: give it, or use the listener 'http' where TLS ends at a load balancer in front.";

heldTo([
  [
    'host',
    [
      'https://login.example.com',
      'http://login.example.com',
      'login',
      'Login.example.com',
      'a.example.com:8443',
    ].map((host) => [{ host }, `"${host}" ${HOST}`]),
    [{ host: 'id.example.com' }],
  ],
  [
    'adminHost',
    [
      [{ ...ADMIN, adminHost: 'https://admin' }, `"https://admin" ${HOST}`],
      [
        { ...ADMIN, adminHost: 'login.example.com' },
        '"login.example.com" is where everybody logs in. Allowed: a host of its own, for a route that strangers do not reach. To mend: give the admin console another host, or leave adminHost out.',
      ],
    ],
    [ADMIN, { adminHost: 'admin.example.com' }],
  ],
  [
    'route.kind',
    [
      [
        { route: { kind: 'haproxy' } as never },
        '"haproxy" is no kind that is known here. Allowed: nginx, gateway, community, traefik. To mend: use one of these.',
      ],
    ],
    [{ route: { kind: 'traefik' } }],
  ],
  [
    'route.ingressClass',
    [[{ route: { kind: 'nginx', ingressClass: 'A' } }, `"A" is no name of an IngressClass. ${OBJECT}`]],
    [{ route: { kind: 'nginx', ingressClass: 'a' } }],
  ],
  [
    'tlsSecretName',
    [
      [{ tlsSecretName: 'A' }, `"A" is no name of a Secret. ${OBJECT}`],
      [{ route: MADE }, REQUIRED],
      [{ route: GATEWAY, tlsSecretName: 'tls' }, useless('tlsSecretName')],
      [{ route: { ...MADE, listener: 'http' }, tlsSecretName: 'tls' }, useless('tlsSecretName')],
    ],
    [
      { tlsSecretName: 'tls' },
      { route: MADE, tlsSecretName: 'tls' },
      { route: GATEWAY },
      { route: { ...MADE, listener: 'http' } },
      { route: MADE, tlsSecretName: 'tls', adminHost: 'admin.example.com', adminRoute: GATEWAY },
    ],
  ],
  [
    'adminRoute',
    [
      [
        { adminRoute: { kind: 'nginx' } },
        `${UNUSED} Allowed: adminRoute only beside adminHost. To mend: give adminHost, or leave adminRoute out.`,
      ],
    ],
    [ADMIN],
  ],
  [
    'adminRoute.kind',
    [
      [
        { ...ADMIN, adminRoute: { kind: 'haproxy' } as never },
        '"haproxy" is no kind that is known here. Allowed: nginx, gateway, community, traefik. To mend: use one of these.',
      ],
    ],
    [ADMIN],
  ],
  [
    'adminRoute.ingressClass',
    [
      [
        { ...ADMIN, adminRoute: { kind: 'nginx', ingressClass: 'A' } },
        `"A" is no name of an IngressClass. ${OBJECT}`,
      ],
    ],
    [ADMIN],
  ],
  [
    'adminRoute.gateway.name',
    [
      [
        {
          ...ADMIN,
          tlsSecretName: 'tls',
          route: { ...MADE, gateway: { namespace: 'gateways', name: 'edge' } },
          adminRoute: { ...MADE, gateway: { namespace: 'gateways', name: 'edge' } },
        },
        'one Gateway would be made twice, for the one host and for the other. Allowed: a Gateway of its own for each host that has one made. To mend: name another Gateway in adminRoute, or leave the names of both out.',
      ],
    ],
    [
      { adminHost: 'admin.example.com', tlsSecretName: 'tls', route: MADE },
      {
        ...ADMIN,
        route: { ...GATEWAY, gateway: { namespace: 'gateways', name: 'edge' } },
        adminRoute: { ...GATEWAY, gateway: { namespace: 'gateways', name: 'edge' } },
      },
    ],
  ],
  [
    'adminTlsSecretName',
    [
      [
        { adminTlsSecretName: 'tls' },
        `${UNUSED} Allowed: adminTlsSecretName only beside adminHost. To mend: give adminHost, or leave adminTlsSecretName out.`,
      ],
      [{ ...ADMIN, adminTlsSecretName: 'A' }, `"A" is no name of a Secret. ${OBJECT}`],
      [{ ...ADMIN, adminRoute: MADE }, REQUIRED],
      [{ ...ADMIN, adminRoute: GATEWAY, adminTlsSecretName: 'tls' }, useless('adminTlsSecretName')],
    ],
    [
      { ...ADMIN, adminTlsSecretName: 'tls' },
      { ...ADMIN, adminRoute: MADE, adminTlsSecretName: 'tls' },
    ],
  ],
  [
    'adminIngressController',
    [
      [
        { adminIngressController: { namespace: 'edge' } },
        `${UNUSED} Allowed: adminIngressController only beside adminHost. To mend: give adminHost, or leave adminIngressController out.`,
      ],
    ],
    [{ ...ADMIN, adminIngressController: { namespace: 'edge' } }],
  ],
  [
    'routeAnnotations',
    [
      [
        { routeAnnotations: { 'a b': 'c' } },
        '{"a b":"c"} are no annotations. Allowed: keys such as app or example.com/app. To mend: correct the keys.',
      ],
      [
        { routeAnnotations: { 'kubernetes.io/ingress.class': 'nginx' } },
        '"kubernetes.io/ingress.class" is how a class was chosen before there were IngressClasses, and would be a second one. Allowed: any other annotation. To mend: choose the class with flavor.ingressClass.',
      ],
    ],
    [{ routeAnnotations: { 'cert-manager.io/cluster-issuer': 'public issuer' } }],
  ],
]);
