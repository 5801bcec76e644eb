import { describe, expect, it } from 'vitest';
import { missingBrowser } from './browser.js';

const SENTENCE =
  'tests in a browser need Chromium at /nowhere/chromium (install it, or name its program in GREENROOM_CHROMIUM)';
const NOWHERE = { GREENROOM_CHROMIUM: '/nowhere/chromium' };

describe('missingBrowser', () => {
  it('says what is missing', () => {
    expect(missingBrowser(NOWHERE)).toBe(SENTENCE);
  });

  it('throws where a browser is required', () => {
    expect(() => missingBrowser({ ...NOWHERE, GREENROOM_REQUIRE_BROWSER: '1' })).toThrow(new Error(SENTENCE));
  });
});
