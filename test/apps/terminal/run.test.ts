import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../command.js';

const urlOf = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, 'build', path)).href);
const PREAMBLE = `
  const { run } = await import(${urlOf('apps/terminal/index.js')});
  const { InputError } = await import(${urlOf('lib/planning/issues/index.js')});
  const later = () => new Promise((resolve) => setTimeout(resolve, 10));
  const issue = { severity: 'error', place: { file: 'f' }, problem: 'p', allowed: 'a', mend: 'm' };
`;

/** What becomes of a process that runs a command, an expression. */
function outcomeOf(command: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${PREAMBLE} run(${command});`],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

const REFUSED = 'error: f: p. Allowed: a. To mend: m.\n1 error; nothing was written.\n';
const BROKEN = 'error: broken\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n';

describe('a command', () => {
  it.each([
    ['that ends well', "() => process.stdout.write('done')", 0, 'done', ''],
    [
      'that waits and ends well',
      "async () => { await later(); process.stdout.write('done'); }",
      0,
      'done',
      '',
    ],
    ['that refuses its input', '() => { throw new InputError([issue]); }', 1, '', REFUSED],
    [
      'that waits and refuses its input',
      'async () => { await later(); throw new InputError([issue]); }',
      1,
      '',
      REFUSED,
    ],
    ['that breaks', "() => { throw new Error('broken'); }", 1, '', BROKEN],
    ['that waits and breaks', "async () => { await later(); throw new Error('broken'); }", 1, '', BROKEN],
    ['that throws what is no error', "() => { throw 'broken'; }", 1, '', BROKEN],
    [
      'with a promise that nobody waits for and that breaks',
      "async () => { void later().then(() => { throw new Error('broken'); }); await later(); await later(); await later(); }",
      1,
      '',
      BROKEN,
    ],
    [
      'with an event that breaks',
      "async () => { setTimeout(() => { throw new Error('broken'); }); await later(); await later(); }",
      1,
      '',
      BROKEN,
    ],
    [
      'that waits for ever',
      '() => new Promise(() => {})',
      1,
      '',
      'error: the command waits for something that never comes\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n',
    ],
  ])('%s says so and ends with its code', (_title, command, status, stdout, stderr) => {
    expect(outcomeOf(command)).toEqual({ status, stdout, stderr });
  });

  it.each([
    ['at once', "() => { throw new Error('broken'); }"],
    ['after a while', "async () => { await later(); throw new Error('broken'); }"],
  ])('that breaks %s shows where, when it is asked to', (_title, command) => {
    expect(outcomeOf(command, { GREENROOM_DEBUG: '1' }).stderr).toMatch(/^Error: broken\n {4}at /);
  });
});
