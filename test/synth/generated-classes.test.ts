import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LinearApp } from '../../lib/synth/index.js';
import { filesBelow } from './outcome.js';

interface Description {
  readonly type: 'deployment' | 'service' | 'config' | 'quota' | 'subclass' | 'imitation';
  readonly size: number;
  readonly name: string;
  /** What is strange about it. */
  readonly trait: 'nothing' | 'lazy' | 'patched' | 'unknown-field' | 'other-kind' | 'extra-metadata';
}

const description: fc.Arbitrary<Description> = fc.record({
  type: fc.constantFrom('deployment', 'service', 'config', 'quota', 'subclass', 'imitation'),
  size: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('a', 'b', '1', 'true'),
  trait: fc.oneof(
    { weight: 6, arbitrary: fc.constant('nothing' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('lazy', 'patched', 'unknown-field', 'other-kind', 'extra-metadata'),
    },
  ),
});

/** A class that does more than copy fields, though it looks like one that was generated. */
class Subclass extends k8s.KubeConfigMap {
  override toJson() {
    return { ...super.toJson(), size: this.name.length };
  }
}

/** Sees the values, not the keys alone. */
function toJson_Imitation(json: { metadata?: { name?: string } }): object {
  return { metadata: json.metadata, isA: json.metadata?.name === 'a' };
}

class Imitation extends ApiObject {
  static readonly GVK = { apiVersion: 'v1', kind: 'Imitation' };

  override toJson() {
    const json = super.toJson();
    return { ...Imitation.GVK, ...toJson_Imitation(json) };
  }
}

function add(chart: Chart, id: string, { type, size, name, trait }: Description): void {
  const list = Array.from({ length: size }, (_, index) => index);
  const strange = {
    ...(trait === 'unknown-field' ? { clusterIP: '10.0.0.1', unknown: { value: 1 } } : {}),
    ...(trait === 'other-kind' ? { kind: 'Other' } : {}),
  };
  const metadata = { name: `${name}-${id}`, labels: { tier: name } };
  const later = <T>(value: T): T => (trait === 'lazy' ? (Lazy.any({ produce: () => value }) as T) : value);
  const made = {
    deployment: () =>
      new k8s.KubeDeployment(chart, id, {
        metadata,
        spec: later({
          selector: { matchLabels: { app: name } },
          template: {
            spec: {
              containers: list.map((port) => ({
                name: `${name}${port}`,
                ports: [{ containerPort: port }],
                readinessProbe: { httpGet: { port: k8s.IntOrString.fromString(name) } },
                resources: { limits: { cpu: k8s.Quantity.fromNumber(port) } },
              })),
            },
          },
          ...strange,
        }),
        ...strange,
      }),
    service: () =>
      new k8s.KubeService(chart, id, {
        metadata,
        spec: later({
          clusterIp: size === 1 ? 'None' : undefined,
          selector: { app: name },
          ports: list.map((port) => ({ port, targetPort: k8s.IntOrString.fromNumber(port) })),
          ...strange,
        }),
      }),
    config: () =>
      new k8s.KubeConfigMap(chart, id, { metadata, data: later({ [name]: name, b: '1' }), ...strange }),
    quota: () =>
      new k8s.KubeResourceQuota(chart, id, {
        metadata,
        spec: { hard: later({ pods: k8s.Quantity.fromNumber(size), [name]: k8s.Quantity.fromString(name) }) },
      }),
    subclass: () => new Subclass(chart, id, { metadata, data: { b: name, a: name } }),
    imitation: () => new Imitation(chart, id, { ...Imitation.GVK, metadata, spec: list }),
  }[type]();
  if (trait === 'patched') made.addJsonPatch(JsonPatch.add('/spec', { clusterIp: name }));
  if (trait === 'extra-metadata') made.metadata.add('generation', { value: size });
}

function filesOf(AppClass: typeof App, descriptions: readonly Description[]): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-generated-'));
  try {
    const app = new AppClass({ outdir });
    for (const chart of ['first', 'second']) {
      const within = new Chart(app, chart);
      for (const [index, each] of descriptions.entries()) add(within, `o${index}`, each);
    }
    app.synth();
    return filesBelow(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

describe('objects of generated classes', () => {
  it('have the bytes of the stock App, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(description, { minLength: 1, maxLength: 12 }), (descriptions) => {
        expect(filesOf(LinearApp, descriptions)).toEqual(filesOf(App, descriptions));
      }),
      { numRuns: 400 },
    );
  });

  it('are copied field by field once for each shape', () => {
    const toJson = vi.spyOn(k8s.KubeConfigMap.prototype, 'toJson');
    const name = (index: number) =>
      ({ type: 'config', size: 1, name: `${index % 2}`, trait: 'nothing' }) as const;
    filesOf(
      LinearApp,
      Array.from({ length: 10 }, (_, index) => name(index)),
    );
    // A class whose function was replaced is none that was generated.
    expect(toJson).toHaveBeenCalledTimes(20);
    toJson.mockRestore();
  });
});
