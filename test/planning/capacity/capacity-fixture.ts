import fc from 'fast-check';

export const service = {
  time: '80ms',
  slots: 50,
  targetUtilization: 75,
  waitLimit: '50ms',
  waitShare: 0.01,
  zones: 3,
};
export const standard = { quantile: 'p90', idle: 2, min: 3, max: 400 } as const;

export const anyService = fc.record({
  time: fc.integer({ min: 1, max: 5000 }).map((millis) => `${millis}ms`),
  slots: fc.integer({ min: 1, max: 1000 }),
  targetUtilization: fc.integer({ min: 1, max: 100 }),
  waitLimit: fc.integer({ min: 1, max: 500 }).map((millis) => `${millis}ms`),
  waitShare: fc.constantFrom(0.5, 0.05, 0.01, 0.0001),
  zones: fc.constant(3),
});
export const anyRate = fc.integer({ min: 1, max: 200_000 });
