import { type HelmValues, leavesOf } from './helm-values.js';

/** Names of values that are secrets; `existingSecret` and `passwordKey` name one and are none. */
const SECRET_NAME =
  /(pass(word|wd|phrase)?|token|api[-_]?key|access[-_]?key|private[-_]?key|(client|shared)[-_]?secret)$|^aws(AccessKeyID|SecretAccessKey)$/i;
const KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const CREDENTIALS_IN_URL = /\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:[^/\s@]+@/i;
/** Long, without a separator, of mixed case with digits: what generators make and people do not write. */
const RANDOM_TEXT = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/=]{24,}$/;

/** The paths of values that seem to hold the material of a secret: who reads the repository would have it. */
export function secretValuesOf(values: HelmValues): string[] {
  return leavesOf(values)
    .filter(({ name, value }) => typeof value === 'string' && value !== '' && isSecret(name, value))
    .map(({ path }) => path);
}

function isSecret(name: string, value: string): boolean {
  return (
    SECRET_NAME.test(name) ||
    KEY_BLOCK.test(value) ||
    CREDENTIALS_IN_URL.test(value) ||
    RANDOM_TEXT.test(value)
  );
}
