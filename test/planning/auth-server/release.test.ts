import { expect, it } from 'vitest';
import { DEFAULT_IMAGE, isSameRelease } from '../../../lib/planning/auth-server/index.js';

it('the image is the release that the manifests were made for', () => {
  expect(DEFAULT_IMAGE).toBe('quay.io/keycloak/keycloak:26.8.0');
});

it.each([
  ['keycloak:26.8.0', 'keycloak:26.8.1', true],
  ['keycloak:26.8.0', 'registry.example.com/login:26.8.0-7', true],
  ['keycloak:26.8', 'keycloak:v26.8.3', true],
  ['keycloak:26.7.5', 'keycloak:26.8.0', false],
  ['keycloak:26.8.0', 'keycloak:27.8.0', false],
  ['keycloak:26.8.0', 'keycloak:26.80.0', false],
  ['keycloak:main', 'keycloak:main', false],
  [`keycloak@sha256:${'0'.repeat(64)}`, `keycloak@sha256:${'0'.repeat(64)}`, false],
])('%s and %s are of one release: %j', (image, other, expected) => {
  expect(isSameRelease(image, other)).toBe(expected);
});
