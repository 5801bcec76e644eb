import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { NetworkProps, ZoneRanges } from './network-props.js';

const ZONES = { least: 2, most: 4 } as const;
/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
const NAT = ['none', 'single', 'per-zone'];
const SERVICE = /^(?!com\.)[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/;

type CheckedProps = Pick<NetworkProps, 'region' | 'nat' | 'endpoints' | 'flowLogDays'> & {
  readonly zones: readonly Pick<ZoneRanges, 'zone'>[];
};

/** What is wrong with a network; its ranges are the address plan's to check. */
export function networkRules({
  region,
  zones,
  nat = 'per-zone',
  endpoints = [],
  flowLogDays,
}: CheckedProps): Rule[] {
  return [
    {
      violatedWhen: zones.length < ZONES.least || zones.length > ZONES.most,
      message: () => ({
        field: 'zones',
        problem: `there ${zones.length === 1 ? 'is 1 zone' : `are ${zones.length} zones`}`,
        allowed: `${ZONES.least} to ${ZONES.most}: load balancers and databases need two, and three survive one's loss well`,
        mend: `name zones such as ${region}a, ${region}b and ${region}c`,
      }),
    },
    ...zoneRules(
      region,
      zones.map(({ zone }) => zone),
    ),
    {
      violatedWhen: !NAT.includes(nat),
      message: () => ({
        field: 'nat',
        problem: `${quote(nat)} is no way out that is known here`,
        allowed: NAT.join(', '),
        mend: 'use one of these',
      }),
    },
    ...endpoints.map((service, index) => ({
      violatedWhen: !SERVICE.test(service) || service === 's3' || endpoints.indexOf(service) < index,
      message: () => ({
        field: `endpoints[${index}]`,
        problem: `${quote(service)} cannot get an endpoint`,
        allowed: 'services such as ecr.api, sts or ssmmessages, each once; s3 has one always',
        mend: 'correct or remove it',
      }),
    })),
    retentionRule('flowLogDays', flowLogDays, 30),
  ];
}

/** How long CloudWatch keeps logs. */
export function retentionRule(field: string, days: number | undefined, otherwise: number): Rule {
  return {
    violatedWhen: days !== undefined && !RETENTION_DAYS.includes(days),
    message: () => ({
      field,
      problem: `logs cannot be kept for ${quote(days)} days`,
      allowed: RETENTION_DAYS.join(', '),
      mend: `use one of these, or leave it out for ${otherwise}`,
    }),
  };
}

/** Zones must be of the region, each once. */
export function zoneRules(region: string, zones: readonly string[]): Rule[] {
  return [
    ...zones.map((zone, index) => ({
      violatedWhen: !(zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length))),
      message: () => ({
        field: `zones[${index}]`,
        problem: `${quote(zone)} is no availability zone of ${region}`,
        allowed: `${region} and a letter`,
        mend: `correct it, for example to ${region}a`,
      }),
    })),
    ...zones.map((zone, index) => ({
      violatedWhen: zones.indexOf(zone) < index,
      message: () => ({
        field: `zones[${index}]`,
        problem: `${quote(zone)} is named twice`,
        allowed: 'every zone once',
        mend: 'remove one of the two',
      }),
    })),
  ];
}
