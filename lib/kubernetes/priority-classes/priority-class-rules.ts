import { quote } from '../../planning/issues/index.js';
import {
  DEFAULT_PRIORITIES,
  misordered,
  PREEMPTION_POLICIES,
  type PriorityClassDefinition,
} from '../../planning/priorities/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatCount } from '../../planning/wording/index.js';
import { foreignLabelsRule, kindRule, labelsRule, objectNameRule } from '../validation/index.js';

/** An int32 up to what Kubernetes leaves to users; above are the classes of its own. */
const VALUES = { least: -2_147_483_648, most: 1_000_000_000 } as const;
/** A label of the object holds the name. */
const LONGEST_NAME = 63;

/** What is wrong with the classes of a cluster. */
export function priorityClassRules(
  classes: readonly PriorityClassDefinition[],
  labels: Readonly<Record<string, string>>,
): Rule[] {
  return [
    {
      violatedWhen: classes.length === 0,
      message: () => ({
        field: 'classes',
        problem: 'there is no class',
        allowed: 'one class or more',
        mend: `leave classes out for ${DEFAULT_PRIORITIES.join(', ')}`,
      }),
    },
    ...classes.flatMap((one, index) => [
      ...nameRules(classes, one, index),
      ...valueRules(classes, one, index),
      defaultRule(classes, one, index),
      ...preemptionRules(one, index),
    ]),
    ...orderRules(classes),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function nameRules(
  classes: readonly PriorityClassDefinition[],
  { name }: PriorityClassDefinition,
  index: number,
): Rule[] {
  const field = `classes[${index}].name`;
  return [
    objectNameRule(field, name, 'a PriorityClass'),
    {
      violatedWhen: name.length > LONGEST_NAME,
      message: () => ({
        field,
        problem: `${quote(name)} has ${name.length} characters`,
        allowed: `at most ${LONGEST_NAME}`,
        mend: 'shorten it',
      }),
    },
    {
      violatedWhen: name.startsWith('system-'),
      message: () => ({
        field,
        problem: `${quote(name)} begins as the names of Kubernetes' own classes do`,
        allowed: 'names that do not begin with system-',
        mend: 'rename it',
      }),
    },
    {
      violatedWhen: classes.findIndex((other) => other.name === name) < index,
      message: () => ({
        field,
        problem: `${quote(name)} is there already`,
        allowed: 'every name once',
        mend: 'rename it, or leave one of the two out',
      }),
    },
  ];
}

function valueRules(
  classes: readonly PriorityClassDefinition[],
  { name, value }: PriorityClassDefinition,
  index: number,
): Rule[] {
  const field = `classes[${index}].value`;
  const twin = classes.slice(0, index).find((other) => other.value === value);
  return [
    {
      violatedWhen: !Number.isInteger(value) || value < VALUES.least || value > VALUES.most,
      message: () => ({
        field,
        problem: `${quote(value)} is no value of a PriorityClass`,
        allowed: `a whole number from ${formatCount(VALUES.least)} to ${formatCount(VALUES.most)}`,
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: twin !== undefined && twin.name !== name,
      message: () => ({
        field,
        problem: `${quote(name)} and ${quote(twin?.name)} are both worth ${formatCount(value)}, so that neither gives way`,
        allowed: 'every value once',
        mend: 'change one of them, under a new name if it is in a cluster already, or leave one out',
      }),
    },
    {
      violatedWhen: name === 'placeholder' && value >= 0,
      message: () => ({
        field,
        problem: `with ${formatCount(value)}, "placeholder" does not give way to pods without a class, which have 0`,
        allowed: 'a value below 0',
        mend: 'use -10, or give the class another name',
      }),
    },
  ];
}

function defaultRule(
  classes: readonly PriorityClassDefinition[],
  { name, globalDefault }: PriorityClassDefinition,
  index: number,
): Rule {
  const earlier = classes.slice(0, index).find((other) => other.globalDefault);
  return {
    violatedWhen: globalDefault === true && earlier !== undefined,
    message: () => ({
      field: `classes[${index}].globalDefault`,
      problem: `${quote(name)} and ${quote(earlier?.name)} are both what pods without a class get`,
      allowed: 'one globalDefault, or none',
      mend: 'take it away from one of them',
    }),
  };
}

function preemptionRules(
  { name, preemptionPolicy = 'PreemptLowerPriority' }: PriorityClassDefinition,
  index: number,
): Rule[] {
  const field = `classes[${index}].preemptionPolicy`;
  return [
    kindRule(field, preemptionPolicy, PREEMPTION_POLICIES),
    {
      violatedWhen: (name === 'platform-critical' || name === 'ticket-sales') && preemptionPolicy === 'Never',
      message: () => ({
        field,
        problem: `pods of ${quote(name)} would wait for room that pods of less importance have`,
        allowed: 'PreemptLowerPriority',
        mend: 'leave it out, or give the class another name',
      }),
    },
    {
      violatedWhen: name === 'placeholder' && preemptionPolicy === 'PreemptLowerPriority',
      message: () => ({
        field,
        problem: 'pods that do nothing would push others off their nodes',
        allowed: 'Never',
        mend: 'write Never, or give the class another name',
      }),
    },
  ];
}

/** A tenant takes the room of batch work and of placeholders, and never that of the platform. */
function orderRules(classes: readonly PriorityClassDefinition[]): Rule[] {
  return misordered(classes).map(({ upper, lower }) => ({
    violatedWhen: true,
    message: () => ({
      field: `classes[${classes.indexOf(upper)}].value`,
      problem: `${quote(upper.name)} has ${formatCount(upper.value)} and would give way to ${quote(lower.name)} with ${formatCount(lower.value)}`,
      allowed: `values that fall from ${DEFAULT_PRIORITIES.join(' to ')}`,
      mend: 'exchange the two, or give one of the classes another name',
    }),
  }));
}
