import { Construct } from 'constructs';
import { addWarning } from '../../kubernetes/warnings/index.js';
import { forEachOf } from '../../planning/issues/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { EventStacks, strangers } from '../index.js';
import { environmentRules } from './environment-rules.js';
import type { EnvironmentStacksProps } from './environment-stacks-props.js';
import { environmentSettings, eventStacksOf } from './event-stacks-of.js';

/**
 * The tenants of a forecast in several environments: one definition, and what is different in each. Every object says
 * which it is of, by the label `greenroom.dev/environment`.
 *
 * @throws InputError with everything that is wrong with any environment, or any tenant in one
 */
export class EnvironmentStacks extends Construct {
  constructor(scope: Construct, id: string, props: EnvironmentStacksProps) {
    super(scope, id);
    const environments = Object.entries(props.environments).map(([name, environment]) =>
      environmentSettings(name, environment, props),
    );
    refuseViolations(this, environmentRules(environments, props));
    const kept = environments.map(({ name, tenants }) => ({ words: `environment ${name} is for`, tenants }));
    for (const warning of strangers(kept, props.forecast)) addWarning(this, warning);
    forEachOf(
      environments,
      (environment) => new EventStacks(this, environment.name, eventStacksOf(environment, props)),
    );
  }
}
