/** Where the certificate and what points to it are mounted, side by side: Traefik reads both again when either changes. */
export const CERTIFICATE_FOLDER = '/default-certificate';
/** The name of the file that points to it; Traefik passes over all but such endings. */
export const CERTIFICATE_FILE = 'default-certificate.yaml';

/** Tells Traefik which certificate is for connections that name no host that is known. It has no argument for that. */
export function certificateConfig(): string {
  return [
    'tls:',
    '  stores:',
    '    default:',
    '      defaultCertificate:',
    `        certFile: ${CERTIFICATE_FOLDER}/tls.crt`,
    `        keyFile: ${CERTIFICATE_FOLDER}/tls.key`,
    '',
  ].join('\n');
}
