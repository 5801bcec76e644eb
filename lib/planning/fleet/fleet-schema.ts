import * as v from 'valibot';
import { CONTROL_PLANE_TIERS } from '../control-plane/index.js';
import { duration, instanceType, percent, pods, poolName, text, whole } from '../fields/index.js';
import { cpu, memory } from './quantities.js';

const tier = v.pipe(v.picklist(CONTROL_PLANE_TIERS), v.description('A tier of the control plane.'));

const podSchema = v.strictObject({
  cpu: cpu('Processor time that it requests.', 'some'),
  memory: memory('Memory that it requests.', 'some'),
});

const poolSchema = v.strictObject({
  name: poolName("The name of the pool, as in the platform's node pools."),
  instanceType: instanceType('The instance type that the nodes are counted in.'),
  cpu: v.optional(cpu('Cores of a node. Without it, from the rule of its family.', 'some')),
  memory: v.optional(memory('Memory of a node. Without it, from the rule of its family.', 'some')),
  podsPerNode: v.optional(
    whole(
      'The most pods of a node, for which the kubelet keeps memory. Without it, 110 as the pools of the platform have, with memory kept for those of its network interfaces.',
      1,
    ),
  ),
  minSize: whole('The fewest nodes at any time.', 0),
  maxSize: whole('The most nodes that may be planned.', 1),
});

const limitsSchema = v.strictObject({
  services: v.optional(whole('Services in the cluster. Without it, 10,000.', 1)),
  targets: v.optional(whole('Targets of a load balancer. Without it, 1,000.', 1)),
  podAddresses: v.optional(whole('Addresses for pods. Without it, not checked.', 1)),
  vcpus: v.optional(whole('The quota of vCPUs of the account. Without it, not checked.', 1)),
  connections: v.optional(
    v.strictObject({
      perPod: whole("Connections that a tenant's pod holds to its database.", 1),
      most: whole('Connections that a database takes.', 1),
    }),
  ),
});

/** The nodes that the tenants run on: what a pod needs, what a node has, and how far everything may grow. */
export const fleetSchema = v.strictObject({
  pod: podSchema,
  pool: text('The pool of tenants whose tier names none.'),
  database: v.optional(
    v.strictObject({
      pool: text('The pool of the databases in the cluster.'),
      instances: pods('Pods of the database of a tenant.'),
      ...podSchema.entries,
    }),
  ),
  ingress: v.optional(
    v.strictObject({
      pool: text('The pool on whose nodes the ingress listens.'),
      rate: whole('Requests per second that one of its nodes passes on.', 1),
    }),
  ),
  targetUtilization: percent('Per cent of what the nodes have that the pods of the peak may request.'),
  daemonSets: v.strictObject({
    pods: whole('Pods that run on every node.', 0),
    cpu: cpu('Processor time that they request together.', 'none'),
    memory: memory('Memory that they request together.', 'none'),
  }),
  scaleDownDelay: duration('How long nodes stay after the pods that needed them.'),
  pools: v.pipe(
    v.array(poolSchema),
    v.minLength(1, 'at least one pool'),
    v.description('The pools whose sizes are planned.'),
  ),
  limits: v.optional(limitsSchema),
  loadBalancer: v.optional(
    v.strictObject({
      rate: whole('Requests per second of one capacity unit.', 1),
      least: whole('Capacity units that are reserved at any time; AWS reserves 100 or more.', 100),
    }),
  ),
  controlPlane: v.optional(
    v.pipe(
      v.array(v.strictObject({ tier, pods: whole('From so many pods on.', 0) })),
      v.minLength(1, 'at least one tier'),
      v.description('The ladder of tiers, the smallest first; below the first it is `standard`.'),
    ),
  ),
});

export type FleetPolicy = v.InferOutput<typeof fleetSchema>;
export type FleetPool = FleetPolicy['pools'][number];
export type FleetLimits = v.InferOutput<typeof limitsSchema>;
