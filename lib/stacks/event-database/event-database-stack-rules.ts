import { beginningRules } from '../../planning/event-databases/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { zoneRules } from '../../terraform/network/index.js';
import { stackRules } from '../../terraform/stack/index.js';
import { SHELL } from '../vpc-shell/index.js';
import type { EventDatabaseStackProps } from './event-database-stack-props.js';

/** Also the name of a folder and the key of a state. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_NAME = 64;
const LEAST_ZONES = 2;

/** What is wrong with a stack of databases; the databases' own rules are left out. */
export function eventDatabaseStackRules(props: EventDatabaseStackProps): Rule[] {
  const { name, events, region, zones } = props;
  const tenants = events.map(({ tenant }) => tenant);
  return [
    ...stackRules(props),
    {
      violatedWhen: !NAME.test(name) || name.length > LONGEST_NAME || name === SHELL,
      message: () => ({
        field: 'name',
        problem: `${quote(name)} is no name for a stack of databases`,
        allowed: `at most ${LONGEST_NAME} lower-case letters, digits and single "-", beginning with a letter; not ${SHELL}`,
        mend: 'use the name that eventDatabaseStacks gives',
      }),
    },
    {
      violatedWhen: events.length === 0,
      message: () => ({
        field: 'events',
        problem: 'there is no event',
        allowed: 'one event or more',
        mend: 'make no stack where there is no database',
      }),
    },
    ...tenants.map((tenant, index) => ({
      violatedWhen: tenants.indexOf(tenant) < index,
      message: () => ({
        field: `events[${index}].tenant`,
        problem: `${quote(tenant)} is listed twice`,
        allowed: 'every tenant once',
        mend: 'remove one of the two',
      }),
    })),
    ...beginningRules(tenants, (index) => `events[${index}].tenant`),
    {
      violatedWhen: zones.length < LEAST_ZONES,
      message: () => ({
        field: 'zones',
        problem: zones.length === 1 ? 'there is 1 zone' : 'there are no zones',
        allowed: `at least ${LEAST_ZONES}: RDS wants subnets in two`,
        mend: 'give the zones of the shell',
      }),
    },
    ...zoneRules(region, zones),
  ];
}
