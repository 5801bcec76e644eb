import { expect, it } from 'vitest';
import { isCronSchedule } from '../../../lib/planning/cron/index.js';

it.each(['* * * * *', '*/5 * * * *', '0 0 1 1 0', '59 23 31 12 6', '0,30 8-18/2 * * 1-5'])(
  '%j is a schedule of five fields',
  (text) => {
    expect(isCronSchedule(text)).toBe(true);
  },
);

it.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * 32 * *',
  '* * * 13 *',
  '* * * * 7',
  '5-1 * * * *',
  '*/0 * * * *',
  '@daily',
  '*  * * * *',
])('%j is no schedule of five fields', (text) => {
  expect(isCronSchedule(text)).toBe(false);
});
