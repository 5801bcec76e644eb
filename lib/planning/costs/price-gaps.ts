import { formatPath, type JsonPath } from '../documents/index.js';
import { type Issue, quote } from '../issues/index.js';
import { formatList } from '../wording/index.js';
import type { CostInput } from './cost-input.js';
import { tiersOf, unitsOf } from './platform-lines.js';
import { instancePrice } from './price-book.js';

/** What the season uses and the price book has no price of. */
export function priceGaps(input: CostInput): Issue[] {
  return [...instanceGaps(input), ...loadBalancerGaps(input), ...tierGaps(input), ...databaseGaps(input)];
}

function instanceGaps({ prices, pools }: CostInput): Issue[] {
  const types = [...new Set(pools.map(({ instanceType }) => instanceType))];
  return types
    .filter((type) => instancePrice(prices, type) === undefined)
    .map((type) => {
      const names = pools.filter(({ instanceType }) => instanceType === type).map(({ name }) => name);
      const users = `${names.length === 1 ? 'pool' : 'pools'} ${formatList(names)}`;
      return gap(['instances', type], `there is no price of ${quote(type)}, the instance type of ${users}`);
    });
}

function loadBalancerGaps(input: CostInput): Issue[] {
  if (input.prices.loadBalancerUnit !== undefined || unitsOf(input).length === 0) return [];
  return [gap(['loadBalancerUnit'], 'there is no price of a capacity unit, and the load balancer has some')];
}

function tierGaps(input: CostInput): Issue[] {
  const { controlPlane = {} } = input.prices;
  return [...new Set(tiersOf(input).map(({ value }) => value))]
    .filter((tier) => controlPlane[tier] === undefined)
    .map((tier) =>
      gap(['controlPlane', tier], `there is no price of the tier ${quote(tier)}, which is planned`),
    );
}

/** A database in the cluster may do without a price: it runs on nodes that have one. */
function databaseGaps({ prices, databases }: CostInput): Issue[] {
  const events = databases.filter(({ kind }) => kind === 'rds').map(({ event }) => event);
  if (prices.databases?.rds !== undefined || events.length === 0) return [];
  const users = formatList(events.map(quote));
  return [gap(['databases', 'rds'], `there is no price of a database on Amazon RDS, planned for ${users}`)];
}

function gap(path: JsonPath, problem: string): Issue {
  return {
    severity: 'error',
    place: { file: 'prices', field: formatPath(path) },
    problem,
    allowed: 'a price per hour of all that the forecast uses',
    mend: `add ${formatPath(path)} to the price book`,
  };
}
