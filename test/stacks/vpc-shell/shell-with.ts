import { tmpdir } from 'node:os';
import { App } from 'cdktf';
import { VpcShell, type VpcShellProps } from '../../../lib/stacks/vpc-shell/index.js';
import { jsonOf, type StackJson } from '../../terraform/synthesized.js';
import { propsOf } from '../platform/platform-with.js';

const { addresses, platform, region, state, owner, costCentre, zones, names, traffic } = propsOf();

export const SHELL_PROPS: VpcShellProps = {
  platform,
  region,
  state,
  owner,
  costCentre,
  zones,
  addresses,
  names,
  traffic,
  slots: ['paasA', 'paasB'],
};

/** What a shell without NAT needs. */
export const NEEDED_ENDPOINTS = [
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'logs',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'sts',
];

/** A shell, of which nothing is written. */
export function placeShell(changes: object = {}): VpcShell {
  return new VpcShell(new App({ outdir: tmpdir(), stackTraces: false }), { ...SHELL_PROPS, ...changes });
}

export function shellWith(changes: Partial<VpcShellProps> = {}): StackJson {
  return jsonOf(placeShell(changes));
}
