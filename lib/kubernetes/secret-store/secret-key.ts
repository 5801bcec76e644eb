import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isDataKey, objectNameRule } from '../validation/index.js';

/** A value in a Secret. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** A value of an object that holds values by keys. @param kind such as `a Secret` */
export function secretKeyRules(field: string, { name, key }: SecretKey, kind = 'a Secret'): Rule[] {
  return [objectNameRule(`${field}.name`, name, kind), dataKeyRule(`${field}.key`, key)];
}

export function dataKeyRule(field: string, key: string): Rule {
  return {
    violatedWhen: !isDataKey(key),
    message: () => ({
      field,
      problem: `${quote(key)} is no key of a value in a Secret or a ConfigMap`,
      allowed: 'at most 253 letters, digits, "-", "_" and "."',
      mend: 'correct the key',
    }),
  };
}
