import { InputError, type Issue } from '../../../lib/planning/issues/index.js';
import { codeOf, isDefect, messageOf } from './driver-error.js';
import type { Selection } from './selection.js';

/** Why the feed cannot be read, in words; an error that is a defect of this program comes back as it is. */
export function queryIssue(error: unknown, name: string, kind: Selection['kind']): unknown {
  if (error instanceof InputError || isDefect(error)) return error;
  const what = kind === 'table' ? 'the table cannot be read' : 'the query fails';
  const issue: Issue = {
    severity: 'error',
    place: { file: name },
    problem: `${what}: ${messageOf(error)}`,
    ...helpFor(codeOf(error), kind),
  };
  return new InputError([issue]);
}

function helpFor(code: string, kind: Selection['kind']): Pick<Issue, 'allowed' | 'mend'> {
  const option = kind === 'table' ? '--feed-table' : '--feed-query';
  switch (code) {
    case '42501':
      return {
        allowed: 'a user with SELECT on what the feed is read from',
        mend: 'grant it, or name another user',
      };
    case '42P01':
    case '42703':
      return { allowed: 'tables and columns that the database has', mend: `correct ${option}` };
    case '0A000':
    case '25001':
    case '25006':
    case '42601':
      return { allowed: 'one SELECT that changes nothing', mend: `correct ${option}` };
    case '08P01':
      return {
        allowed: 'the parameters $1, the instant of --as-of, and $2, the end of --horizon',
        mend: `correct ${option}`,
      };
    case '57014':
      return {
        allowed: 'an answer within 30s, or within the shorter statement_timeout of the server',
        mend: 'let the query read less, or give the table an index',
      };
    default:
      return isLost(code)
        ? { allowed: 'a connection that holds until the feed is read', mend: 'run the command again' }
        : {
            allowed: kind === 'table' ? 'a table or a view' : 'one SELECT that the server can run',
            mend: `correct ${option}`,
          };
  }
}

/** Classes 08 and 57P tell of the connection; the system and pg do too, and have codes without digits, or none. */
function isLost(code: string): boolean {
  return /^(08...|57P..|25P03)$/.test(code) || !/\d/.test(code);
}
