import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ApiObject, Chart, YamlOutputType } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { readInventory, TENANT_RECORD } from '../../lib/publish/index.js';
import { LinearApp, type LinearAppProps } from '../../lib/synth/index.js';
import { readFiles, temporaryFolder } from '../apps/command.js';
import { tenantOf } from '../publish/inventories.js';

/** An app with three charts: of one tenant, of two, and of none. */
function synthesized(props: LinearAppProps = {}): Record<string, string> {
  const outdir = join(temporaryFolder(), 'dist');
  const app = new LinearApp({ outdir, inventory: { asOf: '2026-12-01T00:00:00Z' }, ...props });
  const chartOf = (id: string, ...tenants: readonly string[]) => {
    const chart = new Chart(app, id);
    for (const tenant of tenants) chart.node.addMetadata(TENANT_RECORD, tenantOf(tenant));
    new ApiObject(chart, 'object', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: id, namespace: 'shop' },
    });
    return chart;
  };
  chartOf('one', 'aurora');
  chartOf('two', 'comet', 'borealis');
  new ApiObject(chartOf('none'), 'namespace', {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'shop' },
  });
  app.synth();
  return readFiles(outdir);
}

describe('the inventory of an app', () => {
  it('lists every file with its hash, its objects and the one tenant whose it is', () => {
    const files = synthesized();
    const reading = readInventory({ file: 'inventory.jsonl', text: files['inventory.jsonl'] ?? '' });
    const hash = (path: string) =>
      createHash('sha256')
        .update(files[path] ?? '')
        .digest('hex');
    expect(reading).toEqual({
      ok: true,
      value: {
        asOf: '2026-12-01T00:00:00Z',
        tenants: ['aurora', 'borealis', 'comet'].map((tenant) => ({ ...tenantOf(tenant), cluster: '' })),
        files: [
          {
            path: 'none.k8s.yaml',
            sha256: hash('none.k8s.yaml'),
            objects: ['v1 ConfigMap shop/none', 'v1 Namespace -/shop'],
          },
          {
            path: 'one.k8s.yaml',
            sha256: hash('one.k8s.yaml'),
            tenant: 'aurora',
            objects: ['v1 ConfigMap shop/one'],
          },
          { path: 'two.k8s.yaml', sha256: hash('two.k8s.yaml'), objects: ['v1 ConfigMap shop/two'] },
        ],
      },
    });
  });

  it('is written only where it is asked for', () => {
    expect(Object.keys(synthesized({ inventory: undefined }))).toEqual([
      'none.k8s.yaml',
      'one.k8s.yaml',
      'two.k8s.yaml',
    ]);
  });

  it('is refused where a file is not of one chart', () => {
    expect(() => synthesized({ yamlOutputType: YamlOutputType.FILE_PER_APP })).toThrow(
      new Error(
        'inventory: the output is FILE_PER_APP. Allowed: FILE_PER_CHART, where every file has a chart. To mend: leave yamlOutputType out, or inventory.',
      ),
    );
  });
});
