import { Testing } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { ConsulCluster } from '../../../lib/kubernetes/consul-cluster/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import {
  type CertificateChange,
  certificateManifests,
  certificateWith,
  issuerWith,
  refusalOf,
} from './issuer-with.js';

describe('a certificate', () => {
  it('is for its hosts, and in a Secret of its name', () => {
    expect(certificateManifests({ hosts: ['tickets.example.com', '*.tickets.example.com'] })).toEqual([
      {
        apiVersion: 'cert-manager.io/v1',
        kind: 'Certificate',
        metadata: {
          name: 'tickets-tls',
          namespace: 'nginx-ingress',
          labels: {
            'app.kubernetes.io/name': 'certificates',
            'app.kubernetes.io/instance': 'tickets-tls',
            'app.kubernetes.io/component': 'certificate',
            'app.kubernetes.io/part-of': 'platform',
            'app.kubernetes.io/managed-by': 'greenroom',
          },
        },
        spec: {
          secretName: 'tickets-tls',
          commonName: 'tickets.example.com',
          dnsNames: ['tickets.example.com', '*.tickets.example.com'],
          usages: ['digital signature', 'server auth'],
          duration: '2160h0m0s',
          privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
          issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'vault' },
        },
      },
    ]);
  });

  it('says where its Secret is, for routes and controllers', () => {
    const { namespace, secretName } = certificateWith();
    expect({ namespace, secretName }).toEqual({ namespace: 'nginx-ingress', secretName: 'tickets-tls' });
  });

  it.each([
    [Duration.days(30), '720h0m0s'],
    [Duration.days(90), '2160h0m0s'],
    [Duration.days(91), '2160h0m0s'],
  ])(
    'of an issuer that signs for %s lives no longer than that, nor than 90 days',
    (maxDuration, expected) => {
      const issuer = issuerWith({ maxDuration }).reference;
      expect(manifest(certificateManifests({ issuer }), 'Certificate').spec).toMatchObject({
        duration: expected,
      });
    },
  );
});

it.each<[string, CertificateChange, string[]]>([
  ['hosts', { hosts: ['a.example.com'] }, ['commonName', 'dnsNames/0']],
  ['duration', { duration: Duration.days(7) }, ['duration']],
  ['renewBefore', { renewBefore: Duration.days(10) }, ['renewBefore']],
  ['privateKey', { privateKey: 'ecdsa-p384' }, ['privateKey/size']],
  [
    'privateKey of RSA',
    { privateKey: 'rsa-2048' },
    ['privateKey/algorithm', 'privateKey/size', 'usages/1', 'usages/2'],
  ],
  ['issuer', { issuer: { kind: 'Issuer', name: 'ca' } }, ['issuerRef/kind', 'issuerRef/name']],
])('%s changes what it is about, and nothing else', (_, change, expected) => {
  expect(differences(certificateManifests(), certificateManifests(change))).toEqual(
    expected.map((field) => `Certificate/spec/${field}`),
  );
});

it.each<[string, CertificateChange, string[]]>([
  ['namespace', { namespace: 'edge' }, ['Certificate/metadata/namespace']],
  ['labels', { labels: { team: 'a' } }, ['Certificate/metadata/labels/team']],
  ['secretName', { secretName: 'tls' }, ['Certificate/tickets-tls', 'Certificate/tls']],
])('%s changes what it is about, and nothing else', (_, change, expected) => {
  expect(differences(certificateManifests(), certificateManifests(change))).toEqual(expected);
});

it("a Consul cluster takes an issuer's reference, and nothing of it that cert-manager does not know", () => {
  const issuer = issuerWith({
    scope: { kind: 'namespace', namespace: 'consul' },
    maxDuration: Duration.days(90),
  }).reference;
  const consul = new ConsulCluster(Testing.chart(), 'consul', {
    namespace: 'consul',
    environment: 'production',
    datacenter: 'paas-a',
    gossipKey: { name: 'consul-gossip', key: 'key' },
    managementToken: { name: 'consul-management', key: 'token' },
    issuer,
    storageClass: 'gp3',
  });
  expect(manifest(manifestsOf(consul), 'Certificate').spec).toMatchObject({
    issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: 'vault' },
  });
  expect(JSON.stringify(manifestsOf(consul))).not.toContain('maxDuration');
});

const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const HOST =
  'is no host name. Allowed: a host name in lower case, with at least one dot, such as tickets.example.com, or *. in front of one. To mend: write it without scheme, port and path.';
const COUNT =
  'Allowed: 1 to 100. To mend: name the hosts, use a name such as *.example.com for many, or make several certificates.';
const LIFE = 'Allowed: whole seconds, at least 1h. To mend: round it up, or leave it out.';
const RENEWAL =
  'Allowed: whole seconds, at least 5m and less than 90d. To mend: leave it out for a third of what the certificate lives.';
const hostOf = (length: number) => `${'a'.repeat(length - '.example.com'.length)}.example.com`;
const hosts = (count: number) => Array.from({ length: count }, (_, index) => `a${index}.example.com`);

const REFUSED: readonly [string, CertificateChange, string][] = [
  ['hosts', { hosts: [] }, `a certificate cannot be for 0 hosts. ${COUNT}`],
  ['hosts', { hosts: hosts(101) }, `a certificate cannot be for 101 hosts. ${COUNT}`],
  ['hosts[0]', { hosts: ['https://a.b'] }, `"https://a.b" ${HOST}`],
  ['hosts[1]', { hosts: ['a.b', '*.b'] }, `"*.b" ${HOST}`],
  [
    'hosts[1]',
    { hosts: ['a.b', 'a.b'] },
    '"a.b" is named twice. Allowed: every host once. To mend: leave it out.',
  ],
  [
    'hosts[0]',
    { hosts: [hostOf(65)] },
    `"${hostOf(65)}" is too long for the common name of a certificate. Allowed: at most 64 characters for the first host. To mend: put a shorter one first, such as *.example.com.`,
  ],
  [
    'namespace',
    { namespace: 'a.b' },
    '"a.b" is no name of a namespace. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.',
  ],
  ['secretName', { secretName: 'TLS' }, `"TLS" is no name of a Secret. ${OBJECT}`],
  [
    'issuer.kind',
    { issuer: { kind: 'CA' as never, name: 'a' } },
    '"CA" is no kind that is known here. Allowed: ClusterIssuer, Issuer. To mend: use one of these.',
  ],
  ['issuer.name', { issuer: { kind: 'Issuer', name: 'A' } }, `"A" is no name of an issuer. ${OBJECT}`],
  [
    'namespace',
    { issuer: { kind: 'Issuer', name: 'vault', namespace: 'edge' } },
    '"vault" issues certificates in "edge", and none in "nginx-ingress". Allowed: the namespace of its Issuer, or any with a ClusterIssuer. To mend: move one of them, or give the issuer scope: { kind: \'cluster\' }.',
  ],
  [
    'duration',
    {
      duration: Duration.days(31),
      issuer: { kind: 'ClusterIssuer', name: 'vault', maxDuration: Duration.days(30) },
    },
    'a certificate of "vault" would not live for 31d. Allowed: at most 30d. To mend: shorten it, or raise the role\'s max_ttl in Vault and the issuer\'s maxDuration.',
  ],
  ['duration', { duration: Duration.minutes(59) }, `no certificate lives for 59m. ${LIFE}`],
  ['duration', { duration: Duration.millis(3_600_001) }, `no certificate lives for 1h1ms. ${LIFE}`],
  [
    'renewBefore',
    { renewBefore: Duration.days(90) },
    `a certificate that lives for 90d cannot be renewed 90d before its end. ${RENEWAL}`,
  ],
  [
    'renewBefore',
    { renewBefore: Duration.seconds(299) },
    `a certificate that lives for 90d cannot be renewed 4m59s before its end. ${RENEWAL}`,
  ],
  [
    'privateKey',
    { privateKey: 'ed25519' as never },
    '"ed25519" is no kind that is known here. Allowed: ecdsa-p256, ecdsa-p384, rsa-2048, rsa-4096. To mend: use one of these.',
  ],
  [
    'labels',
    { labels: { 'a b': 'c' } },
    '{"a b":"c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
  ],
];

describe('a certificate is refused', () => {
  it.each(REFUSED)('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(() => certificateWith(change))).toBe(`test/certificate, ${field}: ${message}`);
  });
});

it.each<CertificateChange>([
  { hosts: hosts(100) },
  { hosts: [hostOf(64), hostOf(70)] },
  { duration: Duration.hours(1) },
  { renewBefore: Duration.minutes(5) },
  { renewBefore: Duration.seconds(90 * 86_400 - 1) },
  { issuer: { kind: 'Issuer', name: 'vault', namespace: 'nginx-ingress' } },
  {
    duration: Duration.days(30),
    issuer: { kind: 'ClusterIssuer', name: 'vault', maxDuration: Duration.days(30) },
  },
])('a certificate may be as in %j', (change) => {
  expect(refusalOf(() => certificateWith(change))).toBe('nothing is wrong');
});
