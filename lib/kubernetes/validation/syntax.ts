import { isIP } from 'node:net';

/** The syntaxes of Kubernetes that props are held against; each function says whether a text has it. */

const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const SERVICE_NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const DATA_KEY = /^(?!\.\.?$)[A-Za-z0-9._-]{1,253}$/;
const MAX_SUBDOMAIN = 253;
const MAX_PORT = 65_535;

/** The name of a Namespace (RFC 1123). */
export function isDnsLabel(text: string): boolean {
  return has(DNS_LABEL, text);
}

/** The name of a Service: a DNS label that begins with a letter (RFC 1035). */
export function isServiceName(text: string): boolean {
  return has(SERVICE_NAME, text);
}

/** The name of most other objects. */
export function isSubdomain(text: string): boolean {
  return has(SUBDOMAIN, text) && text.length <= MAX_SUBDOMAIN;
}

/** The value of a label; may be empty. */
export function isLabelValue(text: string): boolean {
  return has(LABEL_VALUE, text);
}

/** The key of a label: a name, or a subdomain, `/` and a name. */
export function isLabelKey(text: string): boolean {
  const [name = '', prefix, ...rest] = text.split('/').reverse();
  return rest.length === 0 && LABEL_NAME.test(name) && (prefix === undefined || isSubdomain(prefix));
}

/** Labels whose keys and values an API server takes. */
export function isLabels(labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(labels).every(([key, value]) => isLabelKey(key) && isLabelValue(value));
}

/** The name of an environment variable that every shell and every version of Kubernetes takes. */
export function isVariableName(text: string): boolean {
  return has(VARIABLE, text);
}

/** The key of a value in a Secret or a ConfigMap. */
export function isDataKey(text: string): boolean {
  return has(DATA_KEY, text);
}

export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= MAX_PORT;
}

/** An IPv4 or IPv6 network such as `10.0.0.0/8` or `fd00::/8`. */
export function isCidr(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^(0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= most;
}

/** A pattern alone takes `undefined` for a word of nine letters, and callers of JavaScript do pass it. */
function has(pattern: RegExp, text: unknown): boolean {
  return typeof text === 'string' && pattern.test(text);
}
