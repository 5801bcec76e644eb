import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { certificateNames } from '../../planning/consul/index.js';
import { consulMetadata } from './metadata.js';
import type { ConsulSettings } from './settings.js';

/** A Certificate of cert-manager, with the fields that servers use. https://cert-manager.io/docs/reference/api-docs/ */
interface CertificateProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly secretName: string;
    readonly commonName: string;
    readonly dnsNames: readonly string[];
    readonly ipAddresses: readonly string[];
    readonly usages: readonly string[];
    readonly duration: string;
    readonly renewBefore: string;
    readonly privateKey: {
      readonly algorithm: 'ECDSA';
      readonly size: 256;
      readonly rotationPolicy: 'Always';
    };
    readonly issuerRef: { readonly group: 'cert-manager.io'; readonly kind: string; readonly name: string };
  };
}

class Certificate extends ApiObject {
  constructor(scope: Construct, id: string, props: CertificateProps) {
    super(scope, id, { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', ...props });
  }
}

export function tlsSecretName(name: string): string {
  return `${name}-tls`;
}

/**
 * One certificate for all servers, each of which is a client of the others as well. It is renewed a month before its
 * end, which leaves thirty days of reloads to succeed.
 */
export function placeCertificate(scope: Construct, settings: ConsulSettings): void {
  const { name, issuer, exposure } = settings;
  const [commonName = '', ...others] = certificateNames(settings, exposure ? [exposure.hostname] : []);
  new Certificate(scope, 'certificate', {
    metadata: consulMetadata(settings, 'server', tlsSecretName(name)),
    spec: {
      secretName: tlsSecretName(name),
      commonName,
      dnsNames: [commonName, ...others],
      ipAddresses: ['127.0.0.1'],
      usages: ['digital signature', 'key encipherment', 'server auth', 'client auth'],
      duration: '2160h0m0s',
      renewBefore: '720h0m0s',
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
      issuerRef: { group: 'cert-manager.io', ...issuer },
    },
  });
}
