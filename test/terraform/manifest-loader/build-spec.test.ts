import { describe, expect, it } from 'vitest';
import { resourceAt } from '../synthesized.js';
import { runBuild } from './build-run.js';
import { loaderJson } from './loader-with.js';

interface Spec {
  readonly phases: { readonly build: { readonly commands: readonly string[] } };
}

const { source } = resourceAt(loaderJson(), 'aws_codebuild_project.loader_project');
const spec = JSON.parse((source as { readonly buildspec: string }).buildspec) as Spec;
const [connect, command = ''] = spec.phases.build.commands;

const MANIFESTS = { 'a/namespace.yaml': 'kind: Namespace', 'b c.yaml': 'kind: Service' };
const { noted: DIGEST = '' } = runBuild(command, MANIFESTS);

const GET =
  'kubectl get configmap greenroom-loader --namespace kube-system --ignore-not-found --output jsonpath={.data.digest}';
const APPLY = 'kubectl apply --server-side --force-conflicts --recursive --filename .';
const NOTE = [
  `kubectl create configmap greenroom-loader --namespace kube-system --from-literal digest=${DIGEST} --dry-run=client --output yaml`,
  'kubectl apply --filename -',
];

/** Both ends of a pipe start at once: the calls of the note have no order. */
function inOrder(calls: readonly string[]): string[] {
  return [...calls.slice(0, -2), ...calls.slice(-2).sort()];
}

describe('the build of the loader', () => {
  it('is in the language of bash, and ends with its first failure', () => {
    expect(spec).toEqual({
      version: 0.2,
      env: { shell: 'bash' },
      phases: { build: { 'on-failure': 'ABORT', commands: [connect, command] } },
    });
  });

  it('connects to its cluster first', () => {
    expect(connect).toBe('aws eks update-kubeconfig --name tickets-paas-a');
  });

  it('applies what is new, and notes it in the cluster', () => {
    const { status, calls, noted } = runBuild(command, MANIFESTS, { note: '0'.repeat(64) });
    expect([status, inOrder(calls), noted]).toEqual([0, [GET, APPLY, ...[...NOTE].sort()], DIGEST]);
  });

  it('notes a digest of SHA-256', () => {
    expect(DIGEST).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves alone what has been applied', () => {
    expect(runBuild(command, MANIFESTS, { note: DIGEST })).toEqual({
      status: 0,
      output: 'Nothing is new.\n',
      calls: [GET],
      noted: undefined,
    });
  });

  it.each([
    ['a manifest more', { ...MANIFESTS, 'z.yaml': '' }],
    ['a manifest less', { 'b c.yaml': 'kind: Service' }],
    ['another text', { ...MANIFESTS, 'b c.yaml': 'kind: Secret' }],
    ['another name', { 'a/space.yaml': 'kind: Namespace', 'b c.yaml': 'kind: Service' }],
  ])('takes %s for new', (_change, manifests) => {
    const { status, calls, noted } = runBuild(command, manifests, { note: DIGEST });
    expect([status, calls[1], noted === DIGEST]).toEqual([0, APPLY, false]);
  });

  it.each([1, 19])('applies everything again after %i refusals', (refusals) => {
    const { status, calls, noted } = runBuild(command, MANIFESTS, { refusals });
    const refused = Array.from({ length: refusals }, () => [APPLY, 'sleep 15']).flat();
    expect([status, inOrder(calls), noted]).toEqual([
      0,
      [GET, ...refused, APPLY, ...[...NOTE].sort()],
      DIGEST,
    ]);
  });

  it('fails after 20 refusals, and notes nothing', () => {
    const { status, calls, noted } = runBuild(command, MANIFESTS, { refusals: 20 });
    const refused = Array.from({ length: 20 }, () => [APPLY, 'sleep 15']).flat();
    expect([status, calls, noted]).toEqual([1, [GET, ...refused], undefined]);
  });

  it('fails without applying anything where the cluster does not answer', () => {
    const { status, calls } = runBuild(command, MANIFESTS, { answers: false });
    expect([status, calls]).toEqual([1, [GET]]);
  });

  it('fails where the note is not taken, so that the next run applies again', () => {
    const { status, calls, noted } = runBuild(command, MANIFESTS, { takesNote: false });
    expect([status, calls.includes(APPLY), noted]).toEqual([1, true, undefined]);
  });
});
