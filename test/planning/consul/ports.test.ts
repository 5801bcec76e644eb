import { describe, expect, it } from 'vitest';
import { consulPorts, portsOfCaller } from '../../../lib/planning/consul/index.js';

const text = (ports: ReturnType<typeof consulPorts>) =>
  ports.map(({ name, port, protocol }) => `${name} ${port}/${protocol}`);

describe('the ports of a server', () => {
  it('are those of the document but for 8400, each with its protocol', () => {
    expect(text(consulPorts(true))).toEqual([
      'http 8500/TCP',
      'https 8501/TCP',
      'grpc 8502/TCP',
      'serflan-tcp 8301/TCP',
      'serflan-udp 8301/UDP',
      'serfwan-tcp 8302/TCP',
      'serfwan-udp 8302/UDP',
      'server 8300/TCP',
      'dns-tcp 8600/TCP',
      'dns-udp 8600/UDP',
    ]);
  });

  it('leave out 8500 alone where nothing is said in plain text', () => {
    expect(text(consulPorts(false))).toEqual(text(consulPorts(true)).slice(1));
  });

  it.each([
    ['clients', ['http', 'https', 'grpc', 'dns-tcp', 'dns-udp']],
    ['peers', ['https', 'grpc']],
    ['servers', ['grpc', 'serflan-tcp', 'serflan-udp', 'serfwan-tcp', 'serfwan-udp', 'server']],
    ['datacenters', ['serfwan-tcp', 'serfwan-udp', 'server']],
  ] as const)('that %s call are %j', (caller, names) => {
    expect(portsOfCaller(caller, true).map(({ name }) => name)).toEqual(names);
  });
});
