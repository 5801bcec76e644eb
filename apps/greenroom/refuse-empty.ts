import { InputError, type Issue } from '../../lib/planning/issues/index.js';

/**
 * An option that is there and empty is a variable of a script that was not set.
 *
 * @throws InputError with every option whose value is an empty text
 */
export function refuseEmpty(options: object): void {
  const issues = Object.entries(options)
    .filter(([, value]) => [value].flat().includes(''))
    .map(([name]) => emptyIssue(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`));
  if (issues.length > 0) throw new InputError(issues);
}

function emptyIssue(option: string): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: option },
    problem: 'its value is empty',
    allowed: 'any other value, or not to give the option',
    mend: `name what is meant; in a script, set the variable behind ${option}`,
  };
}
