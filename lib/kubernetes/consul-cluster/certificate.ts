import type { Construct } from 'constructs';
import { certificateNames } from '../../planning/consul/index.js';
import { Certificate } from '../certificates/index.js';
import { consulMetadata } from './metadata.js';
import type { ConsulSettings } from './settings.js';

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
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.name },
    },
  });
}
