import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { TENANT_RECORD } from '../../lib/publish/index.js';
import { ChartStream, EarlierSynth, LinearApp, Turns } from '../../lib/synth/index.js';
import { readFiles, temporaryFolder, writeFiles } from '../apps/command.js';
import { tenantOf } from '../publish/inventories.js';

/** What an item of the stream is like. */
export const KINDS = ['plain', 'of a tenant', 'noted', 'with a second chart', 'that cannot be said'] as const;

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly kind: (typeof KINDS)[number];
}

/** What an app has written, with all files of it in a folder. */
export interface Synthesized {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly unknown[];
  readonly record: string;
  /** The ids of the items whose charts were made. */
  readonly made: readonly string[];
}

interface Circumstances {
  readonly earlier?: Pick<Synthesized, 'folder' | 'record'>;
  readonly program?: string;
  readonly extension?: string;
}

/** Synthesizes an app with one chart outside of streams, and two streams of the same items. */
export function synthesized(
  items: readonly Item[],
  { earlier, program = 'one', extension }: Circumstances = {},
): Synthesized {
  const folder = temporaryFolder();
  const made: string[] = [];
  const app = new LinearApp({
    outdir: folder,
    outputFileExtension: extension,
    chartFile: (chart) => chart.node.path,
    inventory: { asOf: '2026-12-01T00:00:00Z' },
    isRecorded: true,
  });
  addObject(new Chart(app, 'resident'), 'resident');
  for (const id of ['first', 'second']) {
    new ChartStream<Item>(app, id, {
      items,
      madeFrom: (item) => (item.kind === 'that cannot be said' ? undefined : JSON.stringify(item)),
      chart: (scope, item) => {
        made.push(`${id}/${item.id}`);
        return chartOf(scope, item);
      },
    });
  }
  const known = earlier && EarlierSynth.read({ ...earlier, program });
  const kept = known && app.keptFrom(known);
  const written = app.beginSynth(new Turns(), kept).finish();
  for (const { entries } of kept?.values() ?? []) {
    for (const { path } of entries) {
      writeFiles(folder, { [path]: readFileSync(join(earlier?.folder ?? '', path), 'utf8') });
    }
  }
  const notes = app.node.findAll().flatMap(({ node }) => node.metadata.map(({ type, data }) => [type, data]));
  return { folder, files: readFiles(folder), notes, record: written.record(program), made };
}

function chartOf(scope: Construct, { id, text, kind }: Item): Chart {
  const chart = new Chart(scope, id);
  addObject(chart, text);
  if (kind === 'of a tenant') chart.node.addMetadata(TENANT_RECORD, tenantOf(id));
  if (kind === 'noted') chart.node.addMetadata('warning', `${id}: ${text}`);
  if (kind === 'with a second chart') addObject(new Chart(chart, 'inner'), id);
  return chart;
}

function addObject(chart: Chart, data: string): void {
  new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data });
}
