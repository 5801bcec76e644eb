import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { InputError, type Issue } from '../../../lib/planning/issues/index.js';
import { readText } from '../../files/index.js';

const ALLOWED =
  'the certificate of Sealed Secrets in the new cluster, PEM, with an RSA key of at least 2048 bits';
const MEND = 'fetch it with `kubeseal --fetch-cert`';
const LEAST_BITS = 2048;

/**
 * The public key of a certificate, or one by itself.
 *
 * @throws InputError when nothing can be sealed with it
 */
export function readSealingKey(file: string, now: number): KeyObject {
  const { text } = readText(file);
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    throw refused(file, 'it is a private key, which must not leave its cluster');
  }
  const isCertificate = text.includes('-----BEGIN CERTIFICATE-----');
  const key = isCertificate ? certifiedKey(file, text, now) : parsed(file, () => createPublicKey(text));
  const { asymmetricKeyType, asymmetricKeyDetails } = key;
  if (asymmetricKeyType !== 'rsa')
    throw refused(file, `its key is of the type ${asymmetricKeyType ?? 'unknown'}`);
  const bits = asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < LEAST_BITS) throw refused(file, `its key has ${bits} bits`);
  return key;
}

/** The controller has thrown no key away; but kubeseal takes no certificate that is over either. */
function certifiedKey(file: string, text: string, now: number): KeyObject {
  const certificate = parsed(file, () => new X509Certificate(text));
  if (Date.parse(certificate.validTo) < now)
    throw refused(file, `the certificate was valid until ${certificate.validTo}`);
  return certificate.publicKey;
}

function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw refused(file, 'it is no certificate');
  }
}

function refused(file: string, problem: string): InputError {
  const issue: Issue = { severity: 'error', place: { file }, problem, allowed: ALLOWED, mend: MEND };
  return new InputError([issue]);
}
