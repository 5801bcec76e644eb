import { expect, it } from 'vitest';
import { isCertificateHost } from '../../../lib/planning/certificates/index.js';

it.each(['tickets.example.com', '*.example.com', 'a.b', `${'a'.repeat(63)}.com`])(
  'a certificate may be for %s',
  (text) => {
    expect(isCertificateHost(text)).toBe(true);
  },
);

it.each([
  '',
  'tickets',
  '*.com',
  '*',
  'a.*.example.com',
  '*.*.example.com',
  '*a.example.com',
  'Tickets.example.com',
  'https://tickets.example.com',
  'tickets.example.com.',
  'tickets_.example.com',
  '10.0.0.1',
  `${'a'.repeat(64)}.com`,
  undefined as never,
])('a certificate cannot be for %s', (text) => {
  expect(isCertificateHost(text)).toBe(false);
});
