import { join } from 'node:path';
import { expect, it } from 'vitest';
import { config } from '../../../apps/kubernetes/config.js';
import { synthesize } from '../../../apps/kubernetes/synthesize.js';
import { detailsOf, operatorsFor } from '../../../lib/planning/operators/index.js';
import { readFiles, temporaryFolder } from '../../apps/command.js';

it('the shipped season needs operators of the catalogue alone, and the shipped platform delivers them', async () => {
  const out = join(temporaryFolder(), 'dist');
  await synthesize({ forecast: config.forecast, out }, config);
  const kinds = Object.values(readFiles(out)).flatMap((text) =>
    [...text.matchAll(/^apiVersion: (\S+)\nkind: (\S+)$/gm)].map(([, apiVersion = '', kind = '']) => ({
      apiVersion,
      kind,
    })),
  );
  expect(kinds.length).toBeGreaterThan(1000);
  const { operators, unknown } = operatorsFor(kinds);
  expect(operators).toEqual([
    'prometheus-operator-crds',
    'kube-prometheus-stack',
    'cert-manager',
    'external-secrets',
    'keda',
    'cloudnative-pg',
    'metrics-server',
  ]);
  // What delivers the operators is there before them.
  expect(unknown).toEqual(['argoproj.io/v1alpha1 Application']);
  const delivered = config.platform?.operators?.operators.map((choice) => detailsOf(choice).name) ?? [];
  expect(operators.filter((name) => !delivered.includes(name))).toEqual([]);
});
