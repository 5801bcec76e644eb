/** What HashiCorp Vault takes for addresses, paths and names. */

const SEGMENT = /^\w[\w.-]*$/;
const ROLE = /^\w([\w.-]*\w)?$/;
/** With this, a path says which version of the HTTP API it is of; clients write it in front themselves. */
const API_VERSION = 'v1';

/** `https://vault.example.com:8200`: a scheme, a host and a port, without anything behind. */
export function isVaultServer(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://');
}

/** Segments with `/` between them, as engines, logins and namespaces have for their paths. */
export function isVaultPath(text: string): boolean {
  return typeof text === 'string' && text.split('/').every((segment) => SEGMENT.test(segment));
}

/** The path of an engine or of a way to log in, as it is named when it is enabled. */
export function isMountPath(text: string): boolean {
  return isVaultPath(text) && !/^(v1|auth)(\/|$)/.test(text);
}

/** The path at which a role of the PKI engine signs requests, such as `pki_int/sign/tickets`. */
export function isSignPath(text: string): boolean {
  if (!isVaultPath(text)) return false;
  const segments = text.split('/');
  return segments.length > 2 && segments[0] !== API_VERSION && segments.at(-2) === 'sign';
}

/** The name of a role or the like. */
export function isVaultName(text: string): boolean {
  return typeof text === 'string' && ROLE.test(text);
}
