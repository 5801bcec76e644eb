import { describe, expect, it } from 'vitest';
import { AddressPlan } from '../../../lib/planning/addresses/index.js';
import { demandOf, ledgerOf, refusalsOf } from './address-fixture.js';

const demand = demandOf([
  { name: 'vpc', prefix: 16 },
  { name: 'public/a', prefix: 20, within: 'vpc' },
]);
const ledger = ledgerOf('public/a 10.64.16.0/20 vpc', 'old 10.65.0.0/16', 'vpc 10.64.0.0/16');

describe('an address plan', () => {
  it('gives the range of each request', () => {
    const plan = new AddressPlan(demand, ledger);
    expect([plan.cidr('vpc'), plan.cidr('public/a')]).toEqual(['10.64.0.0/16', '10.64.16.0/20']);
  });

  it.each(['old', 'constructor', ''])('refuses the name %j, which nobody asks for', (name) => {
    expect(refusalsOf(() => new AddressPlan(demand, ledger).cidr(name))).toEqual([
      `address demand, requests: nobody asks for a range named "${name}". Allowed: "vpc" and "public/a". To mend: correct the name, or add a request and run \`npm run addresses\`.`,
    ]);
  });

  it('names each request that the ledger lacks', () => {
    const more = demandOf([
      { name: 'paas-a/pods', prefix: 15 },
      ...demand.requests,
      { name: 'x', prefix: 28 },
    ]);
    expect(refusalsOf(() => new AddressPlan(more, ledger))).toEqual([
      'address demand, requests[0]: addresses.json has no range for "paas-a/pods", a /15. Allowed: requests that the ledger has a range for. To mend: run `npm run addresses`, and commit addresses.json.',
      'address demand, requests[3]: addresses.json has no range for "x", a /28. Allowed: requests that the ledger has a range for. To mend: run `npm run addresses`, and commit addresses.json.',
    ]);
  });

  it('names each request while there is no ledger', () => {
    expect(refusalsOf(() => new AddressPlan(demand, undefined, 'plan.json'))).toEqual([
      'address demand, requests[0]: plan.json has no range for "vpc", a /16. Allowed: requests that the ledger has a range for. To mend: run `npm run addresses`, and commit plan.json.',
      'address demand, requests[1]: plan.json has no range for "public/a", a /20. Allowed: requests that the ledger has a range for. To mend: run `npm run addresses`, and commit plan.json.',
    ]);
  });

  it('refuses a ledger for another supernet, even if that holds all ranges', () => {
    expect(refusalsOf(() => new AddressPlan({ ...demand, supernet: '10.0.0.0/8' }, ledger))).toEqual([
      'addresses.json, supernet: the supernet is 10.64.0.0/12, but that of the demand is 10.0.0.0/8. Allowed: 10.0.0.0/8. To mend: run `npm run addresses`, and commit addresses.json.',
    ]);
  });

  it('refuses everything that a plan refuses, together with what is missing', () => {
    const changed = demandOf(
      [
        { name: 'vpc', prefix: 17 },
        { name: 'public/a', prefix: 20 },
        { name: 'new', prefix: 16 },
      ],
      { reservations: [{ name: 'office', cidr: '10.65.0.0/24' }] },
    );
    const places = refusalsOf(() => new AddressPlan(changed, ledger)).map((text) => text.split(':')[0]);
    expect(places).toEqual([
      'addresses.json, ranges[1].cidr',
      'address demand, requests[0].prefix',
      'address demand, requests[1].within',
      'address demand, requests[2]',
    ]);
  });
});
