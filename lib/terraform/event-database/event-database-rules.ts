import { isNetwork } from '../../planning/addresses/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isHost } from '../../planning/tenants/index.js';
import { engineRules } from './engine-rules.js';
import {
  DEFAULT_BACKUP_DAYS,
  DEFAULT_POSTGRES,
  type EventDatabaseProps,
  POSTGRES_VERSIONS,
} from './event-database-props.js';
import { wholeRule } from './whole-rule.js';

/** RDS takes no two hyphens in a row in the names of instances, clusters and snapshots. */
const TENANT = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The longest name of a tenant that a forecast can have; all that is made of it fits the 63 characters of RDS. */
const LONGEST_TENANT = 40;
const BACKUP_DAYS = { least: 1, most: 35 } as const;
const LEAST_SUBNETS = 2;
/** As long as 10.0.0.0/8, the largest of the private networks. */
const SHORTEST_PREFIX = 8;
/** Rules of a security group, by default. */
const MOST_NETWORKS = 60;

/** What is wrong with the database of an event. */
export function eventDatabaseRules(props: EventDatabaseProps): Rule[] {
  const { tenant, event, subnetIds, privateZone, version = DEFAULT_POSTGRES } = props;
  const { backupDays = DEFAULT_BACKUP_DAYS } = props;
  return [
    {
      violatedWhen: !TENANT.test(tenant) || tenant.length > LONGEST_TENANT,
      message: () => ({
        field: 'tenant',
        problem: `${quote(tenant)} cannot name a database`,
        allowed: `at most ${LONGEST_TENANT} lower-case letters, digits and single "-", beginning with a letter, not ending with "-"`,
        mend: 'rename the tenant',
      }),
    },
    {
      violatedWhen: event === '',
      message: () => ({
        field: 'event',
        problem: 'the id of the event is empty',
        allowed: 'its id in the feed',
        mend: 'give the id; the bill is split by it',
      }),
    },
    {
      violatedWhen: subnetIds.length < LEAST_SUBNETS,
      message: () => ({
        field: 'subnetIds',
        problem: subnetIds.length === 1 ? 'there is 1 subnet' : 'there are no subnets',
        allowed: `at least ${LEAST_SUBNETS}, in different zones`,
        mend: 'give the database subnets of all zones',
      }),
    },
    ...subnetIds.map((subnet, index) => ({
      violatedWhen: subnetIds.indexOf(subnet) < index,
      message: () => ({
        field: `subnetIds[${index}]`,
        problem: `${quote(subnet)} is listed twice`,
        allowed: 'every subnet once',
        mend: 'remove one of the two',
      }),
    })),
    {
      violatedWhen: !isHost(privateZone),
      message: () => ({
        field: 'privateZone',
        problem: `${quote(privateZone)} is no name of a zone`,
        allowed: 'a domain in lower case such as tickets.internal',
        mend: 'correct it',
      }),
    },
    ...networkRules(props.allowedCidrs),
    ...engineRules(props.engine),
    {
      violatedWhen: !POSTGRES_VERSIONS.includes(version),
      message: () => ({
        field: 'version',
        problem: `${quote(version)} is no major version of PostgreSQL that is known here`,
        allowed: POSTGRES_VERSIONS.join(', '),
        mend: `use one of these, or leave it out for ${DEFAULT_POSTGRES}`,
      }),
    },
    wholeRule('backupDays', backupDays, BACKUP_DAYS, {
      problem: `backups cannot be kept for ${quote(backupDays)} days`,
      mend: `correct it, or leave it out for ${DEFAULT_BACKUP_DAYS}`,
    }),
  ];
}

function networkRules(cidrs: readonly string[]): Rule[] {
  return [
    {
      violatedWhen: cidrs.length === 0 || cidrs.length > MOST_NETWORKS,
      message: () => ({
        field: 'allowedCidrs',
        problem: `there are ${cidrs.length} networks that may connect`,
        allowed: `1 to ${MOST_NETWORKS}`,
        mend: 'list the networks of the pods and nodes; join some to larger ones where there are too many',
      }),
    },
    ...cidrs.map((cidr, index) => ({
      violatedWhen: !isNetwork(cidr),
      message: () => ({
        field: `allowedCidrs[${index}]`,
        problem: `${quote(cidr)} is no network`,
        allowed: 'an IPv4 network such as 10.64.0.0/16, with no bit set behind its prefix',
        mend: 'correct it; one address ends with /32',
      }),
    })),
    ...cidrs.map((cidr, index) => ({
      violatedWhen: prefixOf(cidr) < SHORTEST_PREFIX && isNetwork(cidr),
      message: () => ({
        field: `allowedCidrs[${index}]`,
        problem: `${cidr} would open the database to more than any network of your own`,
        allowed: `networks of /${SHORTEST_PREFIX} or smaller`,
        mend: 'list the networks of the pods and nodes alone',
      }),
    })),
    ...cidrs.map((cidr, index) => ({
      violatedWhen: cidrs.indexOf(cidr) < index,
      message: () => ({
        field: `allowedCidrs[${index}]`,
        problem: `${quote(cidr)} is listed twice`,
        allowed: 'every network once',
        mend: 'remove one of the two',
      }),
    })),
  ];
}

function prefixOf(cidr: string): number {
  return Number(cidr.slice(cidr.indexOf('/') + 1));
}
