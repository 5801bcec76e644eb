import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart, Lazy, YamlOutputType } from 'cdk8s';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LinearApp, type LinearAppProps } from '../../lib/synth/index.js';
import { filesBelow } from './outcome.js';

let outdir = '';
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'greenroom-synth-'));
});
afterEach(() => rmSync(outdir, { recursive: true }));

function synthesize(ids: readonly string[], props: LinearAppProps): string[] {
  const app = new LinearApp({ outdir, ...props });
  for (const id of ids) {
    new ApiObject(new Chart(app, id), 'x', { apiVersion: 'v1', kind: 'Thing', metadata: { name: 'x' } });
  }
  app.synth();
  return Object.keys(filesBelow(outdir));
}

const inFolder = ({ node }: Chart) => `paas-a/tenants/${node.id}/tenant`;

describe('chartFile', () => {
  it('puts each chart into the file that it names', () => {
    expect(synthesize(['a', 'b'], { chartFile: inFolder })).toEqual([
      'paas-a',
      'paas-a/tenants',
      'paas-a/tenants/a',
      'paas-a/tenants/a/tenant.k8s.yaml',
      'paas-a/tenants/b',
      'paas-a/tenants/b/tenant.k8s.yaml',
    ]);
  });

  it('leaves a chart for which it returns undefined under the name that stock gives', () => {
    const chartFile = ({ node }: Chart) => (node.id === 'a' ? 'x/y' : undefined);
    const files = synthesize(['a', 'c'], { chartFile, outputFileExtension: '.yaml' });
    expect(files).toEqual(['c.yaml', 'x', 'x/y.yaml']);
  });

  it.each([
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FILE_PER_RESOURCE,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ])('is not asked for the output type %i', (yamlOutputType) => {
    const asked: string[] = [];
    const chartFile = ({ node }: Chart) => `${asked.push(node.id)}`;
    synthesize(['a'], { chartFile, yamlOutputType });
    expect(asked).toEqual([]);
  });

  it('refuses two charts with the same file, and writes nothing', () => {
    expect(() =>
      synthesize(['a', 'b', 'c'], { chartFile: ({ node }) => (node.id === 'b' ? 'b' : 'x/y') }),
    ).toThrow(
      new Error(
        "Charts 'a' and 'c': both are to be written to 'x/y'. Allowed: one chart per file. " +
          'To mend: return different paths from chartFile, for instance with the id of the chart in them.',
      ),
    );
    expect(filesBelow(outdir)).toEqual({});
  });

  it('refuses a file with the name that stock gives to another chart', () => {
    expect(() =>
      synthesize(['a', 'b'], { chartFile: ({ node }) => (node.id === 'b' ? 'a' : undefined) }),
    ).toThrow("Charts 'a' and 'b': both are to be written to 'a'.");
  });

  it.each(['', '/etc/x', '../x', 'x/../y', 'x/..', './x', 'x//y', 'x/', 'C:/x', 'x\\y', '\\x'])(
    'refuses the path %j',
    (file) => {
      expect(() => synthesize(['a'], { chartFile: () => file })).toThrow(
        new Error(
          `Chart 'a': chartFile returned the path '${file}'. ` +
            "Allowed: a path below the output directory, without empty, '.' or '..' parts, '/' between folders. " +
            "To mend: return a path such as 'paas-a/tenants/coldplay', or undefined for the default name.",
        ),
      );
    },
  );

  it.each(['x', '...', '.x', 'x..', 'a b/ü', 'a/b/c/d'])('takes the path %j', (file) => {
    expect(synthesize(['a'], { chartFile: () => file })).toContain(`${file}.k8s.yaml`);
  });

  it('reports all charts at once', () => {
    const chartFile = ({ node }: Chart) => (node.id === 'a' ? '..' : 'x');
    expect(() => synthesize(['a', 'b', 'c', 'd'], { chartFile })).toThrow(
      /^Chart 'a': [^\n]+\nCharts 'b' and 'c': [^\n]+\nCharts 'b' and 'd': [^\n]+$/,
    );
  });
});

describe('onChartWritten', () => {
  it.each([0, 1, 2, 3])('counts the charts up to the end for the output type %i', (yamlOutputType) => {
    const calls: string[] = [];
    const onChartWritten = (done: number, total: number) => calls.push(`${done}/${total}`);
    synthesize(['a', 'b', 'c'], { yamlOutputType, onChartWritten });
    expect(calls).toEqual(['1/3', '2/3', '3/3']);
  });
});

it('writes a chart before it renders the next', () => {
  const app = new LinearApp({ outdir });
  const seen: boolean[] = [];
  for (const id of ['a', 'b']) {
    const produce = () => seen.push(existsSync(join(outdir, 'a.k8s.yaml')));
    new ApiObject(new Chart(app, id), 'x', { apiVersion: 'v1', kind: 'Thing', spec: Lazy.any({ produce }) });
  }
  app.synth();
  expect(seen).toEqual([false, true]);
});
