import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, type AppProps, Chart, Helm, Include, Lazy, Testing, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct, DependencyGroup } from 'constructs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { LinearApp } from '../../lib/synth/index.js';
import { filesBelow, outcomeOf } from './outcome.js';

const MANIFEST = [
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n',
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: other\n',
  '\n',
  'apiVersion: v1\nkind: List\n',
].join('---\n');

/** Holds all that the tests write, and what stock's `Helm` leaves in the folder for temporary files. */
const folder = mkdtempSync(join(tmpdir(), 'greenroom-apps-'));
vi.stubEnv('TMPDIR', folder);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function object(scope: Construct, id: string, spec: unknown = {}): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing', spec });
}

function chart(scope: Construct, id: string, ...objects: string[]): Chart {
  const made = new Chart(scope, id);
  for (const each of objects) object(made, each);
  return made;
}

class ChartOfMap extends Chart {
  override toJson() {
    return { first: { kind: 'A', metadata: { name: 'a' } }, 1: { kind: 'B' } } as unknown as unknown[];
  }
}

class ChartOfNull extends Chart {
  override toJson() {
    return [null];
  }
}

class Opaque {}

interface SpecialApp {
  readonly title: string;
  readonly props?: AppProps;
  readonly build: (app: App, sameApp: () => App) => void;
}

const SPECIAL_APPS: readonly SpecialApp[] = [
  { title: 'is empty', build: () => undefined },
  { title: 'has a chart without objects', build: (app) => chart(app, 'a') },
  {
    title: 'is one file without documents',
    props: { yamlOutputType: YamlOutputType.FILE_PER_APP },
    build: (app) => chart(app, 'a'),
  },
  {
    title: 'wants an output type that there is not',
    props: { yamlOutputType: 9 as YamlOutputType },
    build: (app) => chart(app, 'a', 'x'),
  },
  {
    title: 'has charts with numbers for ids, some of which are array indices',
    build: (app) => {
      const group = new Construct(app, '3');
      chart(group, 'c', 'x');
      for (const id of ['b', '10', '9', '4294967295', '01', '4294967294']) chart(app, id, 'x', '2', '1');
      chart(new Construct(app, 'late'), '0', 'x').addDependency(group.node.findChild('c'));
    },
  },
  {
    title: 'has objects with the same file',
    props: { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
    build: (app) => {
      for (const id of ['a', 'b']) {
        new ApiObject(chart(app, id), 'x', {
          apiVersion: 'v1',
          kind: 'T',
          metadata: { name: 'x' },
          from: id,
        });
      }
    },
  },
  {
    title: 'chains charts by dependencies between their objects',
    build: (app) => {
      const charts = ['a', 'b', 'c', 'd'].map((id) => chart(app, id, 'y', 'x'));
      for (const [index, next] of charts.slice(1).entries()) {
        charts[index]?.node.findChild('x').node.addDependency(next.node.findChild('x'));
      }
    },
  },
  {
    title: 'has a chart that depends on the one around it, which changes the order of the outer objects',
    build: (app) => {
      const outer = new Chart(app, 'outer');
      const inner = chart(new Construct(outer, 'between'), 'inner', 'x');
      const [, second] = ['first', 'second', 'third'].map((id) => object(outer, id));
      inner.node.findChild('x').node.addDependency(second as ApiObject);
    },
  },
  {
    title: 'has objects that depend on the group and the chart that they are in',
    build: (app) => {
      const around = chart(app, 'a', 'x', 'y');
      const group = new Construct(around, 'group');
      object(group, 'only').addDependency(group, around);
    },
  },
  {
    title: 'has a construct that depends on itself and on which nothing depends',
    build: (app) => {
      const around = chart(app, 'a', 'x', 'y');
      around.node.findChild('x').node.addDependency(around.node.findChild('x'), around.node.findChild('y'));
    },
  },
  {
    title: 'has a construct that depends on itself, and one that depends on that',
    build: (app) => {
      const around = chart(app, 'a', 'x', 'y');
      around.node.findChild('x').node.addDependency(around.node.findChild('x'));
      around.node.findChild('y').node.addDependency(around.node.findChild('x'));
    },
  },
  {
    title: 'has a construct that depends on itself twice',
    build: (app) => {
      const x = object(chart(app, 'a'), 'x');
      x.addDependency(x, new DependencyGroup(x) as unknown as Construct);
    },
  },
  {
    title: 'depends on an object of another app, in a chart with the path of one of its own',
    build: (app, sameApp) => {
      const [a, other] = [chart(app, 'a', 'x', 'y'), chart(sameApp(), 'b', 'x', 'z')];
      a.node.findChild('x').node.addDependency(other);
      chart(app, 'b', 'z', 'x', 'only-here');
    },
  },
  {
    title: 'depends on a removed object whose path is taken by another',
    build: (app) => {
      const around = chart(app, 'a', 'x', 'y');
      const group = new Construct(around, 'group');
      object(group, 'old');
      object(around, 'z').addDependency(group);
      around.node.tryRemoveChild('group');
      object(new Construct(around, 'group'), 'old');
    },
  },
  {
    title: 'depends, around it, on a removed object whose path is taken by another',
    build: (app) => {
      const around = chart(app, 'a', 'x');
      const group = new Construct(around, 'group');
      object(group, 'old');
      around.addDependency(group);
      around.node.tryRemoveChild('group');
      object(new Construct(around, 'group'), 'old');
    },
  },
  {
    title: 'depends on a construct outside of all charts',
    build: (app) => chart(app, 'a').addDependency(new Construct(app, 'outside')),
  },
  {
    title: 'depends on something that is not dependable',
    build: (app) => chart(app, 'a').node.addDependency({} as Construct),
  },
  {
    title: 'fails in each chart, and in its validations',
    build: (app) => {
      const a = chart(app, 'a', 'x');
      object(a, 'broken', new Opaque());
      for (const [index, { node }] of app.node.findAll().entries()) {
        node.addValidation({ validate: () => (index > 3 ? [] : [`first of ${index}`, 'second\nline']) });
      }
    },
  },
  {
    title: 'has an object without a YAML form before one that cannot be rendered',
    props: { yamlOutputType: YamlOutputType.FILE_PER_APP },
    build: (app) => {
      object(chart(app, 'a'), 'function', () => 'called');
      object(chart(app, 'b'), 'instance', new Opaque());
    },
  },
  {
    title: 'has an object that cannot be rendered in its second chart',
    build: (app) => {
      chart(app, 'a', 'x');
      object(chart(app, 'b'), 'instance', new Opaque());
    },
  },
  {
    title: 'has a chart whose JSON is not a list',
    props: { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
    build: (app) => new ChartOfMap(app, 'a'),
  },
  {
    title: 'has a chart with null among its JSON',
    props: { yamlOutputType: YamlOutputType.FILE_PER_RESOURCE },
    build: (app) => new ChartOfNull(app, 'a'),
  },
  {
    title: 'was asked for the JSON of a chart before',
    build: (app) => {
      const [a, b] = [chart(app, 'a', 'x', 'y'), chart(app, 'b', 'x')];
      a.addDependency(b);
      Testing.synth(a);
    },
  },
  {
    title: 'has a Lazy that renders another chart, and one that lists the charts',
    build: (app) => {
      const b = chart(app, 'b', 'x');
      const spec = Lazy.any({ produce: () => [b.toJson(), app.charts.map(({ node }) => node.path)] });
      object(chart(app, 'a'), 'copy', spec);
    },
  },
  {
    title: 'has a Lazy that makes a chart and renders it',
    build: (app) => {
      let number = 0;
      const spec = Lazy.any({ produce: () => chart(app, `new${number++}`, 'y', 'x').toJson() });
      object(chart(app, 'a'), 'copy', spec);
    },
  },
  {
    title: 'includes a manifest',
    build: (app) => {
      const url = join(folder, 'manifest.yaml');
      writeFileSync(url, MANIFEST);
      chart(app, 'b', 'x').addDependency(new Include(chart(app, 'a'), 'included', { url }));
    },
  },
  {
    title: 'renders a Helm chart',
    build: (app) => {
      const helmExecutable = join(folder, 'helm');
      writeFileSync(helmExecutable, `#!/bin/sh\ncat <<'END'\n${MANIFEST}END\n`);
      chmodSync(helmExecutable, 0o755);
      new Helm(chart(app, 'a'), 'release', { chart: 'any', helmExecutable });
    },
  },
  {
    title: 'uses cdk8s-plus',
    build: (app) => {
      const around = new Chart(app, 'web', { namespace: 'shop', labels: { team: 'a' } });
      const config = new kplus.ConfigMap(around, 'config', { data: { key: 'value' } });
      const deployment = new kplus.Deployment(around, 'web', {
        containers: [{ image: 'web', portNumber: 80 }],
      });
      deployment.containers[0]?.env.addVariable('KEY', kplus.EnvValue.fromConfigMap(config, 'key'));
      deployment.scheduling.spread({ topology: kplus.Topology.ZONE });
      deployment.exposeViaIngress('/');
    },
  },
  {
    title: 'uses cdk8s-plus, whose validation fails',
    build: (app) => new kplus.Ingress(chart(app, 'a', 'x'), 'without-rules'),
  },
];

describe('LinearApp does as the stock App does for an app that', () => {
  it.each(SPECIAL_APPS)('$title', ({ props, build }) => {
    const outcome = (AppClass: typeof App) =>
      outcomeOf((outdir) => {
        const app = new AppClass({ ...props, outdir });
        build(app, () => new AppClass({ outdir }));
        return app;
      });
    expect(outcome(LinearApp)).toEqual(outcome(App));
  });
});

describe('LinearApp', () => {
  it('numbers the files of charts when one depends on another', () => {
    const app = new LinearApp({ outdir: join(folder, 'numbered') });
    chart(app, 'a').addDependency(chart(app, 'b'));
    app.synth();
    expect(filesBelow(app.outdir)).toEqual({ '0000-b.k8s.yaml': '', '0001-a.k8s.yaml': '' });
  });

  it('leaves out an object that depends on itself, as stock does', () => {
    const app = new LinearApp({ outdir: join(folder, 'itself') });
    const x = object(chart(app, 'a'), 'x');
    x.addDependency(x);
    expect(app.synthYaml()).toBe('');
  });

  it('names a way around the cycle that it refuses', () => {
    const app = new LinearApp({ outdir: join(folder, 'cycle') });
    const [a, b, c] = ['a', 'b', 'c'].map((id) => chart(app, id, 'x')) as [Chart, Chart, Chart];
    a.addDependency(b);
    b.addDependency(c);
    c.node.findChild('x').node.addDependency(a);
    expect(() => app.synth()).toThrow(new Error('Dependency cycle detected: a => b => c => a'));
  });

  it('reads the environment variable for construct metadata, as stock does', () => {
    process.env.CDK8S_RECORD_CONSTRUCT_METADATA = 'true';
    const app = new LinearApp({ outdir: join(folder, 'metadata') });
    delete process.env.CDK8S_RECORD_CONSTRUCT_METADATA;
    chart(app, 'a', 'x');
    app.synth();
    expect(Object.keys(filesBelow(app.outdir))).toEqual(['a.k8s.yaml', 'construct-metadata.json']);
  });
});
