import { expect, it } from 'vitest';
import { consulWith, refusalOf } from './consul-with.js';
import { type Change, heldTo, LABEL, SECRET, SERVICE } from './held-to.js';

const COUNTS = 'Allowed: 3 or 5; 1 outside production.';
const token = { name: 'metrics', key: 'token' };

heldTo([
  [
    'servers',
    [
      [
        { servers: 2 },
        `2 servers survive the loss of 0, no more than 1 do. ${COUNTS} To mend: add one or leave one out.`,
      ],
      [
        { servers: 4 },
        `4 servers survive the loss of 1, no more than 3 do. ${COUNTS} To mend: add one or leave one out.`,
      ],
      [
        { servers: 1 },
        'one server in production is an outage whenever its node is drained, and the loss of all data with its volume. Allowed: 3 or 5 in production. To mend: use 3, or say which other environment this is.',
      ],
      ...[0, 7, 3.5, -1].map((servers): [Change, string] => [
        { servers },
        `a cluster cannot have ${servers} servers. ${COUNTS} To mend: use 5 for one that survives the loss of two; more make every write slower.`,
      ]),
    ],
    [
      { servers: 3 },
      { servers: 5 },
      { servers: 1, environment: 'development' },
      { servers: 1, environment: 'staging' },
    ],
  ],
  [
    'environment',
    [
      [
        { environment: 'prod' as never },
        '"prod" is no kind that is known here. Allowed: production, staging, development. To mend: use one of these.',
      ],
    ],
    [{ environment: 'staging' }],
  ],
  [
    'previous',
    [
      [
        { servers: 5, previous: { servers: 3, image: 'hashicorp/consul:1.21.2' } },
        '3 servers become 5 while "hashicorp/consul:1.21.2" becomes "hashicorp/consul:1.22.7": those that come cannot vote yet while those that stay restart. Allowed: a change of the number or of the image. To mend: change one, wait until all servers vote, then change the other.',
      ],
      [
        { servers: 1, environment: 'staging', previous: { servers: 3, image: 'hashicorp/consul:1.22.7' } },
        '3 servers become 1: those that go take the majority with them. Allowed: at least 2 of 3 stay. To mend: take a snapshot and restore it into a new cluster.',
      ],
    ],
    [
      { servers: 5, previous: { servers: 3, image: 'hashicorp/consul:1.22.7' } },
      { servers: 3, previous: { servers: 5, image: 'hashicorp/consul:1.22.7' } },
      { servers: 3, previous: { servers: 3, image: 'hashicorp/consul:1.21.2' } },
    ],
  ],
  [
    'updatePartition',
    [-1, 4, 0.5].map((updatePartition) => [
      { updatePartition },
      `${updatePartition} is no number of servers that are left alone. Allowed: a whole number from 0 to 3. To mend: begin with 2 and lower it by one at a time.`,
    ]),
    [{ updatePartition: 0 }, { updatePartition: 3 }],
  ],
  [
    'name',
    [
      [
        { name: `c${'o'.repeat(40)}` },
        `"c${'o'.repeat(40)}" is no name of a cluster. Allowed: at most 40 lower-case letters, digits and "-", ${SERVICE}. To mend: correct the name, or leave it out for consul.`,
      ],
    ],
    [{ name: 'c'.repeat(40) }],
  ],
  [
    'namespace',
    [
      [
        { namespace: 'a.b' },
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ namespace: 'a-b' }],
  ],
  [
    'datacenter',
    [
      [
        { datacenter: 'PaasA', primaryDatacenter: 'paas-a', replicationToken: token },
        `"PaasA" is no name of a datacenter. Allowed: ${LABEL}. To mend: correct the name; it cannot be changed once servers run.`,
      ],
      [
        { datacenter: 'a'.repeat(51) },
        `"server.${'a'.repeat(51)}.consul" is too long for the first name of a certificate. Allowed: at most 64 characters for server, the datacenter and the domain. To mend: shorten the datacenter or the domain.`,
      ],
    ],
    [{ datacenter: 'a'.repeat(50) }, { datacenter: 'a'.repeat(55), domain: 'd' }],
  ],
  [
    'primaryDatacenter',
    [
      [
        { primaryDatacenter: 'paas_b', replicationToken: token },
        `"paas_b" is no name of a datacenter. Allowed: ${LABEL}. To mend: correct the name; it cannot be changed once servers run.`,
      ],
    ],
    [{ primaryDatacenter: 'paas-b', replicationToken: token }],
  ],
  [
    'replicationToken',
    [
      [
        { primaryDatacenter: 'paas-b' },
        'there is no token to read the ACLs of "paas-b" with. Allowed: a token of the primary datacenter that may read its ACLs. To mend: give it, or leave primaryDatacenter out.',
      ],
      [
        { replicationToken: token },
        'a primary datacenter reads its ACLs from nobody. Allowed: a replicationToken only beside another primaryDatacenter. To mend: leave it out, or name the primary datacenter.',
      ],
    ],
    [{ primaryDatacenter: 'paas-a' }],
  ],
  [
    'domain',
    [
      [
        { domain: 'Consul' },
        '"Consul" is no end of a name in DNS. Allowed: lower-case letters, digits, "-" and ".". To mend: correct it, or leave it out for consul.',
      ],
    ],
    [{ domain: 'consul.example.com' }],
  ],
  [
    'config.bootstrap_expect',
    [
      [
        { config: { bootstrap_expect: 5 } },
        '5 servers would be waited for, where there are 3. Allowed: the number of servers, which is written already. To mend: leave it out and change servers.',
      ],
    ],
    [{ config: {} }],
  ],
  [
    'config',
    [
      [
        { config: { server: false, encrypt: 'a', limits: {} } },
        'encrypt and server would be said twice. Allowed: keys that are not decided by the other props, such as limits or log_level. To mend: leave them out; keys and tokens belong into Secrets.',
      ],
    ],
    [{ config: { limits: {}, log_level: 'WARN' } }],
  ],
  [
    'gossipKey',
    [
      [
        { gossipKey: undefined as never },
        `undefined names no value of a Secret; without it anybody who reaches a server could join the cluster. ${SECRET} To mend: make the Secret with an operator or by hand, and name it here.`,
      ],
      [
        { gossipKey: { name: '', key: 'key' } },
        `{"name":"","key":"key"} names no value of a Secret; without it anybody who reaches a server could join the cluster. ${SECRET} To mend: make the Secret with an operator or by hand, and name it here.`,
      ],
    ],
    [{ gossipKey: { name: 'a.b', key: 'Gossip_key-1.txt' } }],
  ],
  [
    'managementToken',
    [
      [
        { managementToken: { name: 'a', key: 'b/c' } },
        `{"name":"a","key":"b/c"} names no value of a Secret; without it nobody could ever grant a right. ${SECRET} To mend: make the Secret with an operator or by hand, and name it here.`,
      ],
    ],
    [{ managementToken: { name: 'a', key: 'b' } }],
  ],
  [
    'dnsToken',
    [
      [
        { dnsToken: { name: 'A', key: 'b' } },
        `{"name":"A","key":"b"} names no value of a Secret. ${SECRET} To mend: correct the names.`,
      ],
    ],
    [{ dnsToken: token }],
  ],
  [
    'agentToken',
    [
      [
        { agentToken: { name: 'a', key: '..' } },
        `{"name":"a","key":".."} names no value of a Secret. ${SECRET} To mend: correct the names.`,
      ],
    ],
    [{ agentToken: token }],
  ],
]);

it('a cluster is refused for all that is wrong at once', () => {
  const refusal = refusalOf(() => consulWith({ servers: 4, namespace: 'A', storageClass: '', image: 'a' }));
  expect(refusal.split('\n')).toHaveLength(4);
});
