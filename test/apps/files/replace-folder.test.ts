import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../apps/files/index.js';
import { readFiles, temporaryFolder, writeFiles } from '../command.js';

const isOwn = (path: string) => path.endsWith('.yaml');

describe('a folder that is replaced', () => {
  it('holds what was written, and nothing is left beside it', async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/old/a.yaml': 'old' });
    const result = await replaceFolder(join(parent, 'out'), isOwn, (path) => {
      writeFileSync(join(path, 'b.yaml'), 'new');
      return 'done';
    });
    expect(result).toBe('done');
    expect(readFiles(parent)).toEqual({ 'out/b.yaml': 'new' });
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('is not replaced before a promise is kept', async () => {
    const parent = temporaryFolder();
    const result = await replaceFolder(join(parent, 'out'), isOwn, async (path) => {
      await new Promise(setImmediate);
      writeFileSync(join(path, 'b.yaml'), 'new');
      return readdirSync(parent);
    });
    expect(result).toEqual([expect.stringMatching(/^\.out\.new-/)]);
    expect(readFiles(parent)).toEqual({ 'out/b.yaml': 'new' });
  });

  it.each([
    ['at once', () => undefined],
    ['later', () => new Promise(setImmediate)],
  ])('stands as it was when writing fails %s', async (_when, wait) => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/a.yaml': 'old' });
    const fail = () => {
      throw new Error('no');
    };
    const failing = replaceFolder(join(parent, 'out'), isOwn, (path) => {
      writeFileSync(join(path, 'b.yaml'), 'new');
      const waited = wait();
      return waited === undefined ? fail() : waited.then(fail);
    });
    await expect(failing).rejects.toThrow('no');
    expect(readFiles(parent)).toEqual({ 'out/a.yaml': 'old' });
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('is there again when the new one cannot take its place', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'out');
    writeFiles(parent, { 'out/a.yaml': 'old' });
    const vanishing = () => replaceFolder(out, isOwn, (path) => rmSync(path, { recursive: true }));
    await expect(vanishing).rejects.toThrow(
      `${out}: it cannot be replaced: there is no such file or folder.`,
    );
    expect(readFiles(parent)).toEqual({ 'out/a.yaml': 'old' });
  });

  it('is the one that a link leads to', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'real'));
    symlinkSync('real', join(parent, 'link'));
    await replaceFolder(join(parent, 'link'), isOwn, (path) => writeFileSync(join(path, 'b.yaml'), 'new'));
    expect(readFiles(join(parent, 'real'))).toEqual({ 'b.yaml': 'new' });
  });
});
