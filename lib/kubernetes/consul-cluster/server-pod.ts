import { k8s } from 'cdk8s-plus-27';
import {
  type AgentToken,
  agentScript,
  CONFIG_FOLDER,
  consulPorts,
  DATA_FOLDER,
  HTTPS_PORT,
  RUN_FOLDER,
  SECRETS_FOLDER,
  TLS_FOLDER,
} from '../../planning/consul/index.js';
import { Memory } from '../../planning/units/index.js';
import { placementOn } from '../node-pool/index.js';
import { tlsSecretName } from './certificate.js';
import type { SecretKey } from './cluster-parts.js';
import { podLabels } from './metadata.js';
import { CONTAINER_SECURITY, POD_SECURITY, resourcesOf, SECRET_MODE, scratch } from './pods.js';
import type { ConsulSettings } from './settings.js';

/** There is a leader: its address stands between the quotes. */
const HAS_LEADER = `curl -sS --max-time 4 --cacert ${TLS_FOLDER}/ca.crt https://localhost:${HTTPS_PORT}/v1/status/leader | grep -E '".+"'`;
const RUN_SIZE = Memory.mebibytes(1);

/** The pod of a server; nothing in it depends on how many there are, so that others come without a restart of this one. */
export function serverPod(settings: ConsulSettings): k8s.PodSpec {
  const { name, environment, nodePool, priorityClass } = settings;
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    // Time to hand over the leadership and to leave.
    terminationGracePeriodSeconds: 30,
    priorityClassName: priorityClass,
    ...(nodePool && placementOn(nodePool)),
    topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
      (topologyKey) => ({
        topologyKey,
        maxSkew: 1,
        // Volumes stay in their zone for ever: a server that once was squeezed in beside another is never moved.
        whenUnsatisfiable: environment === 'production' ? 'DoNotSchedule' : 'ScheduleAnyway',
        labelSelector: { matchLabels: podLabels(name, 'server') },
      }),
    ),
    securityContext: POD_SECURITY,
    containers: [serverContainer(settings)],
    volumes: volumes(settings),
  };
}

function serverContainer(settings: ConsulSettings): k8s.Container {
  const { image, plainHttp, cpu, memory } = settings;
  return {
    name: 'consul',
    image,
    command: ['/bin/sh', '-euc', agentScript(tokensOf(settings).map(([token]) => token))],
    env: [{ name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }],
    ports: consulPorts(plainHttp).map(({ name, port, protocol }) => ({
      name,
      containerPort: port,
      protocol,
    })),
    // Reading a large snapshot after a restart comes before listening.
    startupProbe: { tcpSocket: httpsPort(), periodSeconds: 5, failureThreshold: 120 },
    readinessProbe: {
      exec: { command: ['/bin/sh', '-euc', HAS_LEADER] },
      periodSeconds: 5,
      timeoutSeconds: 5,
      failureThreshold: 2,
    },
    // Not whether there is a leader: when there is none, restarting all servers makes none either.
    livenessProbe: { tcpSocket: httpsPort(), periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
    resources: resourcesOf(cpu, memory),
    securityContext: CONTAINER_SECURITY,
    volumeMounts: [
      { name: 'data', mountPath: DATA_FOLDER },
      { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true },
      { name: 'secrets', mountPath: SECRETS_FOLDER, readOnly: true },
      { name: 'tls', mountPath: TLS_FOLDER, readOnly: true },
      { name: 'run', mountPath: RUN_FOLDER },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  };
}

function httpsPort(): k8s.TcpSocketAction {
  return { port: k8s.IntOrString.fromString('https') };
}

function volumes(settings: ConsulSettings): k8s.Volume[] {
  const { name, gossipKey, memory } = settings;
  const files: [string, SecretKey][] = [['encrypt', gossipKey], ...tokensOf(settings)];
  return [
    { name: 'config', configMap: { name } },
    {
      name: 'secrets',
      projected: {
        defaultMode: SECRET_MODE,
        sources: files.map(([path, secret]) => ({
          secret: { name: secret.name, items: [{ key: secret.key, path }] },
        })),
      },
    },
    { name: 'tls', secret: { secretName: tlsSecretName(name), defaultMode: SECRET_MODE } },
    scratch('run', RUN_SIZE, 'Memory'),
    // A snapshot is written here before it is sent; it is no larger than the data, which is held in memory.
    scratch('tmp', memory),
  ];
}

function tokensOf(settings: ConsulSettings): [AgentToken, SecretKey][] {
  const { managementToken, agentToken, dnsToken, replicationToken } = settings;
  const tokens: [AgentToken, SecretKey | undefined][] = [
    ['initial_management', managementToken],
    ['agent', agentToken],
    ['dns', dnsToken],
    ['replication', replicationToken],
  ];
  return tokens.flatMap(([token, secret]) => (secret === undefined ? [] : [[token, secret]]));
}
