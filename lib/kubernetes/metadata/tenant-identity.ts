import { labelValue } from '../../planning/names/index.js';
import { extended } from './extended.js';
import type { TenantMetadata } from './tenant-metadata.js';

/** Whose a tenant is, and who pays and answers for it. */
export interface TenantIdentity {
  readonly tenant: string;
  /** The event's id and name, in any script. */
  readonly event: string;
  readonly name: string;
  readonly costCentre: string;
  readonly owner?: string;
  readonly onCall?: string;
  readonly securityScan?: string;
  /** Stage or production, for example. */
  readonly environment?: string;
}

/** The parts of a tenant, as its objects are labelled with them. */
export type Component = 'isolation' | 'database' | 'workload' | 'autoscaling' | 'telemetry' | 'route';

/**
 * The labels and annotations of a tenant. Nothing in them changes with time: they are on every pod, and a change
 * there makes new pods.
 */
export function tenantMetadata(identity: TenantIdentity): TenantMetadata {
  const { tenant, event, name, costCentre, owner, onCall, securityScan, environment } = identity;
  return {
    tenant,
    labels: {
      'app.kubernetes.io/name': 'ticket-seller',
      'app.kubernetes.io/instance': tenant,
      'app.kubernetes.io/part-of': 'ticket-sales',
      'app.kubernetes.io/managed-by': 'greenroom',
      'greenroom.dev/event': labelValue(event),
      'greenroom.dev/tenant': tenant,
      'greenroom.dev/cost-centre': costCentre,
      ...(owner === undefined ? {} : { 'greenroom.dev/owner': owner }),
      ...(onCall === undefined ? {} : { 'greenroom.dev/on-call': onCall }),
      ...(securityScan === undefined ? {} : { 'greenroom.dev/security-scan': securityScan }),
      ...(environment === undefined ? {} : { 'greenroom.dev/environment': environment }),
    },
    annotations: { 'greenroom.dev/event-id': event, 'greenroom.dev/event-name': name },
  };
}

/** The metadata of the objects of one part. */
export function ofComponent(
  { tenant, labels, annotations }: TenantMetadata,
  component: Component,
): TenantMetadata {
  return { tenant, labels: extended(labels, { 'app.kubernetes.io/component': component }), annotations };
}
