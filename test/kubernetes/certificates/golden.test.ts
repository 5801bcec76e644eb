import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing, Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { TlsCertificate, VaultIssuer } from '../../../lib/kubernetes/certificates/index.js';
import { manifestsOf } from '../../../lib/testing/index.js';

/** What the ingress needs: an issuer of its namespace, and a certificate for a host and all below it. */
function ingressCertificates(): Chart {
  const chart = new Chart(Testing.app(), 'certificates');
  const issuer = new VaultIssuer(chart, 'issuer', {
    name: 'vault-tickets',
    scope: { kind: 'namespace', namespace: 'nginx-ingress' },
    server: 'https://vault.example.com:8200',
    path: 'pki_int/sign/tickets',
    ca: { name: 'vault-ca', key: 'ca.crt' },
  });
  new TlsCertificate(chart, 'tickets', {
    hosts: ['tickets.example.com', '*.tickets.example.com'],
    namespace: 'nginx-ingress',
    secretName: 'tickets-tls',
    issuer: issuer.reference,
  });
  return chart;
}

it("the ingress' certificates are, byte for byte, those that were reviewed", () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'ingress.yaml'), 'utf8');
  expect(
    manifestsOf(ingressCertificates())
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});
