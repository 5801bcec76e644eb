import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { SecretStoreReference } from '../secret-store/index.js';
import { isVariableName, objectNameRule } from '../validation/index.js';
import { MAX_IDENTIFIER } from './names.js';

const IDENTIFIER = /^[a-z_][a-z0-9_]*$/;

/** A PostgreSQL identifier that needs no quotes. */
export function isIdentifier(text: string): boolean {
  return text.length <= MAX_IDENTIFIER && IDENTIFIER.test(text);
}

export function identifierRule(field: string, text: string, what: string): Rule {
  return {
    violatedWhen: !isIdentifier(text),
    message: () => ({
      field,
      problem: `${quote(text)} is no name of a ${what} that needs no quotes`,
      allowed: `at most ${MAX_IDENTIFIER} lower-case letters, digits and "_", not beginning with a digit`,
      mend: 'rename it; the app reads the name from its environment',
    }),
  };
}

export function envPrefixRule(prefix: string): Rule {
  return {
    violatedWhen: prefix !== '' && !isVariableName(prefix),
    message: () => ({
      field: 'backend.envPrefix',
      problem: `${quote(prefix)} cannot begin the name of an environment variable`,
      allowed: 'letters, digits and "_", not beginning with a digit, or nothing',
      mend: "write DB_, or '' for the keys of the Secret as they are",
    }),
  };
}

export function secretStoreRule({ name }: SecretStoreReference): Rule {
  return objectNameRule('backend.secretStore.name', name, 'a SecretStore');
}
