import { spawnSync } from 'node:child_process';
import { type Issue, quote } from '../../../lib/planning/issues/index.js';

/** Lines of what a checker says that are told again; it has said all of them itself. */
const MOST_LINES = 20;

/** What a checker of schemas refuses: a program that is given the folder and says no by its exit code. */
export function checkerIssues(program: string, folder: string): Issue[] {
  const { status, signal, stdout, stderr, error } = spawnSync(program, [folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
  if (status === 0) return [];
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(0, MOST_LINES).join('; ');
  const ending = signal === null ? `exit code ${status}` : `the signal ${signal}`;
  return [
    {
      severity: 'error',
      place: { file: 'command line', field: '--check' },
      problem:
        error === undefined
          ? `${quote(program)} refuses the synth with ${ending}${said === '' ? '' : `: ${said}`}`
          : `${quote(program)} cannot be run: ${error.message}`,
      allowed: 'a program that ends with 0 when all manifests are as the cluster wants them',
      mend:
        error === undefined ? 'correct the app and synthesize again' : 'correct its path or its permissions',
    },
  ];
}
