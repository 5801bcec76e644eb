import { describe, expect, it } from 'vitest';
import { isHost, isRoutePath } from '../../../lib/planning/tenants/index.js';

describe('an address', () => {
  it.each([
    ['tickets.example.com', true],
    ['a.b', true],
    ['localhost', false],
    ['Tickets.example.com', false],
    ['https://tickets.example.com', false],
    ['tickets.example.com:8080', false],
    ['', false],
  ])('%j is a host: %s', (text, host) => {
    expect(isHost(text)).toBe(host);
  });

  it.each([
    ['/', true],
    ['/summer-tour', true],
    ['/summer/tour/', true],
    [`/${'a'.repeat(127)}`, true],
    [`/${'a'.repeat(128)}`, false],
    ['summer-tour', false],
    ['/a//b', false],
    ['/a/../b', false],
    ['/a?b', false],
    ['', false],
  ])('%j is a path: %s', (text, path) => {
    expect(isRoutePath(text)).toBe(path);
  });
});
