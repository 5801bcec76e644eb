/** Characters of a path that need no escape: an issuer is compared letter by letter. */
const REALM = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,254}$/;

/** True for the name of a realm that stands in an address as it is. */
export function isRealmName(realm: string): boolean {
  return REALM.test(realm);
}

/** What Keycloak says its own address is, whatever a request says; every issuer begins with it. */
export function issuerBase(host: string): string {
  return `https://${host}`;
}

/** What the tokens of a realm say they are from. */
export function issuerOf(host: string, realm: string): string {
  return `${issuerBase(host)}/realms/${realm}`;
}
