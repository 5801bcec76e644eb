import { cpSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DROP_REASONS, NOTES } from '../../../../lib/planning/migration/index.js';
import { type Outcome, ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../../command.js';
import { certificateOf, rsaPair } from './certificate.js';
import { unseal } from './unseal.js';

const EXPORTS = join(import.meta.dirname, 'exports');
const SHOP = 'manifests/2-namespaces/shop';

function folderWith(name: 'modern' | 'past'): string {
  const cwd = temporaryFolder();
  cpSync(join(EXPORTS, name), join(cwd, 'export'), { recursive: true });
  return cwd;
}

function migrate(cwd: string, args: readonly string[] = [], env?: Readonly<Record<string, string>>): Outcome {
  const paths = args.includes('--from') ? [] : ['--from', 'export', '--to', 'out'];
  return runApp('greenroom', ['migrate', ...paths, ...args], { cwd, env });
}

const outputOf = (cwd: string, folder = 'out') => readFiles(join(cwd, folder));
const manifestsOf = (cwd: string, folder = 'out') =>
  Object.fromEntries(Object.entries(outputOf(cwd, folder)).filter(([path]) => path.startsWith('manifests/')));

describe('greenroom migrate', () => {
  it('writes what people made, and says what it did not write, and why', () => {
    const cwd = folderWith('modern');
    expect(migrate(cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: [
        'warning: cluster-info.txt is neither JSON nor YAML, and was not read',
        '┌────────────────┬─────────┬────────────────────────────────────────────────────┐',
        '│ not moved      │ objects │ because                                            │',
        '├────────────────┼─────────┼────────────────────────────────────────────────────┤',
        '│ duplicate      │       1 │ the export has it more than once                   │',
        '│ infrastructure │       1 │ a machine, a disk or an address of the old cluster │',
        '│ system         │       2 │ every cluster brings its own                       │',
        '│ made-anew      │       2 │ every cluster or namespace makes its own           │',
        '│ owned          │       2 │ its owner makes it again                           │',
        '│ helm-release   │       1 │ what Helm remembers of the old cluster             │',
        '│ secret         │       1 │ its values are not written; see --include-secrets  │',
        '└────────────────┴─────────┴────────────────────────────────────────────────────┘',
        '┌───────────┬─────────┬──────────────────────────────────┐',
        '│ to know   │ objects │ what it means                    │',
        '├───────────┼─────────┼──────────────────────────────────┤',
        '│ node-port │       1 │ has another port on the machines │',
        '└───────────┴─────────┴──────────────────────────────────┘',
        '┌────────────────┬─────────────────────┬──────────────────────────────────────────────┐',
        '│ missing        │ needed by           │ because                                      │',
        '├────────────────┼─────────────────────┼──────────────────────────────────────────────┤',
        '│ Secret shop/db │ Deployment shop/web │ secret: make it again with the keys password │',
        '└────────────────┴─────────────────────┴──────────────────────────────────────────────┘',
        'out: 5 of 15 objects from 5 files',
        '  stacks: tickets',
        '  object by object: out/report.json',
        '',
      ].join('\n'),
    });
    expect(Object.keys(outputOf(cwd))).toEqual([
      'index.json',
      'manifests/1-cluster/30-clusterrole_shop%3areader.yaml',
      `${SHOP}/00-namespace_shop.yaml`,
      `${SHOP}/20-serviceaccount_web.yaml`,
      `${SHOP}/50-service_web.yaml`,
      `${SHOP}/70-deployment_web.yaml`,
      'report.json',
    ]);
  });

  it('writes no more of a Service than a person says', () => {
    const cwd = folderWith('modern');
    migrate(cwd);
    expect(outputOf(cwd)[`${SHOP}/50-service_web.yaml`]).toBe(
      [
        'apiVersion: v1',
        'kind: Service',
        'metadata:',
        '  name: web',
        '  namespace: shop',
        '  labels:',
        '    greenroom.dev/stack: tickets',
        'spec:',
        '  externalTrafficPolicy: Cluster',
        '  internalTrafficPolicy: Cluster',
        '  ports:',
        '    - port: 80',
        '      protocol: TCP',
        '      targetPort: 8080',
        '  selector:',
        '    app: web',
        '  sessionAffinity: None',
        '  type: NodePort',
        '',
      ].join('\n'),
    );
  });

  it('brings an export of 2019 to the API versions of today, and to the names of the next cluster', () => {
    const cwd = folderWith('past');
    const maps = [
      'storageClass:gp2=gp3',
      'namespace:shop=market',
      'host:.paas-a.example.com=.paas-b.example.com',
      'registry:registry.example.com=mirror.example.com/cache',
    ];
    const { code, stderr } = migrate(cwd, ['--map', ...maps]);
    expect({ code, maps: stderr.split('\n').filter((line) => /^ {2}\w+:.+=/.test(line)) }).toEqual({
      code: 0,
      maps: [
        '  storageClass:gp2=gp3: 1 name in 1 object',
        '  namespace:shop=market: 4 names in 4 objects',
        '  host:.paas-a.example.com=.paas-b.example.com: 2 names in 1 object',
        '  registry:registry.example.com=mirror.example.com/cache: 1 name in 1 object',
      ],
    });
    const folder = 'manifests/2-namespaces/market';
    const files = manifestsOf(cwd);
    expect(Object.keys(files)).toEqual([
      `${folder}/40-persistentvolumeclaim_uploads.yaml`,
      `${folder}/50-service_shop.yaml`,
      `${folder}/70-deployment_shop.yaml`,
      `${folder}/80-ingress_shop.yaml`,
    ]);
    expect(parse(files[`${folder}/80-ingress_shop.yaml`] ?? '')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'shop',
        namespace: 'market',
        annotations: { 'kubernetes.io/ingress.class': 'nginx' },
        labels: { app: 'shop' },
      },
      spec: {
        rules: [
          {
            host: 'shop.paas-b.example.com',
            http: {
              paths: [
                {
                  backend: { service: { name: 'shop', port: { number: 8181 } } },
                  path: '/',
                  pathType: 'ImplementationSpecific',
                },
                {
                  backend: { service: { name: 'shop', port: { name: 'admin' } } },
                  path: '/admin',
                  pathType: 'ImplementationSpecific',
                },
              ],
            },
          },
        ],
        tls: [{ hosts: ['shop.paas-b.example.com'], secretName: 'shop-tls' }],
      },
    });
    expect(parse(files[`${folder}/40-persistentvolumeclaim_uploads.yaml`] ?? '').spec).toEqual({
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '10Gi' } },
      storageClassName: 'gp3',
    });
    const { apiVersion, spec } = parse(files[`${folder}/70-deployment_shop.yaml`] ?? '');
    expect([apiVersion, spec.selector, spec.template.spec.containers[0].image]).toEqual([
      'apps/v1',
      { matchLabels: { app: 'shop' } },
      'mirror.example.com/cache/shop/web:1.4.2',
    ]);
  });

  it('reports what became of every object', () => {
    const cwd = folderWith('past');
    migrate(cwd);
    const { counts, dropped, notes, missing } = JSON.parse(outputOf(cwd)['report.json'] ?? '');
    expect(counts).toEqual({
      read: 8,
      moved: 4,
      dropped: 4,
      reasons: { finished: 1, generated: 1, infrastructure: 1, 'no-successor': 1 },
    });
    const place = (document: number) => ({ file: 'rest.yaml', place: `document ${document}` });
    expect(dropped).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Endpoints',
        namespace: 'shop',
        name: 'shop',
        ...place(3),
        reason: 'generated',
        because: 'Kubernetes makes it from Service shop/shop',
      },
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        namespace: 'shop',
        name: 'migrations',
        ...place(6),
        reason: 'finished',
        because: 'it has run to its end, and would do its work again',
      },
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        name: 'pvc-9d6ad5d7',
        ...place(2),
        reason: 'infrastructure',
        because: 'it is a disk; the data on it stays where it is',
      },
      {
        apiVersion: 'policy/v1beta1',
        kind: 'PodSecurityPolicy',
        name: 'restricted',
        ...place(5),
        reason: 'no-successor',
        because:
          'no cluster of today serves PodSecurityPolicy of policy/v1beta1: label the namespaces with levels of Pod Security',
      },
    ]);
    expect(notes.map(({ kind, note, detail }: Record<string, string>) => [kind, note, detail])).toEqual([
      ['PersistentVolumeClaim', 'data-stays', 'the data on pvc-9d6ad5d7'],
      ['Deployment', 'converted', 'extensions/v1beta1 to apps/v1'],
      ['Ingress', 'converted', 'extensions/v1beta1 to networking.k8s.io/v1'],
    ]);
    expect(missing.map(({ kind, name, because }: Record<string, string>) => [kind, name, because])).toEqual([
      ['Namespace', 'shop', 'it is not in the export'],
      ['Secret', 'shop-tls', 'it is not in the export'],
      ['StorageClass', 'gp2', 'it is not in the export'],
    ]);
  });

  it('writes the stack that is asked for, and its index', () => {
    const cwd = folderWith('modern');
    expect(migrate(cwd, ['--stack', 'tickets']).code).toBe(0);
    const { objects, stacks } = JSON.parse(outputOf(cwd)['index.json'] ?? '');
    const paths = [
      '2-namespaces/shop/00-namespace_shop.yaml',
      '2-namespaces/shop/20-serviceaccount_web.yaml',
      '2-namespaces/shop/50-service_web.yaml',
      '2-namespaces/shop/70-deployment_web.yaml',
    ];
    expect(objects.map(({ path, stack }: Record<string, string>) => [path, stack])).toEqual(
      paths.map((path) => [path, 'tickets']),
    );
    expect(stacks).toEqual({ tickets: { namespaces: ['shop'], objects: paths } });
  });

  it('takes labels as kubectl does', () => {
    const cwd = folderWith('modern');
    expect(migrate(cwd, ['--selector', 'greenroom.dev/stack in (tickets, other),!app']).code).toBe(0);
    expect(Object.keys(manifestsOf(cwd))).toHaveLength(4);
  });

  it('seals Secrets that only the private key opens', () => {
    const cwd = folderWith('modern');
    const pair = rsaPair();
    writeFiles(cwd, { 'cert.pem': certificateOf(pair, '20991231235959Z') });
    expect(migrate(cwd, ['--include-secrets', 'cert.pem', '--map', 'namespace:shop=market']).code).toBe(0);
    const sealed = parse(
      outputOf(cwd)['manifests/2-namespaces/market/30-sealedsecret.bitnami.com_db.yaml'] ?? '',
    );
    const { password } = sealed.spec.encryptedData;
    expect(unseal(password, 'market/db', pair.privateKey).toString()).toBe('super-secret-123');
    expect(sealed).toEqual({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name: 'db', namespace: 'market', labels: { 'greenroom.dev/stack': 'tickets' } },
      spec: {
        encryptedData: { password },
        template: {
          metadata: { name: 'db', namespace: 'market', labels: { 'greenroom.dev/stack': 'tickets' } },
          type: 'Opaque',
        },
      },
    });
  });

  it.each([{ args: [] }, { args: ['--include-secrets', 'cert.pem'] }])(
    'says no value of a Secret anywhere, with $args',
    ({ args }) => {
      const cwd = folderWith('modern');
      writeFiles(cwd, { 'cert.pem': certificateOf(rsaPair(), '20991231235959Z') });
      const { code, stdout, stderr } = migrate(cwd, args);
      expect(code).toBe(0);
      const told = [stdout, stderr, ...Object.values(outputOf(cwd))].join('\n');
      expect(told).not.toMatch(/super-secret|c3VwZXItc2VjcmV0|SDRzSUFBQUFBQUFDLw/);
    },
  );

  it('reads one file as it reads a folder of it', () => {
    const cwd = folderWith('past');
    expect(migrate(cwd, ['--from', 'export/workloads.json', '--to', 'one']).code).toBe(0);
    writeFiles(cwd, { 'alone/workloads.json': readFiles(join(cwd, 'export'))['workloads.json'] ?? '' });
    expect(migrate(cwd, ['--from', 'alone', '--to', 'two']).code).toBe(0);
    expect(outputOf(cwd, 'two')).toEqual(outputOf(cwd, 'one'));
  });

  it('writes the same bytes when it reads what it has written', () => {
    const cwd = folderWith('modern');
    migrate(cwd);
    expect(migrate(cwd, ['--from', 'out', '--to', 'again']).code).toBe(0);
    const { 'report.json': _, ...again } = outputOf(cwd, 'again');
    const { 'report.json': __, ...first } = outputOf(cwd);
    expect(again).toEqual(first);
  });

  it('writes the same bytes from whatever folder, zone and locale, and in whatever order files are read', () => {
    const [first, second] = [
      { TZ: 'UTC', LANG: 'C' },
      { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
    ].map(({ TZ, LANG }) => {
      const cwd = folderWith('modern');
      const { code } = migrate(cwd, [], { TZ, LANG, LC_ALL: LANG });
      return { code, files: outputOf(cwd) };
    });
    expect(first?.code).toBe(0);
    expect(second).toEqual(first);
  });

  it('leaves alone the inputs of kustomize and the folders of tools, and names other files', () => {
    const cwd = folderWith('past');
    writeFiles(cwd, {
      'export/kustomization.yaml': 'resources: [rest.yaml]\n',
      'export/.git/config.json': 'x',
      'export/below/README.md': 'x',
    });
    const { code, stderr } = migrate(cwd);
    expect({ code, warnings: stderr.split('\n').filter((line) => line.startsWith('warning')) }).toEqual({
      code: 0,
      warnings: ['warning: below/README.md is neither JSON nor YAML, and was not read'],
    });
  });

  it('follows links, also those that lead in a circle', () => {
    const cwd = folderWith('past');
    symlinkSync('..', join(cwd, 'export/up'));
    symlinkSync('.', join(cwd, 'export/same'));
    const { code, stderr } = migrate(cwd, ['--from', 'export', '--to', 'out']);
    expect({ code, last: stderr.split('\n').at(-3) }).toEqual({
      code: 0,
      last: 'out: 4 of 8 objects from 3 files',
    });
  });
});

it('has a page that says what each reason and each note means', () => {
  const page = readFileSync(join(ROOT, 'docs/migrate.md'), 'utf8');
  const codes = [...Object.keys(DROP_REASONS), ...Object.keys(NOTES)];
  expect(codes.filter((code) => !page.includes(`| \`${code}\` | `))).toEqual([]);
});

describe('a folder that migrate has written', () => {
  it('is replaced as a whole', () => {
    const cwd = folderWith('modern');
    migrate(cwd);
    expect(migrate(cwd, ['--selector', 'greenroom.dev/stack']).code).toBe(0);
    expect(Object.keys(manifestsOf(cwd)).some((path) => path.includes('clusterrole'))).toBe(false);
    expect(readdirSync(cwd)).toEqual(['export', 'out']);
  });

  it('is not replaced when a person has changed a file in it, or added one', () => {
    const cwd = folderWith('modern');
    migrate(cwd);
    const deployment = `${SHOP}/70-deployment_web.yaml`;
    writeFiles(cwd, { [`out/${deployment}`]: 'mine\n', 'out/manifests/mine.yaml': 'mine\n' });
    const before = outputOf(cwd);
    const allowed = 'Allowed: a folder that is empty, not there, or as an earlier migrate has left it.';
    expect(migrate(cwd)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        `error: out: the folder holds "manifests/mine.yaml", which migrate has not written. ${allowed} To mend: name another folder, or move that file away.`,
        `error: out: "${deployment}" was changed after migrate wrote it. ${allowed} To mend: name another folder, or remove the file if the change is no longer wanted.`,
        '2 errors; nothing was written.',
        '',
      ].join('\n'),
    });
    expect(outputOf(cwd)).toEqual(before);
  });

  it('is replaced when files of it are gone', () => {
    const cwd = folderWith('modern');
    migrate(cwd);
    const first = outputOf(cwd);
    const other = temporaryFolder();
    writeFiles(other, { 'out/index.json': first['index.json'] ?? '' });
    cpSync(join(EXPORTS, 'modern'), join(other, 'export'), { recursive: true });
    expect(migrate(other).code).toBe(0);
    expect(outputOf(other)).toEqual(first);
  });
});
