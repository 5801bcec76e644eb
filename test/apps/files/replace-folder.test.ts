import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renewFolder, replaceFolder } from '../../../apps/files/index.js';
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

describe('a folder of which files stay', () => {
  it('has these as they were, what was written, and nothing else', async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/a/kept.yaml': 'old', 'out/a/changed.yaml': 'old', 'out/b/gone.yaml': 'old' });
    const kept = statSync(join(parent, 'out/a/kept.yaml'));
    const result = await renewFolder(join(parent, 'out'), isOwn, async (path) => {
      writeFiles(path, { 'a/changed.yaml': 'new', 'c/added.yaml': 'new' });
      return { result: 'done', kept: ['a/kept.yaml'] };
    });
    expect(result).toBe('done');
    expect(readFiles(parent)).toEqual({
      'out/a/changed.yaml': 'new',
      'out/a/kept.yaml': 'old',
      'out/c/added.yaml': 'new',
    });
    expect(readdirSync(join(parent, 'out'))).toEqual(['a', 'c']);
    expect(readdirSync(parent)).toEqual(['out']);
    expect(statSync(join(parent, 'out/a/kept.yaml')).ino).toBe(kept.ino);
  });

  it('has the same where a folder is in the place of a file, and is another folder then', async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/a/kept.yaml': 'old', 'out/b/gone.yaml': 'old' });
    mkdirSync(join(parent, 'out/c.yaml'));
    await renewFolder(join(parent, 'out'), isOwn, async (path) => {
      writeFiles(path, { 'a.yaml': 'new', 'c.yaml': 'new' });
      return { result: 'done', kept: ['a/kept.yaml'] };
    });
    expect(readFiles(parent)).toEqual({ 'out/a.yaml': 'new', 'out/a/kept.yaml': 'old', 'out/c.yaml': 'new' });
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it('says that only some files are new when neither they nor the folder can be replaced', async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/a.yaml': 'old' });
    const vanishing = renewFolder(join(parent, 'out'), isOwn, async (path) => {
      rmSync(path, { recursive: true });
      return { result: 'done', kept: ['a.yaml', 'never.yaml'] };
    });
    const out = join(parent, 'out');
    await expect(vanishing).rejects.toMatchObject({
      message: expect.stringContaining(`${out}: it cannot be replaced: there is no such file or folder.`),
      state: `some files of ${out} are new, and some as they were`,
    });
    expect(readFiles(parent)).toEqual({ 'out/a.yaml': 'old' });
  });

  it('stands as it was when writing fails, and is refused when it holds the work of somebody', async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { 'out/a.yaml': 'old' });
    const failing = renewFolder(join(parent, 'out'), isOwn, async (path) => {
      writeFiles(path, { 'b.yaml': 'new' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    writeFiles(parent, { 'out/notes.txt': 'mine' });
    const refused = renewFolder(join(parent, 'out'), isOwn, async () => ({
      result: 'done',
      kept: ['a.yaml'],
    }));
    await expect(refused).rejects.toThrow('notes.txt');
    expect(readFiles(parent)).toEqual({ 'out/a.yaml': 'old', 'out/notes.txt': 'mine' });
    expect(readdirSync(parent)).toEqual(['out']);
  });
});
