import { describe, expect, it } from 'vitest';
import { valueAt } from '../../../lib/testing/field-path.js';
import {
  danglingReferences,
  type Manifest,
  manifest,
  secretMaterial,
  titleOf,
} from '../../../lib/testing/index.js';
import { ALL, type Change, LOAD_BALANCERS, manifestsWith, operatorsWith } from './operators-with.js';

const flux = { kind: 'flux' } as const;
const DELIVERIES: [string, Change][] = [
  ['Argo CD', { operators: ALL }],
  ['Flux', { operators: ALL, delivery: flux }],
];

function waves(change: Change): [string, unknown][] {
  return manifestsWith(change).map(({ metadata }) => [
    metadata.name,
    metadata.annotations?.['argocd.argoproj.io/sync-wave'],
  ]);
}

describe.each(DELIVERIES)('all operators by %s', (_, change) => {
  it('hold no secret', () => {
    expect(secretMaterial(manifestsWith(change))).toEqual([]);
  });

  it('refer to nothing that is not there', () => {
    expect(danglingReferences(manifestsWith(change))).toEqual([]);
  });

  it('have no object twice', () => {
    const titles = manifestsWith(change).map((one) => `${one.apiVersion} ${titleOf(one)}`);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  it('are the same when they are synthesized again', () => {
    expect(JSON.stringify(manifestsWith(change))).toBe(JSON.stringify(manifestsWith(change)));
  });
});

describe('Argo CD', () => {
  const apps = manifestsWith({ operators: ALL });

  it('leaves what an Application installed when the Application goes', () => {
    expect(apps.filter(({ metadata }) => 'finalizers' in metadata)).toEqual([]);
    expect(apps.filter((app) => !optionsOf(app).includes('Delete=confirm'))).toEqual([]);
  });

  it('applies on the server, where definitions of any size fit', () => {
    expect(apps.filter((app) => !optionsOf(app).includes('ServerSideApply=true'))).toEqual([]);
  });

  it('goes by waves before those of everything else', () => {
    const operators = ['kube-prometheus-stack', 'cert-manager', 'prometheus-operator-crds'] as const;
    expect(waves({ operators })).toEqual([
      ['prometheus-operator-crds', '-10'],
      ['cert-manager', '-9'],
      ['kube-prometheus-stack', '-8'],
    ]);
  });

  it('never takes a definition away that a tag leaves out', () => {
    const [app] = manifestsWith({ operators: ['gateway-api-crds'] });
    expect(app?.spec).toMatchObject({
      source: {
        repoURL: 'https://github.com/kubernetes-sigs/gateway-api',
        path: 'config/crd',
        targetRevision: 'v1.5.1',
      },
      destination: { server: 'https://kubernetes.default.svc' },
      syncPolicy: { automated: { prune: false, selfHeal: true } },
    });
  });

  it('makes namespaces with Pod Security, and leaves those of Kubernetes alone', () => {
    const levels = apps.map((app) => [
      app.metadata.name,
      valueAt(
        app,
        'spec',
        'syncPolicy',
        'managedNamespaceMetadata',
        'labels',
        'pod-security.kubernetes.io/enforce',
      ),
      optionsOf(app).includes('CreateNamespace=true'),
    ]);
    expect(levels.filter(([, level]) => level !== 'restricted')).toEqual([
      ['prometheus-operator-crds', 'privileged', true],
      ['gateway-api-crds', undefined, false],
      ['metrics-server', undefined, false],
      ['cluster-autoscaler', undefined, false],
      ['kube-prometheus-stack', 'privileged', true],
      ['aws-load-balancer-controller', undefined, false],
    ]);
  });

  it('says the same of a namespace wherever it says something', () => {
    const said = new Map<unknown, Set<string>>();
    for (const app of apps) {
      const namespace = valueAt(app, 'spec', 'destination', 'namespace');
      const metadata = JSON.stringify(valueAt(app, 'spec', 'syncPolicy', 'managedNamespaceMetadata'));
      said.set(namespace, (said.get(namespace) ?? new Set()).add(metadata));
    }
    expect([...said].filter(([, metadata]) => metadata.size > 1)).toEqual([]);
  });

  it('of several clusters has Applications of different names', () => {
    const delivery = { kind: 'argo-cd', destination: { name: 'paas-a' } } as const;
    const [app] = manifestsWith({ delivery });
    expect(app?.metadata.name).toBe('paas-a-cert-manager');
    expect(app?.spec).toMatchObject({
      destination: { name: 'paas-a', namespace: 'cert-manager' },
      source: { helm: { releaseName: 'cert-manager' } },
    });
  });
});

describe('Flux', () => {
  const objects = manifestsWith({ operators: ALL, delivery: flux });

  it('leaves what it installed when it is taken out of the repository', () => {
    const staying = objects.filter(({ kind }) =>
      ['HelmRelease', 'Kustomization', 'Namespace'].includes(kind),
    );
    const pruned = staying.filter(
      ({ metadata }) => metadata.annotations?.['kustomize.toolkit.fluxcd.io/prune'] !== 'disabled',
    );
    expect(staying.length).toBeGreaterThan(ALL.length);
    expect(pruned).toEqual([]);
  });

  it('waits for releases alone', () => {
    const istiod = manifest(objects, 'HelmRelease', 'istiod');
    expect(valueAt(istiod, 'spec', 'dependsOn')).toEqual([{ name: 'istio-base' }]);
    expect(valueAt(manifest(objects, 'HelmRelease', 'istio-base'), 'spec', 'dependsOn')).toBeUndefined();
  });

  it('has one source for all charts of a repository', () => {
    expect(objects.filter(({ kind }) => kind === 'HelmRepository')).toHaveLength(13);
    const charts = ['prometheus-operator-crds', 'kube-prometheus-stack'].map((name) =>
      valueAt(manifest(objects, 'HelmRelease', name), 'spec', 'chart', 'spec', 'sourceRef', 'name'),
    );
    expect(charts).toEqual(['prometheus-community', 'prometheus-community']);
  });

  it('keeps definitions that the chart itself would not keep', () => {
    const patched = objects.filter((one) => valueAt(one, 'spec', 'postRenderers') !== undefined);
    expect(patched.map(titleOf)).toEqual(['HelmRelease flux-system/snapshot-controller']);
  });
});

it('accounts without rights in AWS are told of', () => {
  const operators = ['cluster-autoscaler', 'external-dns', 'cert-manager', LOAD_BALANCERS] as const;
  expect(operatorsWith({ operators }).accountsToGrant).toEqual([
    { namespace: 'external-dns', serviceAccount: 'external-dns' },
    { namespace: 'kube-system', serviceAccount: 'aws-load-balancer-controller' },
  ]);
});

function optionsOf(app: Manifest): readonly unknown[] {
  const options = valueAt(app, 'spec', 'syncPolicy', 'syncOptions');
  return Array.isArray(options) ? options : [];
}
