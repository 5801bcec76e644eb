import { Construct } from 'constructs';
import { type OperatorRelease, operatorOf, releasesOf } from '../../planning/operators/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { addWarning } from '../warnings/index.js';
import { placeApplications } from './argo-cd.js';
import { placeHelmReleases } from './flux.js';
import type { OperatorsProps } from './operators-props.js';
import { operatorsRules } from './operators-rules.js';
import { operatorsWarnings } from './operators-warnings.js';
import { operatorsSettings } from './settings.js';

/** An account of a cluster. */
export interface OperatorAccount {
  readonly namespace: string;
  readonly serviceAccount: string;
}

/**
 * The operators of a cluster at the versions of one catalogue, delivered by Argo CD or by Flux, in an order in which
 * each finds what it needs.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class Operators extends Construct {
  /** What is delivered, in that order. */
  readonly releases: readonly OperatorRelease[];
  /** Accounts that need rights in AWS which no cluster of greenroom grants: list them in `serviceAccounts`. */
  readonly accountsToGrant: readonly OperatorAccount[];

  constructor(scope: Construct, id: string, props: OperatorsProps) {
    super(scope, id);
    const settings = operatorsSettings(props);
    refuseViolations(this, operatorsRules(settings));
    this.releases = releasesOf(settings);
    this.accountsToGrant = this.releases.flatMap(accountToGrant);
    for (const warning of operatorsWarnings(this.releases, settings.cluster.kubernetesVersion)) {
      addWarning(this, warning);
    }
    const { delivery } = settings;
    if (delivery.kind === 'flux') placeHelmReleases(this, settings, delivery, this.releases);
    else placeApplications(this, settings, delivery, this.releases);
  }
}

function accountToGrant({ name, namespace = '' }: OperatorRelease): OperatorAccount[] {
  const { aws } = operatorOf(name);
  return aws?.granted === 'by-you' ? [{ namespace, serviceAccount: aws.serviceAccount }] : [];
}
