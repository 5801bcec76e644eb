import type { PrivateKeyKind } from '../../planning/certificates/index.js';
import type { Duration } from '../../planning/units/index.js';
import type { IssuerReference } from './issuer-reference.js';

export interface TlsCertificateProps {
  /**
   * The host names that it is for, such as `tickets.example.com` or `*.example.com`. The first is also its common
   * name, and has at most 64 characters.
   */
  readonly hosts: readonly string[];
  /** Where the certificate and its Secret are: that of the host's routes, or of the ingress controllers. */
  readonly namespace: string;
  /** The Secret of type `kubernetes.io/tls` that is made; also the name of the Certificate. */
  readonly secretName: string;
  /** `reference` of a `VaultIssuer`, or another issuer of cert-manager. */
  readonly issuer: IssuerReference;
  /**
   * How long it lives.
   *
   * @default - 90 days, or less where the issuer is known to sign for less
   */
  readonly duration?: Duration;
  /**
   * How long before its end it is renewed.
   *
   * @default - a third of what the certificate that was issued lives
   */
  readonly renewBefore?: Duration;
  /**
   * Its private key, which is a new one at each renewal.
   *
   * @default 'ecdsa-p256'
   */
  readonly privateKey?: PrivateKeyKind;
  /**
   * Labels of the Certificate.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
