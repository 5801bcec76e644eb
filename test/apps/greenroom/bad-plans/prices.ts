import { FLEET, fleet, json, prices, WITH_PRICES } from '../season.js';
import type { BadPlan } from './bad-plan.js';

export const BAD_PRICES: readonly BadPlan[] = [
  {
    title: 'prices in a currency without a code',
    command: 'forecast',
    files: prices({ currency: 'Euro' }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 3, currency: "Euro" is not allowed here. Allowed: a code of ISO 4217 such as EUR. To mend: correct the value in the price book.',
    ],
  },
  {
    title: 'a negative price',
    command: 'forecast',
    files: prices({ instances: { 'm7i.2xlarge': -0.4 } }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 7, instances["m7i.2xlarge"]: -0.4 is not allowed here. Allowed: a number above 0 and at most 10,000,000. To mend: correct the value in the price book.',
    ],
  },
  {
    title: 'a price that is text',
    command: 'forecast',
    files: prices({ loadBalancerUnit: '0.0075' }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 9, loadBalancerUnit: "0.0075" is not allowed here. Allowed: number. To mend: correct the value in the price book.',
    ],
  },
  {
    title: 'prices without the instance type of a pool',
    command: 'forecast',
    files: prices({ instances: { 'm7i.xlarge': 0.2268 } }),
    args: WITH_PRICES,
    errors: [
      'prices.json, instances["m7i.2xlarge"]: there is no price of "m7i.2xlarge", the instance type of pool standard. Allowed: a price per hour of all that the forecast uses. To mend: add instances["m7i.2xlarge"] to the price book.',
    ],
  },
  {
    title: 'prices without the load balancer, the tier and the database that are planned',
    command: 'forecast',
    files: {
      ...prices({}),
      ...json('policy.json', {
        fleet: {
          ...FLEET,
          loadBalancer: { rate: 500, least: 100 },
          controlPlane: [{ tier: 'tier-xl', pods: 10 }],
        },
        tiers: { standard: { quantile: 'p90', idle: 2, min: 3, max: 400, database: 'rds' } },
      }),
    },
    args: WITH_PRICES,
    errors: [
      'prices.json, loadBalancerUnit: there is no price of a capacity unit, and the load balancer has some. Allowed: a price per hour of all that the forecast uses. To mend: add loadBalancerUnit to the price book.',
      'prices.json, controlPlane.standard: there is no price of the tier "standard", which is planned. Allowed: a price per hour of all that the forecast uses. To mend: add controlPlane.standard to the price book.',
      'prices.json, controlPlane["tier-xl"]: there is no price of the tier "tier-xl", which is planned. Allowed: a price per hour of all that the forecast uses. To mend: add controlPlane["tier-xl"] to the price book.',
      'prices.json, databases.rds: there is no price of a database on Amazon RDS, planned for "E1" and "E2". Allowed: a price per hour of all that the forecast uses. To mend: add databases.rds to the price book.',
    ],
  },
  {
    title: 'an instance type that is none',
    command: 'forecast',
    files: prices({ instances: { 'M7i 2xlarge': 0.4536, 'm7i.2xlarge': 0.4536 } }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 7, instances["M7i 2xlarge"]: "M7i 2xlarge" is no type of instances. Allowed: a family and a size, such as m7i.2xlarge. To mend: correct its spelling, or remove it.',
    ],
  },
  {
    title: 'prices of a day that does not exist',
    command: 'forecast',
    files: prices({ date: '2026-02-30' }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 4, date: "2026-02-30" is not allowed here. Allowed: a date that exists, such as 2026-11-01. To mend: correct the value in the price book.',
    ],
  },
  {
    title: 'prices that are not there',
    command: 'forecast',
    files: fleet({}),
    args: WITH_PRICES,
    errors: [
      'prices.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'prices of another version',
    command: 'forecast',
    files: prices({ version: 2 }),
    args: WITH_PRICES,
    errors: [
      'prices.json, row 2, version: 2 is not allowed here. Allowed: 1. To mend: correct the value in the price book.',
    ],
  },
];
