import { join } from 'node:path';
import { expect, it } from 'vitest';
import { config } from '../../../apps/kubernetes/config.js';
import { synthesize } from '../../../apps/kubernetes/synthesize.js';
import { operatorsFor } from '../../../lib/planning/operators/index.js';
import { readFiles, temporaryFolder } from '../../apps/command.js';

it('the shipped season needs operators of the catalogue alone', () => {
  const out = join(temporaryFolder(), 'dist');
  synthesize({ forecast: config.forecast, out }, config);
  const kinds = Object.values(readFiles(out)).flatMap((text) =>
    [...text.matchAll(/^apiVersion: (\S+)\nkind: (\S+)$/gm)].map(([, apiVersion = '', kind = '']) => ({
      apiVersion,
      kind,
    })),
  );
  expect(kinds.length).toBeGreaterThan(1000);
  expect(operatorsFor(kinds)).toEqual({
    operators: [
      'prometheus-operator-crds',
      'kube-prometheus-stack',
      'cert-manager',
      'external-secrets',
      'keda',
      'cloudnative-pg',
      'metrics-server',
    ],
    unknown: [],
  });
});
