import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { PriorityClasses } from '../../../lib/kubernetes/priority-classes/index.js';
import {
  DEFAULT_PRIORITY_CLASSES,
  type PriorityClassDefinition,
} from '../../../lib/planning/priorities/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { classesOf } from './priorities-with.js';

const REPORTS: PriorityClassDefinition<'reports'> = {
  name: 'reports',
  value: 10,
  description: 'Numbers for the office.',
};

function chart(): Chart {
  return new Chart(new App(), 'chart');
}

it('without props, the default classes are made in their order', () => {
  const manifests = manifestsOf(new PriorityClasses(chart(), 'priorities'));
  expect(manifests.map(({ metadata, value }) => [metadata.name, value])).toEqual(
    DEFAULT_PRIORITY_CLASSES.map(({ name, value }) => [name, value]),
  );
});

it('a class is a whole PriorityClass', () => {
  const manifests = manifestsOf(new PriorityClasses(chart(), 'priorities'));
  expect(manifest(manifests, 'PriorityClass', 'placeholder')).toEqual({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: {
      name: 'placeholder',
      labels: {
        'app.kubernetes.io/name': 'priority-classes',
        'app.kubernetes.io/instance': 'placeholder',
        'app.kubernetes.io/component': 'scheduling',
        'app.kubernetes.io/part-of': 'platform',
        'app.kubernetes.io/managed-by': 'greenroom',
      },
    },
    value: -10,
    preemptionPolicy: 'Never',
    description: 'Pods that do nothing and hold room for others.',
  });
});

describe('byName', () => {
  it('has the default classes', () => {
    const { byName } = new PriorityClasses(chart(), 'priorities');
    expect(byName['ticket-sales'].value).toBe(100_000);
  });

  it('has the classes of a list that extends them', () => {
    const { byName } = new PriorityClasses(chart(), 'priorities', {
      classes: [...DEFAULT_PRIORITY_CLASSES, REPORTS],
    });
    expect([byName.reports, byName.batch.name]).toEqual([REPORTS, 'batch']);
  });

  it('has only the classes of a list that replaces them', () => {
    const { byName } = new PriorityClasses(chart(), 'priorities', { classes: [REPORTS] });
    expect(byName).toEqual({ reports: REPORTS });
  });
});

it.each<[keyof PriorityClassDefinition, Partial<PriorityClassDefinition>, string[]]>([
  ['name', { name: 'figures' }, ['PriorityClass/figures', 'PriorityClass/reports']],
  ['value', { value: 11 }, ['PriorityClass/value']],
  ['preemptionPolicy', { preemptionPolicy: 'Never' }, ['PriorityClass/preemptionPolicy']],
  ['globalDefault', { globalDefault: true }, ['PriorityClass/globalDefault']],
  ['description', { description: 'Other.' }, ['PriorityClass/description']],
])('%s of a class changes what it is about, and nothing else', (_, change, expected) => {
  const before = manifestsOf(classesOf([REPORTS]));
  expect(differences(before, manifestsOf(classesOf([{ ...REPORTS, ...change }])))).toEqual(expected);
});

it('labels are on every class', () => {
  const manifests = manifestsOf(classesOf([REPORTS], { 'example.com/team': 'platform' }));
  expect(manifests.map(({ metadata }) => metadata.labels?.['example.com/team'])).toEqual(['platform']);
});
