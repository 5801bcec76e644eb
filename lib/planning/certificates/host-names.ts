import { isHost } from '../tenants/index.js';

const ANY = '*.';

/** A host name, or `*` in place of its first label; at least two labels are written out. */
export function isCertificateHost(text: string): boolean {
  if (typeof text !== 'string') return false;
  return isHost(text.startsWith(ANY) ? text.slice(ANY.length) : text);
}
