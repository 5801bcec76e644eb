import { describe, expect, it } from 'vitest';
import { unprivilegedPorts } from '../../../lib/planning/tenants/index.js';

describe('a port', () => {
  it.each([1, 80, 1023])('below 1024, %i, is opened to a process that is not root', (port) => {
    expect(unprivilegedPorts(port)).toEqual([
      { name: 'net.ipv4.ip_unprivileged_port_start', value: `${port}` },
    ]);
  });

  it.each([1024, 8080])('from 1024 on, %i, needs nothing', (port) => {
    expect(unprivilegedPorts(port)).toBeUndefined();
  });
});
