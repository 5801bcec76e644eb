import { Construct } from 'constructs';
import { type ConsulIdentity, stubDomain } from '../../planning/consul/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { placeCertificate, tlsSecretName } from './certificate.js';
import type { SecretKey } from './cluster-parts.js';
import { clusterRules } from './cluster-rules.js';
import type { ConsulClusterProps } from './consul-cluster-props.js';
import { placeStubDomain } from './core-dns.js';
import { placeExternalService } from './external-services.js';
import { placeReload, placeSnapshots } from './jobs.js';
import { placeServiceMonitor } from './monitoring.js';
import { placeServers } from './servers.js';
import { placeServices } from './services.js';
import { consulSettings } from './settings.js';
import { placeTraffic } from './traffic.js';

/**
 * The servers of one Consul datacenter in one Kubernetes cluster, with all that keeps them: their certificate, their
 * traffic, their snapshots. Passwords, keys and tokens are named and never held.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class ConsulCluster extends Construct implements ConsulIdentity {
  readonly name: string;
  readonly namespace: string;
  readonly datacenter: string;
  readonly domain: string;
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Where the certificate of the authority is that vouches for the servers. */
  readonly ca: SecretKey;
  /** The block of a Corefile that leads to Consul's DNS, where there is a Service for it. */
  readonly stubDomain?: string;

  constructor(scope: Construct, id: string, props: ConsulClusterProps) {
    super(scope, id);
    refuseViolations(this, clusterRules(props));
    const settings = consulSettings(props);
    this.name = settings.name;
    this.namespace = settings.namespace;
    this.datacenter = settings.datacenter;
    this.domain = settings.domain;
    this.image = settings.image;
    this.labels = settings.labels;
    this.ca = { name: tlsSecretName(settings.name), key: 'ca.crt' };
    this.stubDomain = settings.dns && stubDomain(settings.domain, settings.dns.clusterIp);
    placeTraffic(this, settings);
    placeCertificate(this, settings);
    placeServices(this, settings);
    placeServers(this, settings);
    placeReload(this, settings);
    if (settings.snapshots !== undefined) placeSnapshots(this, settings, settings.snapshots);
    if (this.stubDomain !== undefined) placeStubDomain(this, settings, this.stubDomain);
    for (const service of settings.externalServices) placeExternalService(this, settings, service);
    placeServiceMonitor(this, settings);
  }
}
