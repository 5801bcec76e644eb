import * as v from 'valibot';
import { type Issue, quote } from '../../../lib/planning/issues/index.js';

/** What is wrong with the value of an option: the first thing, or nothing. */
export function optionIssues(
  command: string,
  option: string,
  schema: v.GenericSchema,
  value: unknown,
): Issue[] {
  const [issue] = v.safeParse(schema, value).issues ?? [];
  if (issue === undefined) return [];
  return [
    {
      severity: 'error',
      place: { file: 'command line', field: option },
      problem: `${quote(value)} cannot be used`,
      allowed: issue.message,
      mend: `correct ${option}, or see \`greenroom ${command} --help\``,
    },
  ];
}
