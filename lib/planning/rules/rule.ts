import { type Issue, refuseErrors } from '../issues/index.js';

/** What to tell a person whose value breaks a rule. */
export interface Message {
  /** The prop, as the caller wrote it: `windows[1].opensAt`. */
  readonly field: string;
  /** What is wrong, with the value. */
  readonly problem: string;
  /** What the value may be. */
  readonly allowed: string;
  /** What to do about it. */
  readonly mend: string;
}

/** One row of a construct's table of rules. */
export interface Rule {
  readonly violatedWhen: boolean;
  /** Asked when the rule is violated: to word all messages took a tenth of the time of a synth. */
  readonly message: () => Message;
}

/** What a construct of either kind, for Kubernetes or for Terraform, is found by. */
export interface Placed {
  readonly node: { readonly path: string };
}

/**
 * Holds a construct's table of rules against what it was given.
 *
 * @throws InputError with the messages of all violated rules, each with the construct's path
 */
export function refuseViolations(construct: Placed, rules: readonly Rule[]): void {
  refuseErrors(rules.filter(isViolated).map((rule) => issueOf(construct, rule)));
}

/** The violated rules of a part, with the fields that its caller knows: `backend.cpu` becomes `database.cpu`. */
export function inProp(part: string, prop: string, rules: readonly Rule[]): Rule[] {
  return rules.filter(isViolated).map(({ violatedWhen, message }) => ({
    violatedWhen,
    message: () => {
      const { field, ...beats } = message();
      return { ...beats, field: field.replace(new RegExp(`^${part}(?=\\.|$)`), prop) };
    },
  }));
}

export function isViolated({ violatedWhen }: Rule): boolean {
  return violatedWhen;
}

function issueOf(construct: Placed, { message }: Rule): Issue {
  const { field, ...beats } = message();
  return { severity: 'error', place: { file: construct.node.path, field }, ...beats };
}
