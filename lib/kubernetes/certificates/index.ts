export { Certificate, type CertificateProps } from './certificate.js';
export type { IssuerReference } from './issuer-reference.js';
export { TlsCertificate } from './tls-certificate.js';
export type { TlsCertificateProps } from './tls-certificate-props.js';
export { VaultIssuer } from './vault-issuer.js';
export type {
  AppRoleLogin,
  IssuerScope,
  VaultIssuerAuth,
  VaultIssuerProps,
} from './vault-issuer-props.js';
