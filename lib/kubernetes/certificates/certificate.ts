import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A Certificate of cert-manager, with the fields that servers use. https://cert-manager.io/docs/reference/api-docs/ */
export interface CertificateProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    readonly secretName: string;
    /** At most 64 characters, and one of the other names. */
    readonly commonName: string;
    readonly dnsNames: readonly string[];
    readonly ipAddresses?: readonly string[];
    readonly usages: readonly string[];
    /** In Go's notation, as is the next. */
    readonly duration: string;
    /** How long before its end; without it, a third of what the certificate lives. */
    readonly renewBefore?: string;
    readonly privateKey: {
      readonly algorithm: 'ECDSA' | 'RSA';
      readonly size: number;
      readonly rotationPolicy: 'Always';
    };
    readonly issuerRef: { readonly group: 'cert-manager.io'; readonly kind: string; readonly name: string };
  };
}

export class Certificate extends ApiObject {
  constructor(scope: Construct, id: string, props: CertificateProps) {
    super(scope, id, { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', ...props });
  }
}
