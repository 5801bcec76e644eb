import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison, Subject } from '../../../apps/bench/comparison.js';
import { measureAt, type RoundOptions } from '../../../apps/bench/rounds.js';
import type { Tools } from '../../../apps/bench/tools.js';
import { temporaryFolder } from '../command.js';

/** Marks a process as one that is held on one core. */
const ON_ONE_CORE = ['env', 'CORES=one'];

const TOOLS: Tools = {
  taskset: ON_ONE_CORE,
  sync: undefined,
  time: undefined,
  jsonnet: undefined,
  peers: undefined,
};

function options(changes: Partial<RoundOptions> = {}): RoundOptions {
  return { runs: 2, onceAbove: 60, tools: TOOLS, log: () => undefined, ...changes };
}

function comparison(subjects: readonly Subject[], changes: Partial<Comparison> = {}): Comparison {
  return { name: 'test', unit: 'tenants', sizes: [], subjects, ratios: [], ...changes };
}

/** Something that node does. */
function subject(name: string, program: string, changes: Partial<Subject> = {}): Subject {
  return { name, command: () => [process.execPath, '--eval', program], ...changes };
}

describe('the rounds', () => {
  it('run each subject beside the others, on one core unless it may use all', () => {
    const file = join(temporaryFolder(), 'log');
    const logged = (name: string, changes?: Partial<Subject>) =>
      subject(
        name,
        `fs.appendFileSync(${JSON.stringify(file)}, '${name} on ' + (process.env.CORES ?? 'all') + '\\n')`,
        changes,
      );
    measureAt(1, comparison([logged('a'), logged('b', { allCores: true })]), options());
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual([
      'a on one',
      'b on all',
      'a on one',
      'b on all',
    ]);
  });

  it('let the disk come to rest before each run, and after what it changes was made anew', () => {
    const file = join(temporaryFolder(), 'log');
    const noting = (line: string) => `fs.appendFileSync(${JSON.stringify(file)}, '${line}\\n')`;
    const reset = () => appendFileSync(file, 'reset\n');
    const sync = [process.execPath, '--eval', noting('sync')];
    measureAt(
      1,
      comparison([subject('a', noting('run'))], { reset }),
      options({ tools: { ...TOOLS, sync } }),
    );
    expect(readFileSync(file, 'utf8').trim().split('\n')).toEqual([
      'reset',
      'sync',
      'run',
      'reset',
      'sync',
      'run',
    ]);
  });

  it('give every run, and how long it read its input where it tells that', () => {
    const { figures } = measureAt(
      7,
      comparison([
        subject('a', ''),
        subject('b', 'console.log(JSON.stringify({ wall: 2, cpu: 1 }))', { tellsInput: true }),
      ]),
      options(),
    );
    const wall = expect.any(Number);
    expect(figures).toEqual([
      { subject: 'a', size: 7, runs: [{ wall }, { wall }] },
      {
        subject: 'b',
        size: 7,
        runs: [
          { wall, input: { wall: 2, cpu: 1 } },
          { wall, input: { wall: 2, cpu: 1 } },
        ],
      },
    ]);
  });

  it('run a slow peer once, and anything else as often as the others', () => {
    const { figures } = measureAt(
      1,
      comparison([subject('own', ''), subject('peer', '', { peer: true })]),
      options({ onceAbove: 0, runs: 3 }),
    );
    expect(figures.map(({ subject, runs }) => [subject, runs.length])).toEqual([
      ['own', 3],
      ['peer', 1],
    ]);
  });

  it('leave out what is missing, what is too large and what fails of the peers, and say why', () => {
    const { figures, skipped } = measureAt(
      5,
      comparison([
        subject('own', ''),
        subject('missing', '', { missing: 'not installed' }),
        subject('large', '', { upTo: { size: 4, why: 'its time is quadratic' } }),
        subject('senseless', '', { upTo: { size: 4 } }),
        subject('just right', '', { upTo: { size: 5, why: 'too slow' } }),
        subject('failing', 'process.exit(1)', { peer: true }),
      ]),
      options(),
    );
    expect(figures.map((one) => one.subject)).toEqual(['own', 'just right']);
    expect(skipped).toEqual([
      { subject: 'missing', size: 5, why: 'not installed' },
      { subject: 'large', size: 5, why: 'its time is quadratic' },
      { subject: 'failing', size: 5, why: 'it failed' },
    ]);
  });

  it('end when anything else fails, with what it said', () => {
    const failing = subject('own', 'console.error("no forecast"); process.exit(3)');
    expect(() => measureAt(1, comparison([failing]), options())).toThrow(/^no forecast\n.* ended with 3$/s);
  });

  it('give every run an empty folder, what was prepared once, and what was made anew', () => {
    const writing: Subject = {
      name: 'own',
      command: ({ folder }, out) => [
        process.execPath,
        '--eval',
        `fs.writeFileSync('${out}/${'file'}', fs.readFileSync('${folder}/prepared', 'utf8') + fs.readFileSync('${folder}/anew', 'utf8'), { flag: 'wx' }); fs.rmSync('${folder}/anew')`,
      ],
      objects: 'files',
    };
    const written: string[] = [];
    measureAt(
      1,
      comparison([writing], {
        prepare: ({ folder }) => writeFileSync(join(folder, 'prepared'), 'once', { flag: 'wx' }),
        reset: ({ folder }) => writeFileSync(join(folder, 'anew'), ' each time', { flag: 'wx' }),
        check: (_, outputs) => {
          written.push(readFileSync(join(outputs.get('own') ?? '', 'file'), 'utf8'));
          return 1;
        },
      }),
      options(),
    );
    expect(written).toEqual(['once each time']);
  });

  it('compare what all wrote or printed that have objects, after the first of them', () => {
    const checks: string[][] = [];
    const { agreement } = measureAt(
      9,
      comparison(
        [
          subject('own', '', { objects: 'files' }),
          subject('load', ''),
          subject('kosko', 'console.log("kind: A")', { objects: 'printed' }),
        ],
        {
          check: (_, outputs) => {
            checks.push([...outputs.keys()]);
            return readFileSync(outputs.get('kosko') ?? '', 'utf8').length;
          },
        },
      ),
      options({ runs: 3 }),
    );
    expect(checks).toEqual([['own', 'kosko']]);
    expect(agreement).toEqual({ size: 9, objects: 'kind: A\n'.length, subjects: ['own', 'kosko'] });
  });
});
