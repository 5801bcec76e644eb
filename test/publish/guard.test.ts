import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../lib/planning/issues/index.js';
import {
  comparePublications,
  guardIssues,
  type Permissions,
  parseDeletionLimit,
  type TenantRecord,
} from '../../lib/publish/index.js';
import { AS_OF, inventoryOf, manifestsOf, quiet, tenantOf } from './inventories.js';

const ROUTE = `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: tickets\n  namespace: nginx-ingress\n`;
const PULLER =
  'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  labels:\n    app.kubernetes.io/component: image-pre-puller\n  name: standard\n  namespace: image-pre-puller\n';
const HOST = 'paas-a/hosts/tickets.example.com.k8s.yaml';

interface State {
  readonly tenants: readonly TenantRecord[];
  readonly files: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

function fileOf(tenant: string): string {
  return `paas-a/tenants/${tenant}/tenant.k8s.yaml`;
}

/** Tenants with one file each, as they are or with other manifests. */
function stateOf(tenants: readonly TenantRecord[], changes: Readonly<Record<string, string>> = {}): State {
  const own = Object.fromEntries(tenants.map(({ tenant }) => [fileOf(tenant), manifestsOf(tenant)]));
  return { tenants, files: { ...own, [HOST]: ROUTE, ...changes } };
}

function issuesOf(
  before: State | undefined,
  after: State,
  permissions: Partial<Omit<Permissions, 'maxDeletions'>> & { readonly maxDeletions?: string } = {},
): string[] {
  const published = before && inventoryOf(before.files, before.tenants, before.asOf);
  const next = inventoryOf(after.files, after.tenants, after.asOf);
  const publication = comparePublications(published, next, (path) => ({
    before: before?.files[path] ?? '',
    after: after.files[path] ?? '',
  }));
  const maxDeletions = parseDeletionLimit(permissions.maxDeletions ?? '100%');
  if (maxDeletions === undefined) throw new Error('no limit');
  return guardIssues(publication, published, next, AS_OF, {
    retire: [],
    allow: [],
    ...permissions,
    maxDeletions,
  }).map(formatIssue);
}

const SELLING = tenantOf('aurora');
const OVER = quiet('borealis');
const SHORTER = tenantOf('aurora', {
  windows: [
    {
      from: '2026-12-04T09:50:00Z',
      to: '2026-12-04T12:00:00Z',
      pods: [{ at: '2026-12-04T09:50:00Z', pods: 5 }],
    },
  ],
});
/** Tenants that were to go by now. */
const DUE = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...quiet(name), retireAt: '2026-12-04T10:00:00Z' }));
const BOTH = stateOf([SELLING, OVER]);

describe('a publication goes on', () => {
  it.each<[string, State | undefined, State, Parameters<typeof issuesOf>[2]?]>([
    ['when it is the first', undefined, BOTH],
    ['when nothing changes', BOTH, BOTH],
    ['when a tenant comes while another sells', stateOf([SELLING]), BOTH],
    ['when a tenant that does not sell goes', BOTH, stateOf([SELLING])],
    ['when a tenant that sells goes by name', BOTH, stateOf([OVER]), { retire: ['aurora'] }],
    [
      'when a tenant that does not sell changes',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('borealis')]: manifestsOf('borealis', { image: '2' }) }),
    ],
    [
      'when a tenant that sells is in another phase',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { phase: 'draining' }) }),
    ],
    [
      'when a tenant that sells may have more pods',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { most: 31 }) }),
    ],
    [
      'when a tenant that sells changes by name',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { image: '2' }) }),
      { allow: ['aurora'] },
    ],
    [
      'when a shared file changes while nobody sells',
      stateOf([OVER]),
      stateOf([OVER], { [HOST]: ROUTE.replace('tickets', 'other') }),
    ],
    [
      'when a shared file of another cluster changes',
      stateOf([SELLING], { 'paas-b/hosts/x.k8s.yaml': ROUTE }),
      stateOf([SELLING], { 'paas-b/hosts/x.k8s.yaml': ROUTE.replace('tickets', 'other') }),
    ],
    [
      'when a shared file comes',
      stateOf([SELLING]),
      stateOf([SELLING], { 'paas-a/hosts/new.k8s.yaml': ROUTE.replace('tickets', 'new') }),
    ],
    [
      'when other images are pulled ahead while tenants sell',
      stateOf([SELLING], { 'paas-a/platform/images.k8s.yaml': PULLER }),
      stateOf([SELLING], { 'paas-a/platform/images.k8s.yaml': PULLER.replace('standard', 'other') }),
    ],
    [
      'when many go whose time has come',
      stateOf([SELLING, ...DUE]),
      stateOf([SELLING]),
      { maxDeletions: '0' },
    ],
    [
      'when all go whose time has come',
      stateOf(DUE),
      { tenants: [], files: { [HOST]: ROUTE } },
      { maxDeletions: '0' },
    ],
    [
      'when a tenant goes from one of two clusters by its name there',
      stateOf([OVER], { 'paas-b/tenants/borealis/tenant.k8s.yaml': manifestsOf('borealis') }),
      stateOf([OVER]),
      { retire: ['paas-b/borealis'], maxDeletions: '0' },
    ],
    [
      'when as many go as may',
      stateOf([SELLING, ...['a', 'b', 'c'].map(quiet)]),
      stateOf([SELLING, quiet('a')]),
      { maxDeletions: '2' },
    ],
  ])('%s', (_when, before, after, permissions) => {
    expect(issuesOf(before, after, permissions)).toEqual([]);
  });
});

describe('a publication is refused', () => {
  it.each<[string, State, State, Parameters<typeof issuesOf>[2], string]>([
    [
      'when a tenant that sells would go',
      BOTH,
      stateOf([OVER]),
      {},
      'paas-a/aurora: the tenant would go while its tickets are sold, until 2026-12-04T14:00:00Z. Allowed: tenants whose windows are over, or have not begun. To mend: find out why the synth does not have it; if it is to go, name it: --retire paas-a/aurora.',
    ],
    [
      'when a tenant that sells would get new pods',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { image: '2' }) }),
      {},
      'paas-a/aurora: it would change while its tickets are sold, until 2026-12-04T14:00:00Z: Deployment aurora/app changes at /spec/template/spec/containers/0/image. Allowed: its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window. To mend: publish it later; if it cannot wait, name it: --allow paas-a/aurora.',
    ],
    [
      'when a tenant that sells would have fewer pods at most',
      BOTH,
      stateOf([SELLING, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { most: 29 }) }),
      {},
      'paas-a/aurora: it would change while its tickets are sold, until 2026-12-04T14:00:00Z: ScaledObject aurora/app has 29 pods at most, and had 30. Allowed: its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window. To mend: publish it later; if it cannot wait, name it: --allow paas-a/aurora.',
    ],
    [
      'when a tenant that sells would lose an object',
      BOTH,
      stateOf([SELLING, OVER], {
        [fileOf('aurora')]: manifestsOf('aurora').split('---\n').slice(0, 2).join('---\n'),
      }),
      {},
      'paas-a/aurora: it would change while its tickets are sold, until 2026-12-04T14:00:00Z: ScaledObject aurora/app goes. Allowed: its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window. To mend: publish it later; if it cannot wait, name it: --allow paas-a/aurora.',
    ],
    [
      'when a window is moved away while it is open',
      BOTH,
      stateOf([quiet('aurora'), OVER], { [fileOf('aurora')]: manifestsOf('aurora', { phase: 'warming' }) }),
      {},
      'paas-a/aurora: it would change while its tickets are sold, until 2026-12-04T14:00:00Z: its window would be over at once. Allowed: its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window. To mend: publish it later; if it cannot wait, name it: --allow paas-a/aurora.',
    ],
    [
      'when a file that selling tenants share would change',
      BOTH,
      stateOf([SELLING, OVER], { [HOST]: `${ROUTE}spec:\n  ingressClassName: other\n` }),
      {},
      `${HOST}: it would change while tickets of 1 tenant are sold, until 2026-12-04T14:00:00Z: Ingress nginx-ingress/tickets changes at /spec. Allowed: what nobody who buys would notice; anything else before or after the windows. To mend: publish it later; if it cannot wait, name it: --allow ${HOST}.`,
    ],
    [
      'when more would go than may',
      stateOf(['a', 'b', 'c', 'd'].map(quiet)),
      stateOf([quiet('a')]),
      { maxDeletions: '2' },
      '--max-deletions: 3 tenants and shared files of 5 would go before their time: paas-a/b, paas-a/c and paas-a/d. Allowed: at most 2. To mend: make sure that the feed was whole; then name tenants with --retire and files with --allow, or raise --max-deletions.',
    ],
    [
      'when a tenth would be less than one and two would go',
      stateOf(['a', 'b', 'c', 'd'].map(quiet)),
      stateOf(['a', 'b'].map(quiet)),
      { maxDeletions: '10%' },
      '--max-deletions: 2 tenants and shared files of 5 would go before their time: paas-a/c and paas-a/d. Allowed: at most 1. To mend: make sure that the feed was whole; then name tenants with --retire and files with --allow, or raise --max-deletions.',
    ],
    [
      'when a window would end before its time, and with fewer pods now',
      BOTH,
      stateOf([SHORTER, OVER], { [fileOf('aurora')]: manifestsOf('aurora', { phase: 'warming' }) }),
      {},
      'paas-a/aurora: it would change while its tickets are sold, until 2026-12-04T14:00:00Z: its window would end at 2026-12-04T12:00:00Z and it would have 5 pods at once, and has 30. Allowed: its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window. To mend: publish it later; if it cannot wait, name it: --allow paas-a/aurora.',
    ],
    [
      'when a tenant that sells would go, and may only change',
      BOTH,
      stateOf([OVER]),
      { allow: ['aurora'] },
      'paas-a/aurora: the tenant would go while its tickets are sold, until 2026-12-04T14:00:00Z. Allowed: tenants whose windows are over, or have not begun. To mend: find out why the synth does not have it; if it is to go, name it: --retire paas-a/aurora.',
    ],
    [
      'when a whole cluster would go',
      stateOf(['a', 'b'].map(quiet), {
        'paas-b/tenants/a/tenant.k8s.yaml': manifestsOf('a'),
        'paas-b/tenants/b/tenant.k8s.yaml': manifestsOf('b'),
      }),
      stateOf(['a', 'b'].map(quiet)),
      { maxDeletions: '10%' },
      '--max-deletions: 2 tenants and shared files of 5 would go before their time: paas-b/a and paas-b/b. Allowed: at most 1. To mend: make sure that the feed was whole; then name tenants with --retire and files with --allow, or raise --max-deletions.',
    ],
    [
      'when nothing is left before its time',
      stateOf(['a', 'b'].map(quiet)),
      { tenants: [], files: { [HOST]: ROUTE } },
      {},
      '--from: it has no tenant, and 2 tenants would go. Allowed: a synth with a tenant, unless all were to retire by now or are named. To mend: look at the feed and at --as-of of the forecast and of the synth.',
    ],
    [
      'when windows are asked for at an instant before that of the synth',
      BOTH,
      { ...BOTH, asOf: '2026-12-04T10:00:01Z' },
      {},
      '--as-of: 2026-12-04T10:00:00Z is before the instant for which the synth was made, 2026-12-04T10:00:01Z. Allowed: 2026-12-04T10:00:01Z or later. To mend: give both the same instant.',
    ],
    [
      'when the synth is older than what stands',
      { ...BOTH, asOf: '2026-12-04T09:00:00Z' },
      { ...BOTH, asOf: '2026-12-04T08:59:59Z' },
      {},
      '--from: it was made for 2026-12-04T08:59:59Z, and what is published for 2026-12-04T09:00:00Z. Allowed: a synth for 2026-12-04T09:00:00Z or later. To mend: synthesize again with a later --as-of.',
    ],
    [
      'when nobody of the name is there to retire',
      BOTH,
      BOTH,
      { retire: ['auroar'] },
      '--retire: no tenant named "auroar" is published. Allowed: tenants that are published. To mend: correct the name, or leave it out: it may have gone before.',
    ],
    [
      'when one that is to retire is still there',
      BOTH,
      BOTH,
      { retire: ['aurora'] },
      '--retire: the synth still has the tenant "aurora". Allowed: tenants that the synth no longer has. To mend: take its event out of the feed and synthesize again, or leave the name out.',
    ],
    [
      'when nothing changes in what is allowed to',
      BOTH,
      BOTH,
      { allow: ['aurora'] },
      '--allow: nothing changes in "aurora". Allowed: tenants, and paths of files without a tenant, that change. To mend: correct the name, or leave it out.',
    ],
  ])('%s', (_when, before, after, permissions, message) => {
    expect(issuesOf(before, after, permissions)).toEqual([message]);
  });

  it.each([
    ['2026-12-04T09:49:59Z', 0],
    ['2026-12-04T09:50:00Z', 1],
    ['2026-12-04T13:59:59Z', 1],
    ['2026-12-04T14:00:00Z', 0],
  ])('for a tenant that sells, at %s: %i', (asOf, issues) => {
    const published = inventoryOf(BOTH.files, BOTH.tenants, '2026-12-01T00:00:00Z');
    const next = inventoryOf(stateOf([OVER]).files, [OVER], '2026-12-01T00:00:00Z');
    const publication = comparePublications(published, next, (path) => ({
      before: BOTH.files[path] ?? '',
      after: '',
    }));
    const permissions: Permissions = { retire: [], allow: [], maxDeletions: { kind: 'percent', most: 100 } };
    expect(guardIssues(publication, published, next, asOf, permissions)).toHaveLength(issues);
  });
});
