import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChartStream, LinearApp } from '../../lib/synth/index.js';
import { type AppDescription, appDescriptions } from './app-description.js';
import { fillChart } from './built-app.js';
import { filesBelow } from './outcome.js';

/** What was written and what the constructs have noted; of an app that fails something may be there, or nothing. */
type Outcome =
  | { readonly files: Readonly<Record<string, string>>; readonly notes: readonly unknown[] }
  | { readonly error: string };

/** An app with a resident chart and two streams, of which each item is a chart with all that was described. */
function outcomeOf(items: readonly AppDescription[], keepCharts: boolean): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-stream-'));
  try {
    const app = new LinearApp({ outdir, keepCharts, chartFile: ({ node }) => `charts/${node.path}/file` });
    new Chart(app, 'resident').node.addMetadata('note', 'resident');
    const group = new Construct(app, 'group');
    for (const [id, scope] of [
      ['first', app],
      ['second', group],
    ] as const) {
      new ChartStream(scope, id, {
        items: items.map((description, number) => ({ description, number })),
        chart: (within, { description, number }) => {
          const chart = new Chart(within, `item-${number}`);
          chart.node.addMetadata('note', description.direction);
          fillChart(chart, description);
          return chart;
        },
      });
    }
    const error = attempt(() => app.synth());
    const entries = app.node.findAll().flatMap(({ node }) => node.metadata);
    const notes = [...new Set(entries.map(({ data }) => data))];
    return error === undefined ? { files: filesBelow(outdir), notes } : { error };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function attempt(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Of several things that are wrong, which one is met first depends on whether all charts are there. */
function kindOf(outcome: Outcome): string {
  return 'error' in outcome ? outcome.error.slice(0, 'Error: Validation'.length) : 'none';
}

it('writes the bytes, and throws the errors, of an app that keeps the charts of its streams', () => {
  const items = fc.array(
    appDescriptions.map((description) => ({ ...description, strays: false })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(items, (descriptions) => {
      const [streamed, kept] = [outcomeOf(descriptions, false), outcomeOf(descriptions, true)];
      expect('error' in streamed).toBe('error' in kept);
      if (kindOf(streamed) === kindOf(kept)) expect(streamed).toEqual(kept);
    }),
    { numRuns: 300 },
  );
});
