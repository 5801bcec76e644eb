import { AS_OF, type Author } from '../../planning/gitops/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isVariableName } from '../validation/index.js';
import type { PublishParts } from './publish-parts.js';

/** A NUL ends an argument, and a line ends a command. */
const CONTROL = /\p{Cc}/u;
const DELETIONS = /^(0|[1-9]\d{0,5}|(100|[1-9]?\d)%)$/;
/** What the steps are told. */
const TAKEN = /^(GIT_|GITHUB_|HOME$|PATH$|CDK8S_OUTDIR$)/;

/** What a run does. */
export function commandRules({ forecast = [], synth, maxDeletions }: PublishParts): Rule[] {
  return [
    {
      violatedWhen: forecast.some((word) => /^--as-of(=|$)/.test(word)),
      message: () => ({
        field: 'forecast',
        problem: 'the instant would be given twice: each run is for its own beginning',
        allowed: 'arguments of greenroom forecast other than --as-of',
        mend: 'leave --as-of out',
      }),
    },
    wordsRule('forecast', forecast),
    {
      violatedWhen: synth.length === 0,
      message: () => ({
        field: 'synth',
        problem: 'nothing would be rendered, and nothing is what would be published',
        allowed: 'a command and its arguments, one by one',
        mend: "write ['node', '/app/synth.js'] or whatever renders the forecast",
      }),
    },
    wordsRule('synth', synth),
    {
      violatedWhen: maxDeletions !== undefined && !DELETIONS.test(maxDeletions),
      message: () => ({
        field: 'maxDeletions',
        problem: `${quote(maxDeletions)} is no number of objects to delete at most`,
        allowed: 'a whole number such as 5, or a part such as 10% up to 100%',
        mend: 'correct it, or leave it out',
      }),
    },
  ];
}

function wordsRule(field: string, words: readonly string[]): Rule {
  return {
    violatedWhen: words.some((word) => word === '' || CONTROL.test(word)),
    message: () => ({
      field,
      problem: `${quote(words.find((word) => word === '' || CONTROL.test(word)))} is no argument on one line`,
      allowed: 'arguments without line breaks and other control characters, none of them empty',
      mend: 'give each argument as a text of its own',
    }),
  };
}

/** Names of variables, of which none is told twice. */
export function variableRules(
  field: string,
  names: readonly string[],
  others: readonly string[] = [],
): Rule[] {
  return names.map((name) => ({
    violatedWhen: !isVariableName(name) || TAKEN.test(name) || name === AS_OF || others.includes(name),
    message: () => ({
      field: `${field}.${name}`,
      problem: `${quote(name)} is no name of a variable that is free`,
      allowed: `letters, digits and "_", but for ${AS_OF}, CDK8S_OUTDIR, HOME, PATH and what begins with GIT_ or GITHUB_; each once`,
      mend: 'use another name',
    }),
  }));
}

export function authorRule({ name, email }: Author): Rule {
  return {
    violatedWhen: [name, email].some((text) => text.trim() === '' || /[<>\p{Cc}]/u.test(text)),
    message: () => ({
      field: 'author',
      problem: `${quote({ name, email })} is nobody whom git would take for an author`,
      allowed: 'a name and an address on one line, without < and >',
      mend: 'correct them, or leave author out',
    }),
  };
}
