/** The syntaxes of names in Kubernetes; each function says whether a text has it. */

const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const LABEL_NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const KIND = /^[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
const MAX_SUBDOMAIN = 253;

/** The name of a Namespace (RFC 1123). */
export function isDnsLabel(text: string): boolean {
  return DNS_LABEL.test(text);
}

/** The name of most objects. */
export function isSubdomain(text: string): boolean {
  return SUBDOMAIN.test(text) && text.length <= MAX_SUBDOMAIN;
}

/** The name of a role or binding: anything that can be one segment of a URL's path. */
export function isPathSegment(text: string): boolean {
  return !/[/%\p{Cc}\p{Cs}]/u.test(text) && !['', '.', '..'].includes(text) && text.length <= MAX_SUBDOMAIN;
}

export function isKind(text: string): boolean {
  return KIND.test(text);
}

/** `v1`, or a group and a version: `apps/v1`. */
export function isApiVersion(text: string): boolean {
  const [version = '', group, ...rest] = text.split('/').reverse();
  return rest.length === 0 && isDnsLabel(version) && (group === undefined || isSubdomain(group));
}

export function isLabelValue(text: string): boolean {
  return text === '' || LABEL_NAME.test(text);
}

/** The key of a label: a name, or a subdomain, `/` and a name. */
export function isLabelKey(text: string): boolean {
  const [name = '', prefix, ...rest] = text.split('/').reverse();
  return rest.length === 0 && LABEL_NAME.test(name) && (prefix === undefined || isSubdomain(prefix));
}
