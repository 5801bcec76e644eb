import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const FORECAST = join(ROOT, 'examples/season/forecast.json');
const ADDRESSES = join(ROOT, 'addresses.json');

describe('the synth of both sides', () => {
  it('writes what the two apps write alone', () => {
    const cwd = temporaryFolder();
    expect(runApp('synth', ['--forecast', FORECAST, '--addresses', ADDRESSES], { cwd }).code).toBe(0);
    runApp('kubernetes', ['--forecast', FORECAST, '--out', 'alone'], { cwd });
    runApp('aws', ['--forecast', FORECAST, '--addresses', ADDRESSES, '--out', 'alone.out'], { cwd });
    expect(readFiles(join(cwd, 'dist'))).toEqual(readFiles(join(cwd, 'alone')));
    expect(readFiles(join(cwd, 'cdktf.out'))).toEqual(readFiles(join(cwd, 'alone.out')));
  });

  it('writes neither when one of them cannot be', () => {
    const cwd = temporaryFolder();
    const old = { 'dist/paas-a/tenants/old/tenant.k8s.yaml': 'kind: Namespace\n' };
    writeFiles(cwd, old);
    const { code, stderr } = runApp('synth', ['--forecast', FORECAST, '--addresses', 'none.json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('none.json: it cannot be read');
    expect(readFiles(cwd)).toEqual(old);
  });
});
