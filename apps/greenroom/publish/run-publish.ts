import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Issue, refuseErrors } from '../../../lib/planning/issues/index.js';
import {
  comparePublications,
  guardIssues,
  INVENTORY_FILE,
  type Inventory,
  type Publication,
  readTombstones,
  type TextsOf,
  TOMBSTONES_FILE,
  tombstonesAfter,
} from '../../../lib/publish/index.js';
import { accepted, fileIssue, readText } from '../../files/index.js';
import { manifestIssues } from './check-manifests.js';
import { checkerIssues } from './checker.js';
import { commitFolder, commitIssues } from './commit.js';
import { type PublishOptions, type PublishSettings, publishSettings } from './publish-options.js';
import { recover, release, type Staging, stagingOf } from './staging.js';
import { publicationSummary } from './summary.js';
import { systemCalls } from './system-calls.js';
import { publishedIssues, readSynth, readTree, type Tree } from './tree.js';
import { type NextTree, writeTree } from './write-tree.js';

/**
 * `greenroom publish`: brings what a synth wrote into a folder of a GitOps repository, as a whole or not at all.
 *
 * @throws InputError with everything for which it is refused; what stood there before stands there still
 */
export function runPublish(options: PublishOptions): void {
  const settings = publishSettings(options, () => `${new Date().toISOString().slice(0, 19)}Z`);
  refuseErrors([...repositoryIssues(settings.to), ...(settings.commit ? commitIssues(settings.to) : [])]);
  const system = systemCalls();
  const staging = stagingOf(settings.to);
  if (!system.lock(staging.lock)) throw new InputError([busyIssue(settings.to)]);
  try {
    const left = recover(settings.to, staging);
    if (left !== undefined) process.stderr.write(`note: ${left}.\n`);
    publish(settings, staging, system);
  } finally {
    release(staging);
  }
}

interface Plan {
  readonly next: Inventory;
  readonly published: Tree;
  readonly publication: Publication;
}

function publish(settings: PublishSettings, staging: Staging, system: ReturnType<typeof systemCalls>): void {
  // First, as it may take its time: what is compared must be what is written.
  const checked = settings.check === undefined ? [] : checkerIssues(settings.check, settings.from);
  const plan = planOf(settings);
  const { publication, published, next } = plan;
  process.stderr.write(publicationSummary(publication, settings.asOf));
  refuseErrors(planIssues(settings, plan, checked));
  if (settings.dryRun) {
    process.stderr.write('nothing was written: this was a dry run\n');
    return;
  }
  if (publication.entries.length > 0 || !sameTenants(published.inventory, next)) {
    inWords(settings.to, () => writeTree(nextTree(settings, plan), staging, system));
  }
  if (settings.commit) process.stderr.write(`${commitFolder(settings.to, next)}\n`);
}

/** @throws InputError when the synth is not whole, or an inventory cannot be read */
function planOf({ from, to }: PublishSettings): Plan {
  const next = readSynth(from);
  const published = readTree(to);
  const publication = comparePublications(published.inventory, next, textsOf({ from, to }, published, next));
  return { next, published, publication };
}

function planIssues(
  settings: PublishSettings,
  { next, published, publication }: Plan,
  checked: readonly Issue[],
): Issue[] {
  const { from, to, asOf, permissions } = settings;
  const changed = publication.entries.flatMap(({ files }) => files.map(({ path }) => path));
  return [
    ...publishedIssues(to, published, next),
    ...guardIssues(publication, published.inventory, next, asOf, permissions),
    ...manifestIssues(from, next, new Set(changed)),
    ...checked,
  ];
}

function nextTree({ from, to, asOf }: PublishSettings, { next, published, publication }: Plan): NextTree {
  const { entries } = publication;
  const changes = entries.flatMap(({ files }) => files);
  const touched = new Set([...changes.map(({ path }) => path), INVENTORY_FILE, TOMBSTONES_FILE]);
  const gone = entries.flatMap(({ kind, tenant }) => (kind === 'retired' && tenant ? [tenant] : []));
  const file = join(to, TOMBSTONES_FILE);
  const stones = existsSync(file) ? accepted(readTombstones(readText(file))) : [];
  return {
    from,
    to,
    inventory: next,
    tombstones: tombstonesAfter(stones, gone, next.tenants, asOf),
    kept: published.paths.filter((path) => !touched.has(path)),
    copied: changes.filter(({ change }) => change !== 'goes').map(({ path }) => path),
  };
}

/** Reads a file of both trees; empty where it is not there. */
function textsOf(
  { from, to }: Pick<PublishSettings, 'from' | 'to'>,
  { inventory }: Tree,
  next: Inventory,
): TextsOf {
  const before = new Set(inventory?.files.map(({ path }) => path));
  const after = new Set(next.files.map(({ path }) => path));
  const read = (folder: string, paths: Set<string>, path: string) =>
    paths.has(path) && existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
  return (path) => ({ before: read(to, before, path), after: read(from, after, path) });
}

/** With the same files, only what the inventory says of tenants could be new. */
function sameTenants(published: Inventory | undefined, next: Inventory): boolean {
  return published !== undefined && JSON.stringify(published.tenants) === JSON.stringify(next.tenants);
}

/** What the system says of a folder that cannot be replaced, for a person. */
function inWords(to: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([fileIssue(to, 'replaced', error)]);
  }
}

/** The repository itself cannot be exchanged. */
function repositoryIssues(to: string): Issue[] {
  if (!existsSync(join(to, '.git'))) return [];
  return [
    {
      severity: 'error',
      place: { file: to },
      problem: 'it is a whole repository, and publishing puts another folder into its place',
      allowed: 'a folder in a repository',
      mend: `name one, such as ${join(to, 'clusters')}`,
    },
  ];
}

function busyIssue(to: string): Issue {
  return {
    severity: 'error',
    place: { file: to },
    problem: 'another publication into it is under way',
    allowed: 'one at a time',
    mend: 'wait until it has ended',
  };
}
