import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../terraform/synthesized.js';
import { CLUSTER_PROPS, placeCluster } from './cluster-with.js';

const [ingress, standard] = CLUSTER_PROPS.pools;
const account = (length: number) => ({
  serviceAccounts: [{ namespace: 'shop', serviceAccount: 'a'.repeat(length) }],
});
const ADD_ONS = {
  'vpc-cni': 1,
  'eks-pod-identity-agent': 1,
  coredns: 1,
  'aws-ebs-csi-driver': 1,
  'kube-proxy': 1,
};
const pinned = Object.fromEntries(Object.keys(ADD_ONS).map((name) => [name, 'v1.35.0-eksbuild.1']));
const role = (name: string) => ({ adminRoles: [name] });
const LONG = 'a'.repeat(24);

const VERSION = 'Allowed: a minor version such as 1.33. To mend: correct it; EKS chooses the patch itself.';
const RELEASE =
  'Allowed: a release such as v20251112, or recommended. To mend: take one from https://github.com/awslabs/amazon-eks-ami/releases.';
const ADD_ON =
  'Allowed: vpc-cni, kube-proxy, eks-pod-identity-agent, coredns, aws-ebs-csi-driver, each a version such as v1.21.1-eksbuild.1. To mend: correct or remove it.';
const NETWORK =
  'Allowed: an IPv4 network such as 203.0.113.0/24. To mend: correct it; one address ends with /32.';
const WORLD =
  'Allowed: networks of your own, /8 at most. To mend: leave it out, and reach the API server through the bastion.';
const ROLE =
  'Allowed: names of IAM roles of the account, with their path, each once. To mend: write what stands behind ":role/" in the ARN of the role.';
const ROLES =
  'Allowed: names of at most 64 for IAM roles. To mend: shorten the name of the platform or of the service account.';

const NO_TARGET =
  'no pool that receives traffic has a node at all times, so that the load balancers have no target. Allowed: one pool or more with receivesTraffic: true and a minSize of at least 1. To mend: add a pool for the ingress, or raise its minSize.';

describe('a cluster is refused', () => {
  it.each([
    [
      { owner: '' },
      'owner: "owner": "" is no tag. Allowed: keys of 1 to 128 and values of 1 to 256 letters, digits, spaces and _.:/=+-@. To mend: correct the tag.',
    ],
    [
      { asOf: '2098-12-01' },
      'asOf: "2098-12-01" is no instant. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct it.',
    ],
    [
      { platform: LONG },
      `platform: the name of a role, ${LONG}-paas-a-kube-system.ebs-csi-controller-sa, would have 65 characters. ${ROLES}`,
    ],
    [
      account(45),
      `platform: the name of a role, tickets-paas-a-shop.${'a'.repeat(45)}, would have 65 characters. ${ROLES}`,
    ],
    [{ version: '1.33.1', addOns: pinned }, `version: "1.33.1" is no version of Kubernetes. ${VERSION}`],
    [{ version: '1.9', addOns: pinned }, `version: "1.9" is no version of Kubernetes. ${VERSION}`],
    [
      { version: '1.32' },
      'addOns: no version is pinned here for vpc-cni, kube-proxy, eks-pod-identity-agent, coredns, aws-ebs-csi-driver of Kubernetes 1.32. Allowed: a version for each. To mend: ask AWS: aws eks describe-addon-versions --kubernetes-version 1.32 --addon-name vpc-cni.',
    ],
    [
      { addOns: { coredns: '1.12.4' } },
      `addOns.coredns: "1.12.4" is no version of an add-on that every cluster has. ${ADD_ON}`,
    ],
    [
      { addOns: { efs: 'v1.12.4-eksbuild.1' } },
      `addOns.efs: "v1.12.4-eksbuild.1" is no version of an add-on that every cluster has. ${ADD_ON}`,
    ],
    [{ imageRelease: 'latest' }, `imageRelease: "latest" is no release of EKS' machine image. ${RELEASE}`],
    [
      { imageRelease: '20251112' },
      `imageRelease: "20251112" is no release of EKS' machine image. ${RELEASE}`,
    ],
    [
      { tier: 'tier-16xl' },
      'tier: "tier-16xl" is no tier of a control plane. Allowed: standard, tier-xl, tier-2xl, tier-4xl, tier-8xl. To mend: use one of these, or leave it out.',
    ],
    [{ publicFrom: ['203.0.113.1/24'] }, `publicFrom[0]: "203.0.113.1/24" is no network. ${NETWORK}`],
    [
      { publicFrom: ['10.0.0.0/8', '0.0.0.0/0'] },
      `publicFrom[1]: 0.0.0.0/0 would open the API server to the world. ${WORLD}`,
    ],
    [
      { publicFrom: ['10.0.0.0/7'] },
      `publicFrom[0]: 10.0.0.0/7 would open the API server to the world. ${WORLD}`,
    ],
    [role(''), `adminRoles[0]: "" is no name of a role, or named twice. ${ROLE}`],
    [role('/a'), `adminRoles[0]: "/a" is no name of a role, or named twice. ${ROLE}`],
    [
      role('arn:aws:iam::1:role/a'),
      `adminRoles[0]: "arn:aws:iam::1:role/a" is no name of a role, or named twice. ${ROLE}`,
    ],
    [{ adminRoles: ['a', 'a'] }, `adminRoles[1]: "a" is no name of a role, or named twice. ${ROLE}`],
    [
      { pools: [ingress, { ...standard, diskGiB: 1 }] },
      'pools[1].diskGiB: a volume of 1 GiB cannot be made. Allowed: a whole number from 20 to 16384. To mend: correct it, or leave it out for 50.',
    ],
    [
      { pools: [ingress, standard, standard] },
      'pools[2].name: a pool before it is also named "standard". Allowed: every name once. To mend: rename or remove one of the two.',
    ],
    [{ pools: [standard] }, `pools: ${NO_TARGET}`],
    [{ pools: [{ ...ingress, minSize: 0 }, standard] }, `pools: ${NO_TARGET}`],
    [
      {
        pools: [
          { ...ingress, dedicated: true },
          { ...standard, minSize: 0 },
        ],
      },
      'pools: no pool is always there for pods that choose none, CoreDNS among them. Allowed: one pool or more with dedicated: false and a minSize of at least 1. To mend: add a standard pool.',
    ],
  ])('for %j', (changes, message) => {
    expect(refusalOf(() => placeCluster(changes))).toBe(`paas-a, ${message}`);
  });

  it('for a name that is too long for its bucket', () => {
    const [, bucket] = refusalOf(() => placeCluster({ platform: 'a'.repeat(37) })).split('\n');
    expect(bucket).toBe(
      `paas-a, platform: the name of a bucket, ${'a'.repeat(37)}-paas-a-config- and the account's number, would have 64 characters. Allowed: names of at most 63 for buckets. To mend: shorten the name of the platform.`,
    );
  });

  it('for a slot that there is not', () => {
    const message = 'slot: "paasC" is no slot. Allowed: paasA, paasB. To mend: use one of these.';
    expect(refusalOf(() => placeCluster({ slot: 'paasC' }))).toContain(message);
  });

  it('for everything at once', () => {
    const changes = { imageRelease: 'x', publicFrom: ['x'], pools: [standard] };
    const fields = refusalOf(() => placeCluster(changes))
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(fields).toEqual(['paas-a, imageRelease', 'paas-a, publicFrom[0]', 'paas-a, pools']);
  });
});

describe('a cluster is taken', () => {
  it.each([
    { platform: 'a'.repeat(23) },
    account(44),
    { version: '1.34' },
    { version: '1.32', addOns: pinned },
    { addOns: { coredns: 'v1.13.0-eksbuild.12' } },
    { imageRelease: 'recommended' },
    ...['standard', 'tier-xl', 'tier-2xl', 'tier-4xl', 'tier-8xl'].map((tier) => ({ tier })),
    { publicFrom: ['203.0.113.7/32'] },
    { publicFrom: ['11.0.0.0/8'] },
    role('platform-admin'),
    role('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0'),
    { adminRoles: ['a', 'b'] },
    { pools: [{ ...ingress, minSize: 1 }] },
    { pools: [{ ...ingress, minSize: 0 }, { ...ingress, name: 'more', minSize: 1 }, standard] },
    {
      pools: [
        { ...ingress, dedicated: true },
        { ...standard, minSize: 1 },
      ],
    },
  ])('as %j', (changes) => {
    expect(refusalOf(() => placeCluster(changes))).toBe('nothing is wrong');
  });
});
