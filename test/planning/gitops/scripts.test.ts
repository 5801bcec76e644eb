import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forecastLine, publishScript } from '../../../lib/planning/gitops/index.js';
import { GitFolders } from './git-folders.js';

const SCRIPT = publishScript({ tool: ['greenroom'], from: 'dist', path: 'tree', branch: 'main' });
const COMMIT = 'echo new > tree/b.yaml\ngit add tree\ngit commit --quiet -m published';

let folders: GitFolders;
beforeEach(() => {
  folders = new GitFolders();
});
afterEach(() => folders.remove());

describe('a run', () => {
  it('publishes what was rendered, for its own instant', () => {
    const { calls } = folders.script(SCRIPT, '');
    expect(calls).toBe('publish --from dist --to tree --as-of 2026-12-01T00:00:00Z --commit\n');
  });

  it('tells how much may be deleted', () => {
    const script = publishScript({
      tool: ['greenroom'],
      from: 'd',
      path: 'tree',
      branch: 'main',
      maxDeletions: '10%',
    });
    expect(folders.script(script, '').calls).toContain(' --max-deletions 10% ');
  });

  it('pushes what was committed', () => {
    expect(folders.script(SCRIPT, COMMIT).code).toBe(0);
    expect(folders.published('tree/b.yaml')).toBe('new\n');
    expect(folders.commits()).toBe(3);
  });

  it('pushes nothing where nothing changed, and is well', () => {
    expect(folders.script(SCRIPT, '').code).toBe(0);
    expect(folders.commits()).toBe(2);
  });

  it('pushes nothing where publishing failed', () => {
    expect(folders.script(SCRIPT, `${COMMIT}\nexit 3`).code).toBe(3);
    expect(folders.commits()).toBe(2);
  });

  it('leaves behind what it changed besides, such as the forecast', () => {
    folders.push({ 'forecast.json': 'theirs' });
    expect(folders.script(SCRIPT, `${COMMIT}\necho mine > README.md`).code).toBe(0);
    expect(folders.published('README.md')).toBe('two');
    expect(folders.published('forecast.json')).toBe('theirs');
  });

  it('puts its commit on top of what others pushed meanwhile', () => {
    const race = `${COMMIT}\ncd ${folders.other}\necho three > README.md\ngit commit --quiet -am other\ngit push --quiet origin main`;
    expect(folders.script(SCRIPT, race).code).toBe(0);
    expect(folders.published('tree/b.yaml')).toBe('new\n');
    expect(folders.published('README.md')).toBe('three\n');
    expect(folders.commits()).toBe(4);
  });

  it('does so again and again, and gives up in the end', () => {
    const move = `cd ${folders.other}\ndate +%N > README.md\ngit commit --quiet -am other\ngit push --quiet origin main`;
    expect(folders.script(SCRIPT, COMMIT, move).code).toBe(1);
    expect(folders.published('tree/b.yaml')).toBeUndefined();
  });

  it('pushes nothing where others changed the tree, though in other files', () => {
    const race = `${COMMIT}\ncd ${folders.other}\necho x > tree/c.yaml\ngit add tree\ngit commit --quiet -m other\ngit push --quiet origin main`;
    expect(folders.script(SCRIPT, race).code).toBe(1);
    expect(folders.published('tree/b.yaml')).toBeUndefined();
    expect(folders.published('tree/c.yaml')).toBe('x\n');
  });

  it('also pushes to a branch whose history was written anew, with the same tree', () => {
    const rewrite = `${COMMIT}\ncd ${folders.other}\ngit commit --quiet --amend -m anew\ngit push --quiet --force origin main`;
    expect(folders.script(SCRIPT, rewrite).code).toBe(0);
    expect(folders.published('tree/b.yaml')).toBe('new\n');
  });
});

it('a forecast is for the instant of the run', () => {
  const line = forecastLine(['greenroom'], ['--feed', "it's.csv", '--out', 'forecast.json']);
  expect(folders.script(line, '').calls).toBe(
    "forecast --as-of 2026-12-01T00:00:00Z --feed it's.csv --out forecast.json\n",
  );
});
