import { fieldsOf } from './field-path.js';
import { type Manifest, titleOf } from './manifest.js';

const SECRET_WORD = /pass(word|wd)?$|token$|secret$|api[-_]?key$|private[-_]?key$/i;
const KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** A user and a password in an address; a reference in `$(...)` or `{{...}}` is not a password. */
const CREDENTIALS_IN_URL = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:(?!\{\{|\$\()[^/\s@]+@/i;
/** Long, without a separator, of mixed case with digits: what generators make and people do not write. */
const RANDOM_TEXT = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/=]{24,}$/;

/**
 * Where objects seem to hold secret material, one sentence each; empty when they hold none. Looks for the
 * data of Secrets, for environment variables with telling names and a literal value, for private keys, for
 * passwords in addresses and for text that looks generated.
 */
export function secretMaterial(manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((manifest) => [...secretData(manifest), ...telltales(manifest)]);
}

function secretData(manifest: Manifest): string[] {
  if (manifest.kind !== 'Secret' || manifest.apiVersion !== 'v1') return [];
  return ['data', 'stringData']
    .filter((field) => manifest[field] !== undefined)
    .map((field) => `${titleOf(manifest)}: ${field} holds the material of a secret`);
}

function telltales(manifest: Manifest): string[] {
  return fieldsOf(manifest).flatMap(({ path, value }) => {
    if (isNamedLiteral(value)) return [`${titleOf(manifest)}: ${path} gives ${value.name} a literal value`];
    if (typeof value !== 'string') return [];
    if (KEY_BLOCK.test(value)) return [`${titleOf(manifest)}: ${path} holds a private key`];
    if (CREDENTIALS_IN_URL.test(value))
      return [`${titleOf(manifest)}: ${path} holds a password in an address`];
    return RANDOM_TEXT.test(value) ? [`${titleOf(manifest)}: ${path} looks like a generated secret`] : [];
  });
}

function isNamedLiteral(value: unknown): value is { readonly name: string; readonly value: string } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('value' in value)) return false;
  const { name, value: literal } = value;
  return typeof name === 'string' && SECRET_WORD.test(name) && typeof literal === 'string' && literal !== '';
}
