import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { InputError } from '../../lib/planning/issues/index.js';
import { TENANT_RECORD } from '../../lib/publish/index.js';
import {
  type ChartRange,
  ChartStream,
  LinearApp,
  rangeOf,
  type TurnReport,
  Turns,
} from '../../lib/synth/index.js';
import { temporaryFolder } from '../apps/command.js';
import { tenantOf } from '../publish/inventories.js';
import { filesBelow } from './outcome.js';

/** What a chart of a stream is, or what is wrong with it. */
export const FATES = [
  'fine',
  'of a tenant',
  'noted',
  'without a file',
  'with a dependent one',
  'refused',
  'refused when rendered',
  'invalid',
  'broken',
  'broken when rendered',
  'outside of the folder',
  'in the place of another',
  'dependent on what is elsewhere',
] as const;

export type Fate = (typeof FATES)[number];

/** The charts of each stream of an app. */
export type Streams = readonly (readonly Fate[])[];

/** What can be seen of a synthesis. */
export interface Seen {
  /** What was thrown, if anything. */
  readonly thrown: string;
  /** Empty where something was thrown: nobody looks at them. */
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly unknown[];
}

export function synthesizedAlone(streams: Streams): Seen {
  return seen(streams, (app) => app.synth());
}

/**
 * @param deal the number of the app, of which 0 begins and ends the synthesis, that gets each turn; over and over
 * @param told which reports of the others reach it
 */
export function synthesizedTogether(
  streams: Streams,
  deal: readonly number[],
  told = (reports: readonly TurnReport[]): readonly TurnReport[] => reports,
): Seen {
  return seen(streams, (app) => {
    const table = new Table(deal);
    const synthesis = app.beginSynth(table.turnsOf(0));
    const helpers = [...new Set(deal)].filter((number) => number !== 0);
    const reports = helpers.flatMap((number) => {
      return structuredClone(appOf(streams, app.outdir).helpSynth(table.turnsOf(number)));
    });
    synthesis.finish(told(reports));
  });
}

/** Deals turns to apps that run one after the other, as if they ran at the same time. */
class Table {
  readonly #deal: readonly number[];
  #stoppedAt = Number.POSITIVE_INFINITY;

  constructor(deal: readonly number[]) {
    this.#deal = deal;
  }

  turnsOf(app: number): Turns {
    const deal = this.#deal;
    const table = this;
    return new (class extends Turns {
      #turn = -1;

      override next(total: number): ChartRange | undefined {
        do this.#turn += 1;
        while (deal[this.#turn % deal.length] !== app && rangeOf(this.#turn, total) !== undefined);
        // Whoever comes later has had the turns before the last one already.
        return this.#turn < table.#stoppedAt ? rangeOf(this.#turn, total) : undefined;
      }

      override stop(): void {
        table.#stoppedAt = Math.min(table.#stoppedAt, this.#turn);
      }
    })();
  }
}

function seen(streams: Streams, synth: (app: LinearApp) => void): Seen {
  const app = appOf(streams, temporaryFolder());
  const notes = () =>
    app.node.findAll().flatMap(({ node }) => node.metadata.map(({ type, data }) => [node.path, type, data]));
  try {
    synth(app);
    return { thrown: '', files: filesBelow(app.outdir), notes: notes() };
  } catch (error) {
    return { thrown: String(error), files: {}, notes: [] };
  }
}

/** An app with a chart that is in the tree from the start, and streams. */
function appOf(streams: Streams, outdir: string): LinearApp {
  const app = new LinearApp({ outdir, chartFile, inventory: { asOf: '2026-12-01T00:00:00Z' } });
  addObject(new Chart(app, 'resident'));
  for (const [number, fates] of streams.entries()) {
    new ChartStream(app, `stream${number}`, {
      items: fates.map((fate, index) => ({ fate, id: `${number}-${index}` })),
      chart: (scope, { fate, id }) => chartOf(scope, id, fate),
    });
  }
  return app;
}

/** A chart that says what it is. */
class FatedChart extends Chart {
  constructor(
    scope: Construct,
    id: string,
    readonly fate: Fate,
  ) {
    super(scope, id);
  }
}

function chartFile(chart: Chart): string | undefined {
  const { fate = 'fine' } = chart as Partial<FatedChart>;
  if (fate === 'without a file') return undefined;
  if (fate === 'outside of the folder') return `../${chart.node.id}`;
  return fate === 'in the place of another' ? 'same' : `charts/${chart.node.id}`;
}

function chartOf(scope: Construct, id: string, fate: Fate): Chart {
  if (fate === 'refused') throw refusal(id);
  if (fate === 'broken') throw new TypeError(`${id} is broken`);
  const chart = new FatedChart(scope, id, fate);
  const name = fate === 'of a tenant' ? id : undefined;
  addObject(chart, Lazy.any({ produce: () => rendered(id, fate) }), name);
  if (fate === 'of a tenant') chart.node.addMetadata(TENANT_RECORD, tenantOf(id));
  if (fate === 'noted') {
    for (const words of [`about ${id}`, 'about many']) chart.node.addMetadata('warning', words);
  }
  if (fate === 'invalid') chart.node.addValidation({ validate: () => [`${id} is invalid`] });
  if (fate === 'with a dependent one') new Chart(scope, `${id}-dependent`).addDependency(chart);
  if (fate === 'dependent on what is elsewhere')
    chart.node.addDependency(scope.node.root.node.findChild('resident'));
  return chart;
}

function rendered(id: string, fate: Fate): string {
  if (fate === 'refused when rendered') throw refusal(id);
  if (fate === 'broken when rendered') throw new RangeError(`${id} cannot be rendered`);
  return id;
}

/** The words are the same for half of all charts. */
function refusal(id: string): InputError {
  const problem = id.endsWith('1') ? `${id} is wrong` : 'it is wrong';
  return new InputError([{ severity: 'error', place: { file: id }, problem, allowed: 'a', mend: 'm' }]);
}

function addObject(chart: Chart, data: unknown = 'data', name?: string): void {
  const metadata = name === undefined ? {} : { name };
  new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', data, metadata });
}
