import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  DEFAULT_PRIORITY_CLASSES,
  type DefaultPriority,
  type PriorityClassDefinition,
} from '../../planning/priorities/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { platformLabels } from '../metadata/index.js';
import { priorityClassRules } from './priority-class-rules.js';
import type { PriorityClassesProps } from './priority-classes-props.js';

/**
 * All PriorityClasses of a cluster. Pods that name a class which is not there are refused, so these come before them.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class PriorityClasses<Name extends string = DefaultPriority> extends Construct {
  /** The classes by their names, for what is given one: `priorities.byName['ticket-sales'].name`. */
  readonly byName: Readonly<Record<Name, PriorityClassDefinition<Name>>>;

  constructor(scope: Construct, id: string, props: PriorityClassesProps<Name> = {}) {
    super(scope, id);
    const classes: readonly PriorityClassDefinition[] = props.classes ?? DEFAULT_PRIORITY_CLASSES;
    const labels = props.labels ?? {};
    refuseViolations(this, priorityClassRules(classes, labels));
    // Where no classes are given, `Name` is that of the default ones.
    this.byName = Object.fromEntries(classes.map((one) => [one.name, one])) as typeof this.byName;
    for (const one of classes) placePriorityClass(this, one, labels);
  }
}

function placePriorityClass(
  scope: Construct,
  definition: PriorityClassDefinition,
  labels: Readonly<Record<string, string>>,
): void {
  const { name, value, preemptionPolicy = 'PreemptLowerPriority', globalDefault, description } = definition;
  new k8s.KubePriorityClass(scope, name, {
    metadata: {
      name,
      labels: platformLabels({ name: 'priority-classes', instance: name, component: 'scheduling' }, labels),
    },
    value,
    preemptionPolicy,
    // An API server keeps no `false`.
    globalDefault: globalDefault || undefined,
    description,
  });
}
