import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  apiAddress,
  caFile,
  reloadScript,
  SAVE_SCRIPT,
  serverAddresses,
  serverName,
  tokenFile,
  UPLOAD_SCRIPT,
} from '../../planning/consul/index.js';
import { Memory } from '../../planning/units/index.js';
import { type EgressRule, network, tcp } from '../traffic/index.js';
import { tlsSecretName } from './certificate.js';
import type { ConsulSnapshots, SecretKey } from './cluster-parts.js';
import { type JobSide, type JobStep, placeCronJob } from './consul-job.js';
import { consulMetadata } from './metadata.js';
import type { ConsulSettings } from './settings.js';

const SHELL = '/bin/sh';
const BASH = '/bin/bash';
/** The agent that gives pods their IAM role, the same on every EKS node. */
const POD_IDENTITY_AGENT = { cidr: '169.254.170.23/32', port: 80 };

/** Tells the servers to read a renewed certificate. */
export function placeReload(scope: Construct, settings: ConsulSettings): void {
  const { name, servers, managementToken, reloadSchedule } = settings;
  placeCronJob(
    scope,
    'reload',
    {
      cluster: settings,
      component: 'reload',
      name: `${name}-reload`,
      serviceAccount: name,
      sides: [hereWith(settings, managementToken)],
      steps: [consulStep(settings, 'reload', reloadScript(serverAddresses(settings, servers)))],
      workSize: Memory.mebibytes(1),
      egress: [],
    },
    reloadSchedule,
  );
}

/** Saves a snapshot and brings it to Amazon S3. */
export function placeSnapshots(
  scope: Construct,
  settings: ConsulSettings,
  snapshots: Required<ConsulSnapshots>,
): void {
  const name = `${settings.name}-snapshot`;
  const { serviceAccountAnnotations, schedule, token, image, destination, keep } = snapshots;
  new k8s.KubeServiceAccount(scope, 'snapshot-service-account', {
    metadata: consulMetadata(settings, 'snapshot', name, serviceAccountAnnotations),
    automountServiceAccountToken: false,
  });
  const upload = { DESTINATION: destination.replace(/\/$/, ''), KEEP: `${keep}` };
  placeCronJob(
    scope,
    'snapshot',
    {
      cluster: settings,
      component: 'snapshot',
      name,
      serviceAccount: name,
      sides: [hereWith(settings, token)],
      steps: [
        consulStep(settings, 'save', SAVE_SCRIPT),
        { name: 'upload', image, shell: BASH, script: UPLOAD_SCRIPT, env: upload, callsConsul: false },
      ],
      // A snapshot is no larger than the data, which the servers hold in memory.
      workSize: settings.memory,
      egress: objectStore(snapshots.cidr),
    },
    schedule,
  );
}

function hereWith({ name }: ConsulSettings, token: SecretKey): JobSide {
  return { side: 'here', ca: { name: tlsSecretName(name), key: 'ca.crt' }, token };
}

/** A step that calls the cluster's own API, by the variables of Consul's command line. */
function consulStep(settings: ConsulSettings, name: string, script: string): JobStep {
  return {
    name,
    image: settings.image,
    shell: SHELL,
    script,
    callsConsul: true,
    env: {
      CONSUL_HTTP_ADDR: apiAddress(settings),
      CONSUL_TLS_SERVER_NAME: serverName(settings),
      CONSUL_CACERT: caFile('here'),
      CONSUL_HTTP_TOKEN_FILE: tokenFile('here'),
    },
  };
}

function objectStore(cidr: string): EgressRule[] {
  return [
    { to: [network(cidr)], ports: tcp(443) },
    { to: [network(POD_IDENTITY_AGENT.cidr)], ports: tcp(POD_IDENTITY_AGENT.port) },
  ];
}
