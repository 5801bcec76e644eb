import { describe, expect, it } from 'vitest';
import { AddressPlan, contains, overlaps, planAddresses } from '../../../lib/planning/addresses/index.js';
import { addressDemand, RANGE } from '../../../lib/planning/network-ranges/index.js';

const PROPS = { supernet: '10.64.0.0/12', zones: ['eu-central-1a', 'eu-central-1b'] };

/** Names, lengths and what they lie in, written `name /length within`. */
function rowsOf(zones: readonly string[]): string[] {
  return addressDemand({ ...PROPS, zones }).requests.map(({ name, prefix, within }) =>
    [name, `/${prefix}`, ...(within === undefined ? [] : [within])].join(' '),
  );
}

describe('the ranges of a platform', () => {
  it('are those of the VPC and of both slots, and of each zone in them', () => {
    expect(rowsOf(PROPS.zones)).toEqual([
      'vpc /16',
      'paas-a/pods /16',
      'paas-b/pods /16',
      'paas-a/services /20',
      'paas-b/services /20',
      'public/eu-central-1a /24 vpc',
      'private/eu-central-1a /20 vpc',
      'database/eu-central-1a /24 vpc',
      'public/eu-central-1b /24 vpc',
      'private/eu-central-1b /20 vpc',
      'database/eu-central-1b /24 vpc',
      'paas-a/pods/eu-central-1a /18 paas-a/pods',
      'paas-b/pods/eu-central-1a /18 paas-b/pods',
      'paas-a/pods/eu-central-1b /18 paas-a/pods',
      'paas-b/pods/eu-central-1b /18 paas-b/pods',
    ]);
  });

  it('keep their names when a zone is added', () => {
    const before = rowsOf(['eu-central-1a']);
    expect(rowsOf(PROPS.zones)).toEqual(expect.arrayContaining(before));
  });

  it('lie in the supernet, and keep clear of what is reserved', () => {
    const reservations = [{ name: 'office', cidr: '10.64.0.0/16' }];
    const { supernet, reservations: kept } = addressDemand({ ...PROPS, reservations });
    expect({ supernet, reservations: kept }).toEqual({ supernet: '10.64.0.0/12', reservations });
  });

  it('have room in the smallest supernet that is recommended, for as many zones as a network has', () => {
    const demand = addressDemand({
      supernet: '10.64.0.0/13',
      zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c', 'eu-central-1d'],
    });
    const plan = new AddressPlan(demand, planAddresses(demand, undefined));
    expect(contains('10.64.0.0/13', plan.cidr(RANGE.vpc))).toBe(true);
  });

  it('of the two slots never meet', () => {
    const demand = addressDemand(PROPS);
    const plan = new AddressPlan(demand, planAddresses(demand, undefined));
    const meet = [RANGE.pods, RANGE.services].map((range) =>
      overlaps(plan.cidr(range('paasA')), plan.cidr(range('paasB'))),
    );
    expect(meet).toEqual([false, false]);
  });
});
