import { describe, expect, it } from 'vitest';
import {
  type ClientAddress,
  type ControllerFlavor,
  DEFAULT_LOG_FORMAT,
  nginxSettings,
  workersOn,
} from '../../../lib/planning/ingress/index.js';
import { Cpu, Duration } from '../../../lib/planning/units/index.js';

function settingsOf(flavor: ControllerFlavor, clientAddress: ClientAddress, statusAddress?: string) {
  return nginxSettings(flavor, {
    clientAddress,
    workerShutdownTimeout: Duration.seconds(45),
    cpu: Cpu.milli(1000),
    logFormat: '$uri',
    upstreamKeepalive: 32,
    statusAddress,
  });
}

const F5 = {
  'http-snippets': 'limit_req_status 429;\nlimit_conn_status 429;',
  http2: 'true',
  keepalive: '32',
  'keepalive-requests': '10000',
  'keepalive-timeout': '75s',
  'log-format': '$uri',
  'log-format-escaping': 'json',
  'server-tokens': 'false',
  'upstream-zone-size': '0',
  'worker-connections': '16384',
  'worker-processes': '1',
  'worker-shutdown-timeout': '45s',
};
const COMMUNITY = {
  'keep-alive': '75',
  'keep-alive-requests': '10000',
  'limit-conn-status-code': '429',
  'limit-req-status-code': '429',
  'log-format-escape-json': 'true',
  'log-format-upstream': '$uri',
  'max-worker-connections': '16384',
  'server-tokens': 'false',
  'upstream-keepalive-connections': '32',
  'worker-processes': '1',
  'worker-shutdown-timeout': '45s',
};

describe('the configuration of NGINX', () => {
  const trusted = ['10.64.0.0/16', '10.65.0.0/16'];

  it.each<[ControllerFlavor, ClientAddress, Record<string, string>]>([
    ['f5', { kind: 'connection' }, F5],
    [
      'f5',
      { kind: 'forwarded', trusted },
      {
        ...F5,
        'real-ip-header': 'X-Forwarded-For',
        'real-ip-recursive': 'true',
        'redirect-to-https': 'true',
        'set-real-ip-from': '10.64.0.0/16,10.65.0.0/16',
      },
    ],
    [
      'f5',
      { kind: 'proxy-protocol', trusted },
      {
        ...F5,
        'proxy-protocol': 'true',
        'real-ip-header': 'proxy_protocol',
        'real-ip-recursive': 'true',
        'set-real-ip-from': '10.64.0.0/16,10.65.0.0/16',
      },
    ],
    ['community', { kind: 'connection' }, COMMUNITY],
    [
      'community',
      { kind: 'forwarded', trusted },
      { ...COMMUNITY, 'proxy-real-ip-cidr': '10.64.0.0/16,10.65.0.0/16', 'use-forwarded-headers': 'true' },
    ],
    [
      'community',
      { kind: 'proxy-protocol', trusted },
      { ...COMMUNITY, 'proxy-real-ip-cidr': '10.64.0.0/16,10.65.0.0/16', 'use-proxy-protocol': 'true' },
    ],
  ])('is for %s and %j as its ConfigMap has it', (flavor, clientAddress, data) => {
    expect(settingsOf(flavor, clientAddress)).toEqual(data);
  });

  it.each(['f5', 'community'] as const)('of %s has its keys in order', (flavor) => {
    const keys = Object.keys(settingsOf(flavor, { kind: 'forwarded', trusted }, 'lb.example.com'));
    expect(keys).toEqual([...keys].sort());
  });

  it('of f5 names the address of Ingresses', () => {
    expect(settingsOf('f5', { kind: 'connection' }, 'lb.example.com')).toEqual({
      ...F5,
      'external-status-address': 'lb.example.com',
    });
  });

  it('of the community names it in an argument instead', () => {
    expect(settingsOf('community', { kind: 'connection' }, 'lb.example.com')).toEqual(COMMUNITY);
  });

  it('logs lines of JSON', () => {
    const line = DEFAULT_LOG_FORMAT.replaceAll(/\$\w+/g, 'x');
    expect(Object.keys(JSON.parse(line))).toContain('client');
    expect(DEFAULT_LOG_FORMAT).not.toContain('$request_uri');
  });

  it.each([
    [1, 1],
    [999, 1],
    [1000, 1],
    [1001, 2],
    [4000, 4],
  ])('has for %i thousandths of a processor %i workers', (milli, workers) => {
    expect(workersOn(Cpu.milli(milli))).toBe(workers);
  });
});
