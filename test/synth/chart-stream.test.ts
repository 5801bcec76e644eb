import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, Testing, YamlOutputType } from 'cdk8s';
import type { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../lib/planning/issues/index.js';
import { ChartStream, type ChartStreamProps, LinearApp, type LinearAppProps } from '../../lib/synth/index.js';
import { readFiles, temporaryFolder } from '../apps/command.js';

function chartOf(scope: Construct, id: string): Chart {
  const chart = new Chart(scope, id);
  new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id } });
  return chart;
}

/** An app with a stream of these items; by default each is the id of its chart. */
function appOf(
  items: readonly string[],
  chart: ChartStreamProps<string>['chart'] = chartOf,
  props: LinearAppProps = {},
): { readonly app: LinearApp; readonly outdir: string } {
  const outdir = join(temporaryFolder(), 'dist');
  const chartFile = ({ node }: Chart) => `charts/${node.id}`;
  const app = new LinearApp({ outdir, chartFile, ...props });
  new ChartStream(app, 'stream', { items, chart });
  return { app, outdir };
}

function refusal(...ids: readonly string[]): InputError {
  const words = { problem: 'it is wrong', allowed: 'what is right', mend: 'mend it' };
  return new InputError(
    ids.map((id) => ({ severity: 'error', place: { file: `stream/${id}`, field: 'x' }, ...words })),
  );
}

describe('the charts of a stream', () => {
  it('are there one at a time, while they are written', () => {
    const seen: string[] = [];
    const { app, outdir } = appOf(['a', 'b'], (scope, id) => {
      seen.push(
        `${id}: ${scope.node.children.length} charts, a is ${existsSync(join(outdir, 'charts/a.k8s.yaml'))}`,
      );
      return chartOf(scope, id);
    });
    expect(seen).toEqual([]);
    app.synth();
    expect(seen).toEqual(['a: 0 charts, a is false', 'b: 0 charts, a is true']);
    expect(app.node.findAll().filter(Chart.isChart)).toEqual([]);
    expect(Object.keys(readFiles(outdir))).toEqual(['charts/a.k8s.yaml', 'charts/b.k8s.yaml']);
  });

  it('are made again by the next synthesis', () => {
    const { app, outdir } = appOf(['a', 'b']);
    app.synth();
    const files = readFiles(outdir);
    app.synth();
    expect(readFiles(outdir)).toEqual(files);
  });

  it.each<[string, () => { readonly node: Construct['node'] }]>([
    ['in a stock App', () => new App({ outdir: temporaryFolder() })],
    ['in an app for tests', () => Testing.app()],
    ['with keepCharts', () => new LinearApp({ keepCharts: true })],
    ['where an app is a file', () => new LinearApp({ yamlOutputType: YamlOutputType.FILE_PER_APP })],
    ['where metadata is recorded', () => new LinearApp({ recordConstructMetadata: true })],
  ])('are in the tree from the start %s', (_, newApp) => {
    const app = newApp();
    new ChartStream(app as App, 'stream', { items: ['a', 'b'], chart: chartOf });
    expect(app.node.findAll().filter(Chart.isChart)).toHaveLength(2);
  });

  it('are in the tree for who asks for all charts, or for their text', () => {
    const { app } = appOf(['a', 'b']);
    expect(app.charts.map(({ node }) => node.path)).toEqual(['stream/a', 'stream/b']);
    expect(appOf(['a']).app.synthYaml()).toContain('name: a\n');
  });

  it('are kept where the stream is in a chart of another one', () => {
    const { app, outdir } = appOf(['a'], (scope, id) => {
      const chart = chartOf(scope, id);
      new ChartStream(chart, 'inner', { items: ['b', 'c'], chart: chartOf });
      return chart;
    });
    app.synth();
    expect(Object.keys(readFiles(outdir))).toHaveLength(3);
  });

  it('are counted with all others', () => {
    const calls: string[] = [];
    const { app } = appOf(['a', 'b'], chartOf, {
      onChartWritten: (done, total) => calls.push(`${done}/${total}`),
    });
    chartOf(app, 'resident');
    app.synth();
    expect(calls).toEqual(['1/3', '2/3', '3/3']);
  });

  it('leave what they have noted, each thing once', () => {
    const { app } = appOf(['a', 'b'], (scope, id) => {
      const chart = chartOf(scope, id);
      chart.node.addMetadata('warning', 'the same');
      chart.node.addMetadata('warning', `of ${id}`);
      return chart;
    });
    app.synth();
    expect(app.node.findChild('stream').node.metadata.map(({ data }) => data)).toEqual([
      'the same',
      'of a',
      'of b',
    ]);
  });
});

describe('a stream', () => {
  it('tells everything that is wrong with its items, alike ones once, and writes the others', () => {
    const { app, outdir } = appOf(['a', 'b', 'c'], (scope, id) => {
      if (id !== 'b') throw refusal(id);
      return chartOf(scope, id);
    });
    expect(() => app.synth()).toThrow(/^stream\/a and 1 other, x: it is wrong\. [^\n]+$/);
    expect(Object.keys(readFiles(outdir))).toEqual(['charts/b.k8s.yaml']);
  });

  it('tells what all validations object to', () => {
    const { app } = appOf(['a', 'b'], (scope, id) => {
      const chart = chartOf(scope, id);
      chart.node.addValidation({ validate: () => [`${id} is too small`] });
      return chart;
    });
    expect(() => app.synth()).toThrow(
      'Validation failed with the following errors:\n  [stream/a] a is too small\n  [stream/b] b is too small',
    );
  });

  it.each<[string, string, (scope: Construct, id: string, first: Chart[]) => unknown]>([
    ['that is not below it', "'a'", ({ node }, id) => chartOf(node.root as Construct, id)],
    ['that it has had', "'stream/a'", (scope, id, first) => (first[0] ??= chartOf(scope, id))],
    ['that is none', 'undefined', () => undefined],
    ['that will come', '[object Promise]', async (scope, id) => chartOf(scope, id)],
  ])('refuses a chart %s', (_what, returned, factory) => {
    for (const keepCharts of [false, true]) {
      const first: Chart[] = [];
      const synth = () =>
        appOf(['a', 'b'], (scope, id) => factory(scope, id, first) as Chart, { keepCharts }).app.synth();
      expect(synth).toThrow(
        `stream: the factory of charts has returned ${returned}. Allowed: a chart below the scope that it is called with, a new one for each item. To mend: make it with new Chart(scope, ...), and return it.`,
      );
    }
  });

  it('refuses a chart that depends on something outside of it', () => {
    const { app } = appOf(['a'], (scope, id) => {
      const chart = chartOf(scope, id);
      chart.addDependency(scope.node.root.node.findChild('resident'));
      return chart;
    });
    chartOf(app, 'resident');
    expect(() => app.synth()).toThrow(
      'stream/a: it depends on something outside of its chart. Allowed: in a stream, whose charts are not there at the same time, dependencies within a chart. To mend: take the dependency out, or make the app with keepCharts.',
    );
  });

  it('refuses two charts of one file', () => {
    const { app } = appOf(['a', 'b'], chartOf, { chartFile: () => 'same' });
    expect(() => app.synth()).toThrow(
      "Charts 'stream/a' and 'stream/b': both are to be written to 'same'. Allowed: one chart per file.",
    );
  });

  it('refuses a chart without a file where stock would number all files', () => {
    const { app } = appOf(['a'], chartOf, { chartFile: () => undefined });
    chartOf(app, 'first').addDependency(chartOf(app, 'second'));
    expect(() => app.synth()).toThrow(
      /^Chart '\w+': it has no file of its own, and as some charts of the app depend on others, its number among all charts would be in the name\. Allowed: /,
    );
  });
});
