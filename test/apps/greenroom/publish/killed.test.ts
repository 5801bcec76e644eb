import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestsOf } from '../../../publish/inventories.js';
import { ROOT } from '../../command.js';
import { Publishing, synthOf, tenants } from './publishing.js';

const KILLS = Number(process.env.GREENROOM_KILLS ?? 200);
const NAMES = Array.from({ length: 150 }, (_, index) => `night-${index}`);
/** Two seasons between which most tenants change, some come and some go. */
const ONE = synthOf(tenants(...NAMES.slice(0, 140)));
const OTHER = synthOf(
  tenants(...NAMES.slice(10)),
  Object.fromEntries(
    NAMES.slice(10, 100).map((name) => [
      `paas-a/tenants/${name}/tenant.k8s.yaml`,
      manifestsOf(name, { image: '1.5.0' }),
    ]),
  ),
);

interface Ending {
  readonly wasKilled: boolean;
  readonly milliseconds: number;
}

/** Publishes, and kills the process after a time; it has no chance to tidy up. */
function publishAndKill(publishing: Publishing, after: number | undefined): Promise<Ending> {
  const start = performance.now();
  const main = join(ROOT, 'build/apps/greenroom/main.js');
  const child = spawn(process.execPath, [main, ...publishing.args('--max-deletions', '100%')], {
    cwd: publishing.folder,
    stdio: 'ignore',
  });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ wasKilled: signal === 'SIGKILL', milliseconds: performance.now() - start });
    });
  });
}

/** The tree without what only says when tenants have gone. */
function treeOf(publishing: Publishing): Record<string, string> {
  const { 'retired.jsonl': _, ...tree } = publishing.published();
  return tree;
}

describe('a publication that is killed', () => {
  it(`leaves the old tree or the new one, ${KILLS} times`, async () => {
    const publishing = new Publishing().synthesize(ONE);
    const whole = await publishAndKill(publishing, undefined);
    let [stands, comes] = [ONE, OTHER];
    const left = { old: 0, new: 0, notKilled: 0, untidy: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      publishing.synthesize(comes);
      // The first part of the time is that of Node's start; evenly over the rest, and a little beyond.
      const after = whole.milliseconds * (0.35 + (0.75 * kill) / KILLS);
      const { wasKilled } = await publishAndKill(publishing, after);
      const tree = treeOf(publishing);
      const isNew = tree['inventory.jsonl'] === comes['inventory.jsonl'];
      expect(tree).toEqual(isNew ? comes : stands);
      left[wasKilled ? (isNew ? 'new' : 'old') : 'notKilled'] += 1;
      if (existsSync(join(publishing.folder, 'gitops/.greenroom-publish'))) left.untidy += 1;
      if (isNew) [stands, comes] = [comes, stands];
    }
    // The test has met what it is about.
    expect(Math.min(left.old, left.untidy)).toBeGreaterThan(KILLS / 20);
    const { code } = publishing.synthesize(comes).publish('--max-deletions', '100%');
    expect([code, treeOf(publishing)]).toEqual([0, comes]);
    expect(publishing.around().filter((path) => !path.startsWith('clusters/'))).toEqual([]);
  }, 600_000);
});
