import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const SHIPPED = readFileSync(join(ROOT, 'addresses.json'), 'utf8');

describe('the ledger of networks', () => {
  it('is made from nothing as it is shipped', () => {
    const cwd = temporaryFolder();
    expect(runApp('addresses', [], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'addresses.json: 20 networks, 20 of them new\n',
    });
    expect(readFiles(cwd)).toEqual({ 'addresses.json': SHIPPED });
  });

  it('stays as it is when nothing is missing', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'addresses.json': SHIPPED });
    expect(runApp('addresses', [], { cwd }).stderr).toBe('addresses.json: 20 networks, 0 of them new\n');
    expect(readFiles(cwd)).toEqual({ 'addresses.json': SHIPPED });
  });

  it('keeps what it has when a part of the platform is added', () => {
    const cwd = temporaryFolder();
    const ledger = JSON.parse(SHIPPED) as { ranges: { name: string }[] };
    const ranges = ledger.ranges.filter(({ name }) => !name.endsWith('eu-central-1c'));
    writeFiles(cwd, { 'addresses.json': JSON.stringify({ ...ledger, ranges }) });
    expect(runApp('addresses', [], { cwd }).stderr).toBe('addresses.json: 20 networks, 5 of them new\n');
    const grown = JSON.parse(readFiles(cwd)['addresses.json'] ?? '') as typeof ledger;
    expect(grown.ranges.slice(0, ranges.length)).toEqual(ranges);
  });

  it('is left alone when it is wrong', () => {
    const cwd = temporaryFolder();
    const broken = SHIPPED.replace('10.65.0.0/16', '10.64.0.0/16');
    writeFiles(cwd, { 'addresses.json': broken });
    const { code, stderr } = runApp('addresses', [], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('addresses.json, row 11, ranges[1].cidr: ');
    expect(stderr).toContain('nothing was written');
    expect(readFiles(cwd)).toEqual({ 'addresses.json': broken });
  });
});
