import type { ConnectionOptions } from 'node:tls';
import { readText } from '../../files/index.js';

/** The modes of libpq's `sslmode`; the first three do without TLS. */
export const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type TlsMode = (typeof TLS_MODES)[number];

export function isTlsMode(text: string): text is TlsMode {
  return TLS_MODES.some((mode) => mode === text);
}

/**
 * The TLS of a connection, false for none. As in libpq, `require` encrypts and checks nothing, unless there is a root
 * certificate; then it is `verify-ca`. Without a root certificate the others trust the authorities that Node.js does.
 *
 * @throws InputError when the root certificate cannot be read
 */
export function tlsOptions(mode: TlsMode, rootCertificate: string | undefined): false | ConnectionOptions {
  if (mode === 'disable' || mode === 'allow' || mode === 'prefer') return false;
  if (mode === 'require' && rootCertificate === undefined) return { rejectUnauthorized: false };
  const ca = rootCertificate === undefined ? {} : { ca: readText(rootCertificate).text };
  return mode === 'verify-full' ? ca : { ...ca, checkServerIdentity: () => undefined };
}
