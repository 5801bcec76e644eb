import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { hostsOf } from '../../planning/service-routes/index.js';
import { warningsAbout } from '../tenant-route/index.js';
import { addWarning } from '../warnings/index.js';
import { placeHttpRoutes } from './http-routes.js';
import { placeIngresses } from './ingresses.js';
import { routesRules } from './routes-rules.js';
import type { ServiceRoutesProps } from './service-routes-props.js';

/**
 * The routes of services that are no tenants: a table over hosts and paths, of whose hosts it has all routes. Of those
 * that fit a request the longest path gets it, whatever the controller.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class ServiceRoutes extends Construct {
  /** Its hosts, in order; nobody else in the cluster may have routes of theirs. */
  readonly hosts: readonly string[];

  constructor(scope: Construct, id: string, props: ServiceRoutesProps) {
    super(scope, id);
    refuseViolations(this, routesRules(props));
    const { flavor } = props;
    this.hosts = hostsOf(props.routes);
    for (const warning of warningsAbout(flavor)) addWarning(this, warning);
    for (const host of this.hosts) {
      if (flavor.kind === 'gateway') placeHttpRoutes(this, flavor, props, host);
      else placeIngresses(this, flavor, props, host);
    }
  }
}
