import { App, Chart } from 'cdk8s';
import {
  PlaceholderPods,
  type PlaceholderPodsProps,
  PriorityClasses,
} from '../../../lib/kubernetes/priority-classes/index.js';
import {
  DEFAULT_PRIORITY_CLASSES,
  type PriorityClassDefinition,
} from '../../../lib/planning/priorities/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

/** Classes of its own in a chart of its own: their path is `chart/priorities`. */
export function classesOf(
  classes: readonly PriorityClassDefinition[],
  labels: Readonly<Record<string, string>> = {},
): PriorityClasses<string> {
  return new PriorityClasses<string>(new Chart(new App(), 'chart'), 'priorities', { classes, labels });
}

/** The default classes, one of which is changed. */
export function defaultsWith(
  name: string,
  change: Partial<PriorityClassDefinition>,
): PriorityClassDefinition[] {
  return DEFAULT_PRIORITY_CLASSES.map((one) => (one.name === name ? { ...one, ...change } : one));
}

export const ROOM: PlaceholderPodsProps['pools'][number] = {
  pool: { name: 'standard' },
  replicas: 4,
  cpu: Cpu.milli(500),
  memory: Memory.mebibytes(512),
};

const PLACEHOLDERS: PlaceholderPodsProps = {
  priorityClass: { name: 'placeholder', value: -10, preemptionPolicy: 'Never' },
  pools: [ROOM],
};

/** Placeholders with props of their own, in a chart of their own: their path is `chart/room`. */
export function placeholdersWith(change: Partial<PlaceholderPodsProps> = {}): PlaceholderPods {
  return new PlaceholderPods(new Chart(new App(), 'chart'), 'room', { ...PLACEHOLDERS, ...change });
}

export function placeholderManifests(change: Partial<PlaceholderPodsProps> = {}): Manifest[] {
  return manifestsOf(placeholdersWith(change));
}
