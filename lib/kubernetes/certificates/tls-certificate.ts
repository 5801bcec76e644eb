import { Construct } from 'constructs';
import { goDuration, privateKey, serverUsages } from '../../planning/certificates/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { Certificate } from './certificate.js';
import { certificateMetadata } from './certificate-metadata.js';
import type { TlsCertificateProps } from './tls-certificate-props.js';
import { tlsCertificateRules } from './tls-certificate-rules.js';
import { type TlsCertificateSettings, tlsCertificateSettings } from './tls-certificate-settings.js';

/**
 * A certificate for hosts, in a Secret that cert-manager makes and renews: the `tlsSecretName` of a host's routes, or
 * the `defaultTlsSecret` of ingress controllers.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class TlsCertificate extends Construct {
  readonly secretName: string;
  readonly namespace: string;

  constructor(scope: Construct, id: string, props: TlsCertificateProps) {
    super(scope, id);
    refuseViolations(this, tlsCertificateRules(props));
    const settings = tlsCertificateSettings(props);
    this.secretName = settings.secretName;
    this.namespace = settings.namespace;
    this.placeCertificate(settings);
  }

  private placeCertificate(settings: TlsCertificateSettings): void {
    const { hosts, namespace, secretName, issuer, duration, renewBefore, labels } = settings;
    const key = privateKey(settings.privateKey);
    const [commonName = ''] = hosts;
    new Certificate(this, 'certificate', {
      metadata: certificateMetadata({ name: secretName, labels }, 'certificate', secretName, namespace),
      spec: {
        secretName,
        commonName,
        dnsNames: hosts,
        usages: serverUsages(key),
        duration: goDuration(duration),
        renewBefore: renewBefore && goDuration(renewBefore),
        privateKey: { ...key, rotationPolicy: 'Always' },
        issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.name },
      },
    });
  }
}
