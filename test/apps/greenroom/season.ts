export const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');
export const json = (name: string, value: unknown) => ({
  [name]: `${JSON.stringify(value, undefined, 2)}\n`,
});

/** Two on-sales at one time. */
export const SEASON = {
  'events.csv': lines(
    'id,name,on_sale,followers,tier,cost_centre',
    'E1,Lanterns,2026-12-04T10:00:00Z,5000000,,',
    'E2,Harbour,2026-12-04T10:00:00Z,1000000,,',
  ),
};

/** The second on-sale is what makes the pods of both too many for four of its nodes. */
export const POOL = { name: 'standard', instanceType: 'm7i.2xlarge', minSize: 3, maxSize: 100 };
export const FLEET = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  targetUtilization: 75,
  daemonSets: { pods: 4, cpu: '200m', memory: '400Mi' },
  scaleDownDelay: '15m',
  pools: [POOL],
};
export const policy = (part: object) => ({ ...SEASON, ...json('policy.json', part) });
export const fleet = (part: object) => policy({ fleet: { ...FLEET, ...part } });
export const pool = (part: object) => fleet({ pools: [{ ...POOL, ...part }] });
export const WITH_POLICY = ['--policy', 'policy.json'];

export const PRICES = {
  version: 1,
  currency: 'EUR',
  date: '2026-11-01',
  source: 'our contract',
  instances: { 'm7i.2xlarge': 0.4536 },
};
export const prices = (part: object) => ({ ...fleet({}), ...json('prices.json', { ...PRICES, ...part }) });
export const WITH_PRICES = [...WITH_POLICY, '--prices', 'prices.json'];
