import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, readFiles, temporaryFolder } from './command.js';

it('the packed package has its command line and both of its entries, and they load', () => {
  const folder = temporaryFolder();
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  expect(spawnSync('npm', pack, { cwd: ROOT }).status).toBe(0);
  expect(spawnSync('tar', ['-xzf', 'greenroom-0.1.0.tgz'], { cwd: folder }).status).toBe(0);
  const unpacked = join(folder, 'package');
  const tops = new Set(Object.keys(readFiles(unpacked)).map((path) => path.split('/')[0]));
  expect([...tops].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'build', 'docs', 'package.json']);
  symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'));
  const script = `
    const { TicketTenant } = await import('greenroom');
    const { manifestsOf } = await import('greenroom/testing');
    console.log(TicketTenant.name, manifestsOf.name);
  `;
  const loaded = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: unpacked,
    encoding: 'utf8',
  });
  expect(loaded.stdout).toBe('TicketTenant manifestsOf\n');
  const bin = join(unpacked, 'build/apps/greenroom/main.js');
  expect(spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' }).stdout).toBe('0.1.0\n');
});
