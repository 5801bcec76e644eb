import { expect, it } from 'vitest';
import { PRIVATE_KEY_KINDS, privateKey, serverUsages } from '../../../lib/planning/certificates/index.js';

it('private keys are those that browsers and load balancers take', () => {
  expect(PRIVATE_KEY_KINDS.map((kind) => [kind, privateKey(kind)])).toEqual([
    ['ecdsa-p256', { algorithm: 'ECDSA', size: 256 }],
    ['ecdsa-p384', { algorithm: 'ECDSA', size: 384 }],
    ['rsa-2048', { algorithm: 'RSA', size: 2048 }],
    ['rsa-4096', { algorithm: 'RSA', size: 4096 }],
  ]);
});

it.each([
  ['ecdsa-p256', ['digital signature', 'server auth']],
  ['rsa-2048', ['digital signature', 'key encipherment', 'server auth']],
] as const)('a key of kind %s is for %j', (kind, usages) => {
  expect(serverUsages(privateKey(kind))).toEqual(usages);
});
