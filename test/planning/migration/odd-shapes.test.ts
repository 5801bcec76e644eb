import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Json, type JsonObject, type NameMap, parseMap } from '../../../lib/planning/migration/index.js';
import { bare, migrated } from './export-fixture.js';

const KINDS: readonly (readonly [apiVersion: string, kind: string, isNamespaced: boolean])[] = [
  ['v1', 'Service', true],
  ['v1', 'Pod', true],
  ['v1', 'Endpoints', true],
  ['v1', 'PersistentVolumeClaim', true],
  ['v1', 'ServiceAccount', true],
  ['v1', 'Secret', true],
  ['v1', 'Namespace', false],
  ['apps/v1', 'Deployment', true],
  ['apps/v1', 'StatefulSet', true],
  ['batch/v1', 'Job', true],
  ['batch/v1', 'CronJob', true],
  ['extensions/v1beta1', 'Deployment', true],
  ['extensions/v1beta1', 'Ingress', true],
  ['networking.k8s.io/v1', 'Ingress', true],
  ['autoscaling/v2beta1', 'HorizontalPodAutoscaler', true],
  ['autoscaling/v2', 'HorizontalPodAutoscaler', true],
  ['policy/v1beta1', 'PodDisruptionBudget', true],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', true],
  ['admissionregistration.k8s.io/v1beta1', 'ValidatingWebhookConfiguration', false],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', false],
  ['external-secrets.io/v1', 'ExternalSecret', true],
];

/** Fields that somebody reads, with anything in them. */
const key = fc.constantFrom(
  ...'spec status data template metadata labels containers volumes ports webhooks rules subjects roleRef metrics'.split(
    ' ',
  ),
  ...'selector matchLabels http paths backend clientConfig volumeClaimTemplates ownerReferences name items resource'.split(
    ' ',
  ),
  ...'jobTemplate env valueFrom secretKeyRef image namespace host annotations conditions type subsets secretName'.split(
    ' ',
  ),
);

const json = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<Json>('', 'shop', 'nginx:1', null, 0, true, 7n),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json;

const fields = fc.dictionary(key, json, { maxKeys: 5, noNullPrototype: true });

const object: fc.Arbitrary<JsonObject> = fc
  .record({ kind: fc.constantFrom(...KINDS), fields, metadata: fields })
  .map(({ kind: [apiVersion, kind, isNamespaced], fields: { metadata: _, ...others }, metadata }) => {
    const { name: __, namespace: ___, ...said } = metadata;
    const around = { ...others, metadata: said };
    return bare(apiVersion, kind, 'web', isNamespaced ? { ...around, namespace: 'shop' } : around);
  });

function map(text: string): NameMap {
  const parsed = parseMap(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.map;
}

const MAPS = ['namespace:shop=market', 'registry:docker.io=mirror.example.com', 'nginx=apache'].map(map);
/** Has use for all of the maps, and can always be moved. */
const KEPT = bare('v1', 'Pod', 'kept', {
  namespace: 'shop',
  spec: { containers: [{ image: 'a' }], note: 'nginx' },
});

it('an object of any shape is moved, dropped or refused in words', () => {
  let moved = 0;
  fc.assert(
    fc.property(object, (odd) => {
      try {
        const first = migrated([odd, KEPT], { maps: MAPS });
        moved += first.moved.length - 1;
        const again = migrated(first.moved.map(({ object: { body } }) => body));
        expect(again.moved.map(({ object: { body } }) => body)).toEqual(
          first.moved.map(({ object: { body } }) => body),
        );
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
  expect(moved).toBeGreaterThan(100);
});
