import { isNetwork, isWiderThan } from '../../planning/addresses/index.js';
import { CONTROL_PLANE_TIERS } from '../../planning/control-plane/index.js';
import { quote } from '../../planning/issues/index.js';
import { poolRules } from '../../planning/pools/index.js';
import { instantRule, type Rule } from '../../planning/rules/index.js';
import { clusterName, SLOTS } from '../../planning/traffic/index.js';
import { ADD_ONS } from '../../terraform/add-on/index.js';
import { podRoleName } from '../../terraform/pod-identity/index.js';
import { stackRules } from '../../terraform/stack/index.js';
import { addOnVersions } from './add-on-versions.js';
import type { PaasClusterProps } from './paas-cluster-props.js';
import { platformAccounts } from './platform-accounts.js';
import { serviceAccountRules } from './service-account-rules.js';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const LONGEST_ROLE = 64;
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const LONGEST_BUCKET = 63;
const ACCOUNT_DIGITS = 12;
/** As wide as 10.0.0.0/8: two halves of the internet are the internet, too. */
const WIDEST = 8;
const VERSION = /^1\.\d{2}$/;
const ADD_ON_VERSION = /^v\d+\.\d+\.\d+-eksbuild\.\d+$/;
const IMAGE_RELEASE = /^(recommended|v20\d{6})$/;
const ROLE = /^[\w+=,.@-]+(\/[\w+=,.@-]+)*$/;

/** What is wrong with the props of a cluster. */
export function paasClusterRules(props: PaasClusterProps): Rule[] {
  const { slot, asOf, pools } = props;
  return [
    ...stackRules(props),
    {
      violatedWhen: !SLOTS.includes(slot),
      message: () => ({
        field: 'slot',
        problem: `${quote(slot)} is no slot`,
        allowed: SLOTS.join(', '),
        mend: 'use one of these',
      }),
    },
    instantRule(asOf),
    ...lengthRules(props),
    ...versionRules(props),
    ...accessRules(props),
    ...serviceAccountRules(props),
    ...pools.flatMap((pool, index) => poolRules(`pools[${index}]`, pool, asOf)),
    ...poolListRules(props),
  ];
}

function lengthRules(props: PaasClusterProps): Rule[] {
  const cluster = clusterName(props);
  const roles = [
    { namespace: 'kube-system', serviceAccount: 'ebs-csi-controller-sa' },
    ...platformAccounts({ clusterName: cluster, region: props.region, account: '' }),
    ...(props.serviceAccounts ?? []),
  ].map((account) => podRoleName(cluster, account));
  const longestRole = roles.reduce((a, b) => (b.length > a.length ? b : a));
  const bucket = `${cluster}-config-${'0'.repeat(ACCOUNT_DIGITS)}`;
  return [
    {
      violatedWhen: longestRole.length > LONGEST_ROLE,
      message: () => ({
        field: 'platform',
        problem: `the name of a role, ${longestRole}, would have ${longestRole.length} characters`,
        allowed: `names of at most ${LONGEST_ROLE} for IAM roles`,
        mend: 'shorten the name of the platform or of the service account',
      }),
    },
    {
      violatedWhen: bucket.length > LONGEST_BUCKET,
      message: () => ({
        field: 'platform',
        problem: `the name of a bucket, ${cluster}-config- and the account's number, would have ${bucket.length} characters`,
        allowed: `names of at most ${LONGEST_BUCKET} for buckets`,
        mend: 'shorten the name of the platform',
      }),
    },
  ];
}

function versionRules(props: PaasClusterProps): Rule[] {
  const { version, imageRelease, tier, addOns = {} } = props;
  const versions = addOnVersions(props);
  const missing = ADD_ONS.filter((name) => versions[name] === '');
  return [
    {
      violatedWhen: !VERSION.test(version),
      message: () => ({
        field: 'version',
        problem: `${quote(version)} is no version of Kubernetes`,
        allowed: 'a minor version such as 1.33',
        mend: 'correct it; EKS chooses the patch itself',
      }),
    },
    {
      violatedWhen: VERSION.test(version) && missing.length > 0,
      message: () => ({
        field: 'addOns',
        problem: `no version is pinned here for ${missing.join(', ')} of Kubernetes ${version}`,
        allowed: 'a version for each',
        mend: `ask AWS: aws eks describe-addon-versions --kubernetes-version ${version} --addon-name ${missing[0]}`,
      }),
    },
    ...Object.entries(addOns).map(([name, value]) => ({
      violatedWhen: !ADD_ONS.some((known) => known === name) || !ADD_ON_VERSION.test(value ?? ''),
      message: () => ({
        field: `addOns.${name}`,
        problem: `${quote(value)} is no version of an add-on that every cluster has`,
        allowed: `${ADD_ONS.join(', ')}, each a version such as v1.21.1-eksbuild.1`,
        mend: 'correct or remove it',
      }),
    })),
    {
      violatedWhen: !IMAGE_RELEASE.test(imageRelease),
      message: () => ({
        field: 'imageRelease',
        problem: `${quote(imageRelease)} is no release of EKS' machine image`,
        allowed: 'a release such as v20251112, or recommended',
        mend: 'take one from https://github.com/awslabs/amazon-eks-ami/releases',
      }),
    },
    {
      violatedWhen: tier !== undefined && !CONTROL_PLANE_TIERS.includes(tier),
      message: () => ({
        field: 'tier',
        problem: `${quote(tier)} is no tier of a control plane`,
        allowed: CONTROL_PLANE_TIERS.join(', '),
        mend: 'use one of these, or leave it out',
      }),
    },
  ];
}

function accessRules({ publicFrom = [], adminRoles = [] }: PaasClusterProps): Rule[] {
  return [
    ...publicFrom.flatMap((cidr, index) => [
      {
        violatedWhen: !isNetwork(cidr),
        message: () => ({
          field: `publicFrom[${index}]`,
          problem: `${quote(cidr)} is no network`,
          allowed: 'an IPv4 network such as 203.0.113.0/24',
          mend: 'correct it; one address ends with /32',
        }),
      },
      {
        violatedWhen: isNetwork(cidr) && isWiderThan(cidr, WIDEST),
        message: () => ({
          field: `publicFrom[${index}]`,
          problem: `${cidr} would open the API server to the world`,
          allowed: `networks of your own, /${WIDEST} at most`,
          mend: 'leave it out, and reach the API server through the bastion',
        }),
      },
    ]),
    ...adminRoles.map((role, index) => ({
      violatedWhen: !ROLE.test(role) || adminRoles.indexOf(role) < index,
      message: () => ({
        field: `adminRoles[${index}]`,
        problem: `${quote(role)} is no name of a role, or named twice`,
        allowed: 'names of IAM roles of the account, with their path, each once',
        mend: 'write what stands behind ":role/" in the ARN of the role',
      }),
    })),
  ];
}

function poolListRules({ pools }: PaasClusterProps): Rule[] {
  return [
    ...pools.map(({ name }, index) => ({
      violatedWhen: pools.findIndex((other) => other.name === name) < index,
      message: () => ({
        field: `pools[${index}].name`,
        problem: `a pool before it is also named ${quote(name)}`,
        allowed: 'every name once',
        mend: 'rename or remove one of the two',
      }),
    })),
    {
      violatedWhen: !pools.some(({ receivesTraffic = false, minSize }) => receivesTraffic && minSize > 0),
      message: () => ({
        field: 'pools',
        problem:
          'no pool that receives traffic has a node at all times, so that the load balancers have no target',
        allowed: 'one pool or more with receivesTraffic: true and a minSize of at least 1',
        mend: 'add a pool for the ingress, or raise its minSize',
      }),
    },
    {
      violatedWhen: !pools.some(({ dedicated = false, minSize }) => !dedicated && minSize > 0),
      message: () => ({
        field: 'pools',
        problem: 'no pool is always there for pods that choose none, CoreDNS among them',
        allowed: 'one pool or more with dedicated: false and a minSize of at least 1',
        mend: 'add a standard pool',
      }),
    },
  ];
}
