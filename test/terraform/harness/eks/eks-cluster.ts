import { createHash } from 'node:crypto';
import type {
  AccessEntry,
  Addon,
  AssociatedAccessPolicy,
  Cluster,
  PodIdentityAssociation,
  Update,
  UpdateParamType,
  UpdateType,
} from '@aws-sdk/client-eks';
import type { ClusterSettings } from './cluster-settings.js';
import { EksError } from './eks-error.js';

type With<T, K extends keyof T> = T & { [Key in K]-?: NonNullable<T[Key]> };

export type HeldEntry = With<AccessEntry, 'accessEntryArn' | 'type' | 'tags'> & {
  readonly policies: Map<string, AssociatedAccessPolicy>;
};
export type HeldAddon = With<Addon, 'addonArn' | 'tags'>;
export type HeldAssociation = With<
  PodIdentityAssociation,
  'associationArn' | 'associationId' | 'namespace' | 'serviceAccount' | 'tags'
>;

/** A cluster with everything that the simulator does not keep. */
export class EksCluster {
  readonly accessEntries = new Map<string, HeldEntry>();
  readonly addons = new Map<string, HeldAddon>();
  readonly associations = new Map<string, HeldAssociation>();
  private readonly updates = new Map<string, Update>();
  private readonly fingerprint: string;
  private ids = 0;

  /** @param generation how many clusters there were before; two of one name, one after the other, differ */
  constructor(
    readonly name: string,
    readonly arn: string,
    generation: number,
    public settings: ClusterSettings,
  ) {
    this.fingerprint = hashOf(`${arn} ${generation}`);
  }

  get region(): string {
    return this.arn.split(':')[3] ?? '';
  }

  get account(): string {
    return this.arn.split(':')[4] ?? '';
  }

  /** The ARN of something in this cluster: `arn:aws:eks:<region>:<account>:<kind>/<cluster>/<rest>`. */
  arnOf(kind: string, ...rest: readonly string[]): string {
    return [this.arn.replace(/:cluster\/.*/, `:${kind}`), this.name, ...rest].join('/');
  }

  /** An identifier that no other object of any cluster has; the same ones in every run. */
  nextId(): string {
    this.ids += 1;
    return hashOf(`${this.fingerprint} ${this.ids}`);
  }

  /** The description, with the identity that on AWS no two clusters share. */
  described(simulated: Cluster): Cluster {
    const id = this.fingerprint.slice(0, 32).toUpperCase();
    return {
      ...simulated,
      ...this.settings,
      endpoint: `https://${id}.gr7.${this.region}.eks.amazonaws.com`,
      identity: { oidc: { issuer: `https://oidc.eks.${this.region}.amazonaws.com/id/${id}` } },
      certificateAuthority: { data: Buffer.from(`the certificate authority of ${id}`).toString('base64') },
      health: { issues: [] },
    };
  }

  /** Notes an update; every one is over at once. */
  noteUpdate(type: UpdateType, params: readonly (readonly [UpdateParamType, unknown])[]): { update: Update } {
    const update: Update = {
      id: this.nextId(),
      status: 'Successful',
      type,
      params: params.map(([name, value]) => ({
        type: name,
        value: typeof value === 'string' ? value : JSON.stringify(value),
      })),
      createdAt: new Date(),
      errors: [],
    };
    this.updates.set(update.id ?? '', update);
    return { update };
  }

  updateOf(id: string): { update: Update } {
    const update = this.updates.get(id);
    if (update === undefined) throw EksError.notFound(`No update found for ID: ${id}`);
    return { update };
  }

  /** The tags, to be read and changed, of whatever in this cluster has the ARN. */
  tagsOf(arn: string): Record<string, string> | undefined {
    return (
      [...this.accessEntries.values()].find((entry) => entry.accessEntryArn === arn) ??
      [...this.addons.values()].find((addon) => addon.addonArn === arn) ??
      [...this.associations.values()].find((association) => association.associationArn === arn)
    )?.tags;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
