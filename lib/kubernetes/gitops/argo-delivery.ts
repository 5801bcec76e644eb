import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { addWarning } from '../warnings/index.js';
import { placeShared, placeTenantSet } from './argo-applications.js';
import type { ArgoDeliveryProps } from './argo-delivery-props.js';
import { type ArgoProjects, argoProjects, placeProjects } from './argo-projects.js';
import { argoRules } from './argo-rules.js';
import { type ArgoSettings, argoSettings } from './argo-settings.js';

const HELD_UP =
  "one Application brings all tenants of a cluster: a database that asks before it is pruned holds up every change of its cluster until a person answers; set confirmDeletion: false for databases, or grouping: 'tenant'";

/**
 * Has Argo CD bring the published tree to its clusters: projects that confine what may come, an Application for each
 * tenant, one for the hosts and one for the platform of each cluster.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class ArgoDelivery extends Construct {
  readonly namespace: string;
  /** For Applications of one's own, and for rights of people. */
  readonly projects: ArgoProjects;

  constructor(scope: Construct, id: string, props: ArgoDeliveryProps) {
    super(scope, id);
    const settings = argoSettings(props);
    refuseViolations(this, argoRules(props, settings));
    this.namespace = settings.namespace;
    this.projects = argoProjects(settings);
    if (isShared(settings) && settings.deletion === 'automatic') addWarning(this, HELD_UP);
    placeProjects(this, settings);
    for (const cluster of settings.clusters) {
      for (const part of settings.parts) {
        if (part === 'tenants' && settings.grouping === 'tenant') placeTenantSet(this, settings, cluster);
        else placeShared(this, settings, cluster, part);
      }
    }
  }
}

function isShared({ grouping, parts }: ArgoSettings): boolean {
  return grouping === 'cluster' && parts.includes('tenants');
}
