import { Testing } from 'cdk8s';
import {
  TlsCertificate,
  type TlsCertificateProps,
  VaultIssuer,
  type VaultIssuerProps,
} from '../../../lib/kubernetes/certificates/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type IssuerChange = Partial<VaultIssuerProps>;
export type CertificateChange = Partial<TlsCertificateProps>;

/** An issuer for every namespace, with every default. */
export function issuerWith(change: IssuerChange = {}): VaultIssuer {
  return new VaultIssuer(Testing.chart(), 'issuer', {
    name: 'vault',
    scope: { kind: 'cluster' },
    server: 'https://vault.example.com:8200',
    path: 'pki_int/sign/tickets',
    ...change,
  });
}

export function issuerManifests(change: IssuerChange = {}): Manifest[] {
  return manifestsOf(issuerWith(change));
}

/** A certificate of one host, with every default. */
export function certificateWith(change: CertificateChange = {}): TlsCertificate {
  return new TlsCertificate(Testing.chart(), 'certificate', {
    hosts: ['tickets.example.com'],
    namespace: 'nginx-ingress',
    secretName: 'tickets-tls',
    issuer: { kind: 'ClusterIssuer', name: 'vault' },
    ...change,
  });
}

export function certificateManifests(change: CertificateChange = {}): Manifest[] {
  return manifestsOf(certificateWith(change));
}

/** All that the work is refused for. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
