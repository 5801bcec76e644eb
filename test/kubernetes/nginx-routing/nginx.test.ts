import { expect, it } from 'vitest';
import { missingNginx } from './nginx.js';

const NONE = { PATH: '' };
const SENTENCE = 'Routing tests need the program nginx (on Debian, apt-get install nginx-light)';

it('says how to get NGINX where there is none', () => {
  expect(missingNginx(NONE)).toBe(SENTENCE);
});

it('fails without NGINX where it is required', () => {
  expect(() => missingNginx({ ...NONE, GREENROOM_REQUIRE_NGINX: '1' })).toThrow(new Error(SENTENCE));
});
