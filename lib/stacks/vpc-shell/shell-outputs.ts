import type { Construct } from 'constructs';
import { type Slot, slotLetter } from '../../planning/traffic/index.js';
import { publishedBy, type StackSettings } from '../../terraform/stack/index.js';

/** The name of the shell's stack. */
export const SHELL = 'shell';

/** What the shell publishes for the stacks that stand on it. */
export interface ShellOutputs {
  readonly vpcId: string;
  /** By zone. */
  readonly privateSubnetIds: Readonly<Record<string, string>>;
  /** By zone; they lead where the private subnets lead, through the zone's gateway if it has one. */
  readonly privateRouteTableIds: Readonly<Record<string, string>>;
  /** By zone. */
  readonly databaseSubnetIds: Readonly<Record<string, string>>;
  /** Of the load balancers, live first. */
  readonly loadBalancerGroupIds: readonly string[];
  /** Of the slots, live first. */
  readonly targetGroupArns: Readonly<Record<Slot, readonly string[]>>;
  readonly bastionGroupId: string;
  readonly privateZoneId: string;
}

/** The names under which the shell publishes its parts; they are kept for ever. */
export function shellOutputValues(outputs: ShellOutputs): Record<string, string> {
  return {
    [NAME.vpcId]: outputs.vpcId,
    ...byZone(NAME.privateSubnet, outputs.privateSubnetIds),
    ...byZone(NAME.privateRouteTable, outputs.privateRouteTableIds),
    ...byZone(NAME.databaseSubnet, outputs.databaseSubnetIds),
    ...indexed(NAME.loadBalancerGroup, outputs.loadBalancerGroupIds),
    ...indexed(NAME.targetGroup('paasA'), outputs.targetGroupArns.paasA),
    ...indexed(NAME.targetGroup('paasB'), outputs.targetGroupArns.paasB),
    [NAME.bastionGroup]: outputs.bastionGroupId,
    [NAME.privateZone]: outputs.privateZoneId,
  };
}

/** What the shell has published, for a stack that stands on it. */
export function shellOutputs(
  scope: Construct,
  settings: StackSettings,
  zones: readonly string[],
): ShellOutputs {
  const state = publishedBy(scope, SHELL, settings);
  const ofZones = (name: (zone: string) => string): Record<string, string> =>
    Object.fromEntries(zones.map((zone) => [zone, state.getString(name(zone))]));
  const ofEntries = (name: (entry: string) => string): string[] =>
    ENTRIES.map((entry) => state.getString(name(entry)));
  return {
    vpcId: state.getString(NAME.vpcId),
    privateSubnetIds: ofZones(NAME.privateSubnet),
    privateRouteTableIds: ofZones(NAME.privateRouteTable),
    databaseSubnetIds: ofZones(NAME.databaseSubnet),
    loadBalancerGroupIds: ofEntries(NAME.loadBalancerGroup),
    targetGroupArns: {
      paasA: ofEntries(NAME.targetGroup('paasA')),
      paasB: ofEntries(NAME.targetGroup('paasB')),
    },
    bastionGroupId: state.getString(NAME.bastionGroup),
    privateZoneId: state.getString(NAME.privateZone),
  };
}

/** The two ways into the platform, in the order of the outputs' lists. */
const ENTRIES = ['live', 'pre'] as const;

const NAME = {
  vpcId: 'vpc_id',
  privateSubnet: (zone: string): string => `private_subnet_id_${snake(zone)}`,
  privateRouteTable: (zone: string): string => `private_route_table_id_${snake(zone)}`,
  databaseSubnet: (zone: string): string => `database_subnet_id_${snake(zone)}`,
  loadBalancerGroup: (entry: string): string => `load_balancer_group_id_${entry}`,
  targetGroup: (slot: Slot) => (entry: string) => `target_group_arn_${entry}_${slotLetter(slot)}`,
  bastionGroup: 'bastion_group_id',
  privateZone: 'private_zone_id',
} as const;

function byZone(
  name: (zone: string) => string,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([zone, value]) => [name(zone), value]));
}

function indexed(name: (entry: string) => string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(ENTRIES.map((entry, index) => [name(entry), values[index] ?? '']));
}

function snake(zone: string): string {
  return zone.replaceAll('-', '_');
}
