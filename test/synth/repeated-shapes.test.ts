import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LinearApp } from '../../lib/synth/index.js';
import { ObjectLayout } from '../../lib/synth/object-layout.js';
import { outcomeOf } from './outcome.js';

class Opaque {}

type Tell = (what: string) => void;

/** What may be where an object of the same shape had something else; each tells when it is asked. */
const values = fc.constantFrom<((tell: Tell) => unknown)[]>(
  ...[
    ...['a', 'b', 'true', 'a: b', 'two\nlines', '', 0, -0, 7n, true, null, undefined, Number.NaN],
    ...[[], {}, ['a'], ['a', null], { value: 1 }, { b: 1, a: 'x' }, { a: 'x', b: 1 }, { 10: 'x', 9: 'y' }],
    ...[{ toJSON: 1 }, { a: undefined }, { constructor: 1 }, { resolve: 'no token' }, [undefined, { a: [] }]],
    ...[k8s.Quantity.fromNumber(1), k8s.IntOrString.fromString('a'), new Opaque(), Symbol('s'), () => 'f'],
    ...[new Date(0), Object.create(null), Object.create({ constructor: Object, inherited: 1 })],
    ...[JSON.parse('{"__proto__":{"a":1},"b":2}'), JSON.parse('{"__proto__":1,"b":2}')],
  ].map((value) => () => value),
  (tell) => later(tell, ['later', { b: 1, a: undefined }]),
  (tell) => later(tell, later(tell, 'at last')),
  (tell) => ({ resolve: () => told(tell, 'token', { token: 'x' }) }),
  (tell) => ({
    get read() {
      return told(tell, 'read', 'x');
    },
  }),
);

function told<T>(tell: Tell, what: string, value: T): T {
  tell(what);
  return value;
}

function later(tell: Tell, value: unknown): unknown {
  return Lazy.any({ produce: () => told(tell, String(value), value) });
}

interface Description {
  readonly kind: 'plain' | 'config' | 'deployment';
  readonly place:
    | 'spec'
    | 'in-spec'
    | 'label'
    | 'metadata'
    | 'metadata-class'
    | 'metadata-token'
    | 'top'
    | 'patch'
    | 'metadata-json';
  readonly value: (tell: Tell) => unknown;
}

const description: fc.Arbitrary<Description> = fc.record({
  kind: fc.constantFrom('plain', 'config', 'deployment'),
  place: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('spec', 'in-spec', 'label') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'metadata',
        'metadata-class',
        'metadata-token',
        'top',
        'patch',
        'metadata-json',
      ),
    },
  ),
  value: values,
});

function add(chart: Chart, { kind, place, value }: Description, tell: Tell): void {
  const made = value(tell);
  const given = (where: Description['place']) => (place === where ? { given: made } : {});
  const metadata: object = {
    name: `${kind}-x`,
    labels: { zone: 'z', app: later(tell, 'app'), ...given('label') },
    ...given('metadata'),
    // What all objects inherit, and what makes one a token or an object of a class.
    ...(place === 'metadata' && { toString: made }),
    ...(place === 'metadata-class' && { constructor: made }),
    ...(place === 'metadata-token' && { resolve: made }),
  };
  const spec: object =
    place === 'spec' ? (made as object) : { z: later(tell, 'z'), a: 'a', ...given('in-spec') };
  const object = {
    plain: () => {
      const props = { apiVersion: 'v1', kind: 'Thing', metadata, spec, ...given('top') };
      return new ApiObject(chart, 'object', props);
    },
    config: () => new k8s.KubeConfigMap(chart, 'object', { metadata, data: { ...spec }, ...given('top') }),
    deployment: () => {
      const template = { metadata: { labels: { made } } } as k8s.PodTemplateSpec;
      const selector = { matchLabels: spec } as k8s.LabelSelector;
      return new k8s.KubeDeployment(chart, 'object', { metadata, spec: { selector, template } });
    },
  }[kind]();
  if (place === 'patch') object.addJsonPatch(JsonPatch.copy('', '/copy'), JsonPatch.add('/given', made));
  if (place === 'metadata-json') object.metadata.toJson = () => ({ name: 'own', z: 1, given: made, a: [] });
}

/** What comes of objects, each in a chart by itself, and in which order their values were asked. */
function outcome(AppClass: typeof App, descriptions: readonly Description[]): unknown {
  const asked: string[] = [];
  const outcomes = outcomeOf((outdir) => {
    const app = new AppClass({ outdir });
    for (const [index, each] of descriptions.entries()) {
      add(new Chart(app, `chart${index}`), each, (what) => asked.push(`${index} ${what}`));
    }
    return app;
  });
  return { outcomes, asked };
}

describe('objects of shapes that were there before', () => {
  it('have the bytes and errors of the stock App, and are asked in its order', () => {
    fc.assert(
      fc.property(fc.array(description, { minLength: 1, maxLength: 8 }), (descriptions) => {
        expect(outcome(LinearApp, descriptions)).toEqual(outcome(App, descriptions));
      }),
      { numRuns: 500 },
    );
  });

  it('have the metadata that was there before any of it is asked', () => {
    const written = (AppClass: typeof App) =>
      outcomeOf((outdir) => {
        const app = new AppClass({ outdir });
        for (const id of ['first', 'second']) {
          const change = () => {
            object.metadata.add('b', 'new');
            object.metadata.add('annotations', { late: 'yes' });
            return 'a';
          };
          const metadata = { name: id, a: Lazy.any({ produce: change }), b: 'old' };
          const object = new ApiObject(new Chart(app, id), 'object', {
            apiVersion: 'v1',
            kind: 'Thing',
            metadata,
          });
          object.metadata.addAnnotation('early', 'yes');
        }
        return app;
      });
    expect(written(LinearApp)).toEqual(written(App));
  });

  it.each(['plain', 'config', 'deployment'] as const)('are put into the layout of the first: %s', (kind) => {
    const render = vi.spyOn(ObjectLayout.prototype, 'render');
    const values = ['a', 'two\nlines', 'a: b', ''];
    const descriptions = values.map((value) => ({ kind, place: 'label', value: () => value }) as const);
    expect(outcome(LinearApp, descriptions)).toEqual(outcome(App, descriptions));
    // Each of the three times that the objects are rendered; for the first, to compare it.
    expect(render).toHaveBeenCalledTimes(3 * values.length);
    render.mockRestore();
  });
});
