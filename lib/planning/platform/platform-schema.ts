import * as v from 'valibot';
import { STACK_POLICIES } from '../event-databases/index.js';
import { SLOTS } from '../traffic/index.js';

const strings = v.array(v.string());
const optionalStrings = v.optional(strings);
const optionalNumber = v.optional(v.number());
const optionalText = v.optional(v.string());
const optionalFlag = v.optional(v.boolean());
const labels = v.optional(v.record(v.string(), v.string()));

const poolSchema = v.strictObject({
  name: v.string(),
  instanceTypes: strings,
  architecture: v.optional(v.picklist(['x86_64', 'arm64'])),
  minSize: v.number(),
  maxSize: v.number(),
  dedicated: optionalFlag,
  labels,
  upgrade: v.optional(v.picklist(['rolling', 'manual'])),
  spot: v.optional(v.strictObject({ onDemandBase: optionalNumber, onDemandPercent: optionalNumber })),
  diskGiB: optionalNumber,
  receivesTraffic: optionalFlag,
  schedule: v.optional(v.array(v.strictObject({ at: v.string(), nodes: v.number() }))),
  warmPool: v.optional(v.strictObject({ size: v.number() })),
});

const clusterSchema = v.strictObject({
  version: v.string(),
  imageRelease: v.string(),
  publicFrom: optionalStrings,
  defaultStorageClass: optionalFlag,
  adminRoles: optionalStrings,
  tier: optionalText,
  addOns: v.optional(v.record(v.string(), v.string())),
});

const shellSchema = v.strictObject({
  bastion: v.optional(v.strictObject({ sshFrom: optionalStrings, instanceType: optionalText })),
  clusterLogDays: optionalNumber,
  encryptVolumes: optionalFlag,
  endpoints: optionalStrings,
  flowLogDays: optionalNumber,
  healthCheck: v.optional(v.strictObject({ path: v.string(), port: v.number() })),
  liveCapacityUnits: optionalNumber,
  liveFrom: optionalStrings,
  loadBalancer: v.optional(
    v.strictObject({ kind: v.picklist(['application', 'network']), fixedAddresses: optionalFlag }),
  ),
  nat: v.optional(v.picklist(['none', 'single', 'per-zone'])),
  preLiveFrom: optionalStrings,
});

const rdsSchema = v.strictObject({
  engine: v.strictObject({
    kind: v.picklist(['instance', 'aurora']),
    instanceClass: v.string(),
    storageGiB: optionalNumber,
    multiZone: optionalFlag,
    instances: optionalNumber,
  }),
  version: optionalText,
  backupDays: optionalNumber,
  stacks: v.optional(v.picklist(STACK_POLICIES)),
});

/** The name of a policy of AWS, with the path that some have. */
const managedPolicy = v.pipe(
  v.string(),
  v.regex(/^[\w+=,.@-]+(\/[\w+=,.@-]+)*$/, 'the name of a policy of AWS, such as AmazonRoute53FullAccess'),
);

/**
 * The shape of a platform: fields, and the kinds of their values. What the values may be is for the rules of the parts
 * to say, which expect this shape; plain JavaScript may pass anything.
 */
export const platformSchema = v.strictObject({
  platform: v.string(),
  region: v.string(),
  state: v.strictObject({
    kind: v.picklist(['s3', 'local']),
    bucket: optionalText,
    region: optionalText,
    prefix: optionalText,
    kmsKey: optionalText,
  }),
  owner: v.string(),
  costCentre: v.string(),
  tags: labels,
  supernet: v.string(),
  zones: v.pipe(
    strings,
    v.minLength(
      2,
      '2 to 4 zones: load balancers and databases need two, and three survive the loss of one well',
    ),
    v.maxLength(4, '2 to 4 zones'),
    v.check((zones) => new Set(zones).size === zones.length, 'every zone once'),
  ),
  reservations: v.optional(v.array(v.strictObject({ name: v.string(), cidr: v.string() }))),
  names: v.strictObject({
    zone: v.string(),
    mode: v.picklist(['create', 'lookup']),
    live: strings,
    preLive: strings,
  }),
  clusters: v.strictObject({ paasA: v.optional(clusterSchema), paasB: v.optional(clusterSchema) }),
  traffic: v.strictObject({
    live: v.strictObject({ paasA: v.number(), paasB: v.number() }),
    preLive: v.picklist(SLOTS),
  }),
  pools: v.array(poolSchema),
  shell: v.optional(shellSchema),
  rds: v.optional(rdsSchema),
  serviceAccounts: v.optional(
    v.array(
      v.strictObject({
        namespace: v.string(),
        serviceAccount: v.string(),
        managed: v.optional(v.array(managedPolicy)),
        statements: v.optional(v.array(v.record(v.string(), v.unknown()))),
      }),
    ),
  ),
});
