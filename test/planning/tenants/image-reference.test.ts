import { describe, expect, it } from 'vitest';
import { isPinned, parseImageReference, versionOf } from '../../../lib/planning/tenants/index.js';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('the name of an image', () => {
  it.each([
    ['nginx', { repository: 'nginx' }],
    ['nginx:1.27', { repository: 'nginx', tag: '1.27' }],
    ['library/nginx', { repository: 'library/nginx' }],
    ['localhost/app:1', { registry: 'localhost', repository: 'app', tag: '1' }],
    ['localhost:5000/app', { registry: 'localhost:5000', repository: 'app' }],
    [
      'registry.example.com/team/app:1.4.2',
      { registry: 'registry.example.com', repository: 'team/app', tag: '1.4.2' },
    ],
    ['registry.example.com:5000/app', { registry: 'registry.example.com:5000', repository: 'app' }],
    ['registry:5000/app:2', { registry: 'registry:5000', repository: 'app', tag: '2' }],
    ['[2001:db8::1]:5000/app:2', { registry: '[2001:db8::1]:5000', repository: 'app', tag: '2' }],
    [`app@${DIGEST}`, { repository: 'app', digest: DIGEST }],
    [
      `registry.example.com:5000/app:1.4.2@${DIGEST}`,
      { registry: 'registry.example.com:5000', repository: 'app', tag: '1.4.2', digest: DIGEST },
    ],
    ['a__b/c-d--e/f.g:_1', { repository: 'a__b/c-d--e/f.g', tag: '_1' }],
  ])('%s comes apart', (text, reference) => {
    expect(parseImageReference(text)).toEqual(reference);
  });

  it.each([
    ['nothing', ''],
    ['capital letters', 'Team/App:1'],
    ['an empty tag', 'app:'],
    ['a tag that begins with a dot', 'app:.1'],
    ['a tag of 129 characters', `app:${'1'.repeat(129)}`],
    ['two tags', 'app:1:2'],
    ['a scheme', 'https://registry.example.com/app:1'],
    ['an empty segment', 'registry.example.com//app:1'],
    ['a registry alone', 'registry.example.com/'],
    ['a port that is none', 'registry.example.com:port/app:1'],
    ['a short digest', 'app@sha256:0123'],
    ['a digest in capitals', `app@sha256:${'A'.repeat(64)}`],
    ['two digests', `app@${DIGEST}@${DIGEST}`],
    ['a space', 'app :1'],
    ['a line after it', 'app:1\n'],
  ])('is none with %s', (_title, text) => {
    expect(parseImageReference(text)).toBeUndefined();
  });

  it('may have a tag of 128 characters', () => {
    expect(parseImageReference(`app:${'1'.repeat(128)}`)).toEqual({
      repository: 'app',
      tag: '1'.repeat(128),
    });
  });

  it.each([
    ['app', false],
    ['app:latest', false],
    ['registry.example.com:5000/app', false],
    ['app:1.4.2', true],
    [`app@${DIGEST}`, true],
    [`app:latest@${DIGEST}`, true],
  ])('%s is pinned: %s', (text, pinned) => {
    expect(isPinned(parseImageReference(text) ?? { repository: '' })).toBe(pinned);
  });

  it.each([
    ['app:1.4.2', '1.4.2'],
    [`app:1.4.2@${DIGEST}`, '1.4.2'],
    [`app@${DIGEST}`, '0123456789ab'],
    [`app:_1@${DIGEST}`, '0123456789ab'],
    [`app:${'1'.repeat(63)}`, '1'.repeat(63)],
    [`app:${'1'.repeat(64)}`, undefined],
    ['app:1.', undefined],
    ['app', undefined],
  ])('%s has the version %s', (text, version) => {
    expect(versionOf(parseImageReference(text) ?? { repository: '' })).toBe(version);
  });
});
