import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputIssues } from '../../../apps/files/index.js';
import { formatIssue, quote } from '../../../lib/planning/issues/index.js';
import { temporaryFolder } from '../command.js';

/** A folder with an input, a folder of inputs, an older output, links and a pipe. */
function someFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'history.csv'), '');
  writeFileSync(join(folder, 'old.json'), '');
  mkdirSync(join(folder, 'pages'));
  symlinkSync(join(folder, 'history.csv'), join(folder, 'link.csv'));
  symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  return folder;
}

function told(folder: string, file: string): string[] {
  const output = { option: '--out', file: join(folder, file), example: 'model.json' };
  const inputs = [join(folder, 'history.csv'), join(folder, 'pages')];
  return outputIssues([output], inputs).map(formatIssue);
}

const WRITTEN = 'Allowed: a path that can be written. To mend: correct the path or its permissions.';

describe('a file that is to be written', () => {
  it.each(['new.json', 'old.json'])('may be %s', (file) => {
    expect(told(someFolder(), file)).toEqual([]);
  });

  it.each(['history.csv', './history.csv', 'link.csv', 'pages/new.json'])('may not be %s', (file) => {
    const folder = someFolder();
    expect(told(folder, file)).toEqual([
      `command line, --out: ${quote(join(folder, file))} is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as model.json.`,
    ]);
  });

  it.each([
    ['no/such/model.json', 'there is no such file or folder'],
    ['old.json/model.json', 'a part of its path is a file, not a folder'],
    ['circle', 'its links lead in a circle'],
    ['pipe', 'it is a device or a pipe, and would become a file'],
  ])('cannot be %s: %s', (file, why) => {
    const folder = someFolder();
    expect(told(folder, file)).toEqual([`${join(folder, file)}: it cannot be written: ${why}. ${WRITTEN}`]);
  });

  it('may not be named twice', () => {
    const twice = ['--json', '--svg'].map((option) => ({ option, file: 'both', example: `x${option}` }));
    expect(outputIssues(twice, []).map(formatIssue)).toEqual([
      'command line, --svg: "both" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as x--svg.',
    ]);
  });
});
