import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isCidr, isDnsLabel, isLabels, isPort, isSubdomain } from './syntax.js';

/** Labels by which greenroom tells objects apart. */
const OWN_LABEL = /^(app\.kubernetes\.io|greenroom\.dev)\//;

/** The name of an object; a name that is left out breaks no rule. */
export function objectNameRule(field: string, name: string | undefined, kind: string): Rule {
  return {
    violatedWhen: name !== undefined && !isSubdomain(name),
    message: () => ({
      field,
      problem: `${quote(name)} is no name of ${kind}`,
      allowed: 'at most 253 lower-case letters, digits, "-" and "."',
      mend: 'correct the name',
    }),
  };
}

export function namespaceRule(field: string, namespace: string): Rule {
  return {
    violatedWhen: !isDnsLabel(namespace),
    message: () => ({
      field,
      problem: `${quote(namespace)} is no name of a namespace`,
      allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
      mend: 'correct the name',
    }),
  };
}

export function cidrRule(field: string, cidr: string): Rule {
  return {
    violatedWhen: !isCidr(cidr),
    message: () => ({
      field,
      problem: `${quote(cidr)} is no network`,
      allowed: 'an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8',
      mend: 'write an address and the length of its prefix; /32 is one IPv4 address',
    }),
  };
}

export function portRule(field: string, port: number, mend: string): Rule {
  return {
    violatedWhen: !isPort(port),
    message: () => ({
      field,
      problem: `${port} is no port`,
      allowed: 'a whole number from 1 to 65535',
      mend,
    }),
  };
}

export function labelsRule(field: string, labels: Readonly<Record<string, string>>, mend: string): Rule {
  return {
    violatedWhen: !isLabels(labels),
    message: () => ({
      field,
      problem: `${quote(labels)} are no labels`,
      allowed: 'keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and "."',
      mend,
    }),
  };
}

/** Labels that a person adds to an object must leave alone those by which it is found. */
export function foreignLabelsRule(
  field: string,
  labels: Readonly<Record<string, string>>,
  mend: string,
): Rule {
  return {
    violatedWhen: Object.keys(labels).some((key) => OWN_LABEL.test(key)),
    message: () => ({
      field,
      problem: `${quote(labels)} would take the place of labels by which objects are told apart`,
      allowed: 'keys that do not begin with app.kubernetes.io/ or greenroom.dev/',
      mend,
    }),
  };
}

/** The `kind` of a union, which plain JavaScript may spell as it likes; the other rules of the union need a known one. */
export function kindRule(field: string, kind: string, kinds: readonly string[]): Rule {
  return {
    violatedWhen: !kinds.includes(kind),
    message: () => ({
      field,
      problem: `${quote(kind)} is no kind that is known here`,
      allowed: kinds.join(', '),
      mend: 'use one of these',
    }),
  };
}
