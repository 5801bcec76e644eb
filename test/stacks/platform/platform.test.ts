import { type TerraformElement, TerraformOutput, TerraformResource } from 'cdktf';
import { describe, expect, it } from 'vitest';
import { RANGE } from '../../../lib/planning/network-ranges/index.js';
import {
  SLOTS,
  type Slot,
  TRAFFIC_STATES,
  type TrafficState,
  trafficOf,
} from '../../../lib/planning/traffic/index.js';
import { nodeConfigOf } from '../../terraform/node-pool/node-pool-with.js';
import { PLATFORM } from '../../terraform/platform/stacks.js';
import { changesBetween, parsed, ref, refusalOf } from '../../terraform/synthesized.js';
import { allOfType, platformWith, propsOf } from './platform-with.js';

const { app, texts } = platformWith();
const STACKS = ['paas-a', 'paas-b', 'shell'];

const made = new Map<string, typeof texts>();

/** The platform in a state of the upgrade that replaces the cluster in a slot; some states are alike. */
function during(state: TrafficState, from: Slot): typeof texts {
  const { slots, traffic } = trafficOf(state, from);
  const key = JSON.stringify([slots.toSorted(), traffic]);
  const clusters = Object.fromEntries(slots.map((slot) => [slot, PLATFORM.clusters.paasA]));
  const stacks = made.get(key) ?? platformWith({ traffic, clusters }).texts;
  made.set(key, stacks);
  return stacks;
}

/** All that a cluster's slot decides, in the words of slot A and of slot B. */
function slotWords(): [a: string, b: string][] {
  const { addresses, zones } = propsOf();
  const words = (slot: Slot) => [
    slot === 'paasA' ? 'paas-a' : 'paas-b',
    `target_group_arn_live_${slot === 'paasA' ? 'a' : 'b'}`,
    `target_group_arn_pre_${slot === 'paasA' ? 'a' : 'b'}`,
    addresses.cidr(RANGE.pods(slot)),
    addresses.cidr(RANGE.services(slot)),
    ...zones.map((zone) => addresses.cidr(RANGE.podSubnet(slot, zone))),
  ];
  const [a, b] = [words('paasA'), words('paasB')];
  return a.map((word, index) => [word, b[index] ?? '']);
}

describe('a platform', () => {
  it('is the shell and the clusters that exist', () => {
    expect(Object.keys(texts)).toEqual(STACKS);
  });

  it.each(SLOTS)('with a cluster in %s alone has no other', (slot) => {
    const clusters = { [slot]: PLATFORM.clusters.paasA };
    const traffic = { live: { paasA: 0, paasB: 0, [slot]: 100 }, preLive: slot };
    expect(Object.keys(platformWith({ clusters, traffic }).texts)).toEqual([
      slot === 'paasA' ? 'paas-a' : 'paas-b',
      'shell',
    ]);
  });

  it('has the same bytes from every folder', () => {
    expect(platformWith().texts).toEqual(texts);
  });

  it('has two clusters that differ in name, slot, ranges and target groups alone', () => {
    const words = slotWords();
    const pattern = new RegExp(words.map(([a]) => a.replace(/[.]/g, '\\.')).join('|'), 'g');
    const other = new Map(words);
    expect((texts['paas-a'] ?? '').replace(pattern, (word) => other.get(word) ?? '')).toBe(texts['paas-b']);
  });

  it.each(slotWords())('has clusters that differ in %s', (a, b) => {
    expect([texts['paas-a']?.includes(a), texts['paas-b']?.includes(b)]).toEqual([true, true]);
    expect([texts['paas-a']?.includes(b), texts['paas-b']?.includes(a)]).toEqual([false, false]);
  });

  it('has no id twice, and none with a hash', () => {
    const elements = app.node
      .findAll()
      .filter((one) => one instanceof TerraformResource || one instanceof TerraformOutput)
      .map((one) => [one.node.path.split('/')[0], one]) as [string, TerraformElement][];
    const ids = elements.map(([stack, one]) =>
      [
        stack,
        one instanceof TerraformResource ? one.terraformResourceType : 'output',
        one.friendlyUniqueId,
      ].join(' '),
    );
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((id, index) => ids.indexOf(id) < index || /[0-9A-F]{8}$/.test(id))).toEqual([]);
  });

  it('keeps its states apart', () => {
    const keys = Object.values(texts).map((text) => JSON.stringify(parsed(text).terraform.backend));
    expect(keys).toEqual(STACKS.map((stack) => expect.stringContaining(`"key":"tickets/${stack}.tfstate"`)));
  });

  it('has clusters that read nothing but the state of the shell', () => {
    const states = [texts['paas-a'], texts['paas-b']].map((text) =>
      Object.keys(parsed(text ?? '{}').data.terraform_remote_state ?? {}),
    );
    expect(states).toEqual([['shell'], ['shell']]);
  });

  it('reads from the shell only what the shell publishes', () => {
    const read = [...`${texts['paas-a']}${texts['paas-b']}`.matchAll(/remote_state\.shell\.outputs\.(\w+)/g)];
    const published = Object.keys(parsed(texts.shell ?? '{}').output);
    expect(read.length).toBeGreaterThan(10);
    expect(read.map(([, name]) => name).filter((name) => !published.includes(name ?? ''))).toEqual([]);
  });

  it('tells its nodes the cluster that Terraform has made', () => {
    const templates = allOfType({ 'paas-a': texts['paas-a'] ?? '' }, 'aws_launch_template');
    const clusters = templates.map(([, { user_data }]) => nodeConfigOf(user_data));
    const cluster = 'aws_eks_cluster.cluster_cluster';
    expect(clusters).toHaveLength(PLATFORM.pools.length);
    for (const config of clusters) {
      expect(config).toMatchObject({
        spec: {
          cluster: {
            name: ref(`${cluster}.name`),
            apiServerEndpoint: ref(`${cluster}.endpoint`),
            certificateAuthority: ref(`${cluster}.certificate_authority[0].data`),
            cidr: propsOf().addresses.cidr(RANGE.services('paasA')),
          },
        },
      });
    }
  });

  it('is refused for all that is wrong with any of its stacks, once where two say the same', () => {
    const imageRelease = 'latest';
    const clusters = { paasA: { version: '1.33', imageRelease }, paasB: { version: '1.33', imageRelease } };
    const wrong = () => platformWith({ clusters, names: { ...PLATFORM.names, live: [] } });
    expect(
      refusalOf(wrong)
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['shell, names.live', 'paas-a and 1 other, imageRelease']);
  });
});

describe('an upgrade', () => {
  it.each(TRAFFIC_STATES.flatMap((state) => SLOTS.map((from) => [state, from] as const)))(
    'has in state %s from %s the stacks of the clusters that exist',
    (state, from) => {
      const slots = trafficOf(state, from).slots.map((slot) => (slot === 'paasA' ? 'paas-a' : 'paas-b'));
      expect(Object.keys(during(state, from))).toEqual([...slots.toSorted(), 'shell']);
    },
  );

  it.each(SLOTS)('from %s changes between cut-over and roll-back two weights of the shell alone', (from) => {
    const [before, after] = [during('cut-over', from), during('roll-back', from)];
    const weight = 'resource/aws_lb_listener/live_https/default_action/0/forward/target_group';
    const [a, b] = from === 'paasA' ? ['0 -> 100', '100 -> 0'] : ['100 -> 0', '0 -> 100'];
    expect(changesBetween(parsed(before.shell ?? '{}'), parsed(after.shell ?? '{}'))).toEqual([
      `${weight}/0/weight: ${a}`,
      `${weight}/1/weight: ${b}`,
    ]);
  });

  it.each(SLOTS)('from %s changes with its clusters nothing of the shell', (from) => {
    expect(during('decommission', from).shell).toBe(during('soak', from).shell);
  });

  it.each(SLOTS)('from %s lets Terraform destroy the old cluster as soon as nothing leads there', (from) => {
    const stack = from === 'paasA' ? 'paas-a' : 'paas-b';
    const isProtected = (state: TrafficState) =>
      parsed(during(state, from)[stack] ?? '{}').resource.aws_eks_cluster?.cluster_cluster?.lifecycle;
    expect([isProtected('shift'), isProtected('soak')]).toEqual([
      { prevent_destroy: true },
      { prevent_destroy: false },
    ]);
  });
});
