import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatForecast } from '../../../lib/planning/forecast/index.js';
import { bareForecast, eventOf } from '../../planning/plan-view/season-fixture.js';
import { type Outcome, ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { BAD_LOAD_TESTS } from './bad-load-tests.js';

const FORECAST = formatForecast(bareForecast([eventOf(0, 1), eventOf(1, 1)]));
const GOOD = ['--host', 'tickets.example.com', '--rate-per-worker', '10000'];

function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  return cwd;
}

function run(cwd: string, args: readonly string[], env?: Readonly<Record<string, string>>): Outcome {
  const out = args.includes('--out') ? [] : ['--out', 'load-test.json'];
  return runApp('greenroom', ['load-test', 'forecast.json', ...out, ...args], { cwd, env });
}

describe('greenroom load-test', () => {
  it('writes a plan for k6, and says how large it is', () => {
    const cwd = folderWith({ 'forecast.json': FORECAST });
    expect(run(cwd, GOOD)).toEqual({
      code: 0,
      stdout: '',
      stderr: [
        'load-test.json: 2 scenarios with 23,813 req/s at the peak, 112,164,810 requests in all',
        '  3 workers with 7,938 req/s and 1,033 virtual users each',
        '  above the admission rate, so that 429 is counted: 1',
        '',
      ].join('\n'),
    });
    expect(Object.keys(readFiles(cwd))).toEqual(['forecast.json', 'load-test.json']);
  });

  it('takes the events, the quantile, the scale and the think time that are asked for', () => {
    const cwd = folderWith({ 'forecast.json': FORECAST });
    const options = ['--event', 'EV-0000', '--at', 'p99', '--scale', '200', '--think-time', '1m'];
    const { code, stderr } = run(cwd, [...GOOD, ...options]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: [
        'load-test.json: 1 scenario with 1,296 req/s at the peak, 6,126,120 requests in all',
        '  1 worker with 1,296 req/s and 169 virtual users each',
        '  77,929 people at the same time',
        '  above the admission rate, so that 429 is counted: 1',
        '',
      ].join('\n'),
    });
  });

  it('takes each option up to its limit', () => {
    const cwd = folderWith({ 'forecast.json': FORECAST });
    const most = ['--scale', '1000', '--rate-per-worker', '1000000', '--think-time', '1d'];
    expect(run(cwd, [...GOOD, '--event', 'EV-0000', ...most]).code).toBe(0);
    expect(run(cwd, [...GOOD, '--scale', '1', '--rate-per-worker', '1', '--think-time', '0s']).code).toBe(0);
  });

  it('has the same bytes from whatever folder it was run', () => {
    const plans = ['.', 'below'].map((folder) => {
      const cwd = folderWith({ 'forecast.json': FORECAST, 'below/readme': '' });
      const file = folder === '.' ? 'forecast.json' : '../forecast.json';
      const args = ['load-test', file, ...GOOD, '--out', 'load-test.json'];
      expect(runApp('greenroom', args, { cwd: join(cwd, folder) }).code).toBe(0);
      return readFileSync(join(cwd, folder, 'load-test.json'), 'utf8');
    });
    expect(plans[1]).toBe(plans[0]);
  });

  it('has the same bytes in any folder, zone and locale', () => {
    const [first, second] = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    ].map(({ TZ, LANG }) => {
      const cwd = folderWith({ 'forecast.json': FORECAST });
      const { code } = run(cwd, GOOD, { TZ, LANG, LC_ALL: LANG });
      return { code, files: readFiles(cwd) };
    });
    expect(first?.code).toBe(0);
    expect(second).toEqual(first);
  });

  it('makes the options of the documented script, which asks for the URL of its scenario', () => {
    const cwd = folderWith({ 'forecast.json': FORECAST });
    run(cwd, [...GOOD, '--event', 'EV-0000']);
    const [, script = ''] =
      /```js\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs/load-test.md'), 'utf8')) ?? [];
    const { options } = JSON.parse(readFiles(cwd)['load-test.json'] ?? '{}');
    expect(runScript(cwd, script, options.scenarios['event-0000'].env)).toEqual({
      options,
      asked: ['https://tickets.example.com/event-0000'],
      expected: [{ min: 200, max: 399 }, 429],
    });
  });
});

/** Runs a script as k6 does, once, with a stand-in for `k6/http` that writes down what it is asked. */
function runScript(cwd: string, script: string, env: Readonly<Record<string, string>>): unknown {
  writeFiles(cwd, {
    'package.json': '{ "type": "module" }',
    'node_modules/k6/package.json': '{ "type": "module", "exports": { "./http": "./http.js" } }',
    'node_modules/k6/http.js': [
      'export const told = { asked: [] };',
      'const expectedStatuses = (...statuses) => ({ statuses });',
      'const setResponseCallback = ({ statuses }) => { told.expected = statuses; };',
      'const get = (url) => { told.asked.push(url); };',
      'export default { expectedStatuses, setResponseCallback, get };',
    ].join('\n'),
    'script.js': script,
    'k6.js': [
      "import { readFileSync } from 'node:fs';",
      "import { told } from 'k6/http';",
      "globalThis.open = (file) => readFileSync(file, 'utf8');",
      `globalThis.__ENV = ${JSON.stringify(env)};`,
      "const script = await import('./script.js');",
      'script.default();',
      'console.log(JSON.stringify({ options: script.options, ...told }));',
    ].join('\n'),
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['k6.js'], { cwd, encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('greenroom load-test refuses', () => {
  it.each(BAD_LOAD_TESTS)('$title', ({ forecast = FORECAST, before = GOOD, args = [], errors }) => {
    const files = { 'forecast.json': forecast, 'load-test.json': 'the plan that was there' };
    const cwd = folderWith(files);
    const { code, stdout, stderr } = run(cwd, [...before, ...args]);
    const told = errors.map((error) => `error: ${error}\n`).join('');
    expect(stderr).toBe(
      `${told}${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; nothing was written.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFiles(cwd)).toEqual(files);
  });
});
