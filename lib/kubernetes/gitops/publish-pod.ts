import { k8s } from 'cdk8s-plus-27';
import {
  AS_OF,
  authorVariables,
  commandLine,
  forecastLine,
  parseRevision,
  passwordHelper,
  publishScript,
  READ_CLOCK,
  sshKey,
} from '../../planning/gitops/index.js';
import { Memory } from '../../planning/units/index.js';
import { placementOn } from '../node-pool/index.js';
import type { PublishJobSettings } from './publish-job-settings.js';

/** The user `node` of the images of Node.js: SSH refuses to work for a number that has no name. */
const USER = 1000;
const SECRET_MODE = 0o440;
const WORKSPACE = '/workspace';
const REPOSITORY = `${WORKSPACE}/repository`;
const OUTPUT = `${WORKSPACE}/dist`;
const CREDENTIALS = '/credentials';
const TOOL = ['greenroom'];
const TMP_SIZE = Memory.mebibytes(256);
/** The first step notes the instant, and every other one goes by it. */
const SHARE_INSTANT = `${AS_OF}=$(cat ${WORKSPACE}/as-of)\nexport ${AS_OF}\n`;

/** One step after the other; who forecasts has no key to the repository, and who pushes has no password of a feed. */
export function publishPod(settings: PublishJobSettings): k8s.PodSpec {
  const { nodePool, priorityClass, workspace } = settings;
  return {
    serviceAccountName: settings.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    restartPolicy: 'Never',
    priorityClassName: priorityClass,
    ...(nodePool !== undefined && placementOn(nodePool)),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    initContainers: [clone(settings), prepare(settings)],
    containers: [publish(settings)],
    volumes: [
      { name: 'workspace', emptyDir: { sizeLimit: k8s.Quantity.fromString(`${workspace}`) } },
      { name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString(`${TMP_SIZE}`) } },
      {
        name: 'credentials',
        secret: { secretName: settings.credentials.secretName, defaultMode: SECRET_MODE },
      },
    ],
  };
}

function clone(settings: PublishJobSettings): k8s.Container {
  const { repository } = settings;
  const options = ['--quiet', '--depth', '1', '--single-branch', '--branch', branchOf(settings)];
  const command = commandLine(['git', 'clone', ...options, '--', repository, REPOSITORY]);
  return container(settings, {
    name: 'clone',
    script: `${READ_CLOCK} > ${WORKSPACE}/as-of\n${command}\n`,
    workingDir: WORKSPACE,
    env: literals(gitAccess(settings)),
    callsGit: true,
  });
}

function prepare(settings: PublishJobSettings): k8s.Container {
  const { forecast, synth, environment, secretEnvironment } = settings;
  return container(settings, {
    name: 'prepare',
    script: `${SHARE_INSTANT}${forecast === undefined ? '' : forecastLine(TOOL, forecast)}${commandLine(synth)}\n`,
    workingDir: REPOSITORY,
    env: [
      ...literals({ CDK8S_OUTDIR: OUTPUT, ...environment }),
      ...Object.entries(secretEnvironment).map(([name, secretKeyRef]) => ({
        name,
        valueFrom: { secretKeyRef },
      })),
    ],
    callsGit: false,
  });
}

function publish(settings: PublishJobSettings): k8s.Container {
  const { path, maxDeletions, author } = settings;
  const script = publishScript({ tool: TOOL, from: OUTPUT, path, branch: branchOf(settings), maxDeletions });
  return container(settings, {
    name: 'publish',
    script: `${SHARE_INSTANT}${script}`,
    workingDir: REPOSITORY,
    env: literals({ ...gitAccess(settings), ...authorVariables(author) }),
    callsGit: true,
  });
}

interface Step {
  readonly name: string;
  readonly script: string;
  readonly workingDir: string;
  readonly env: readonly k8s.EnvVar[];
  readonly callsGit: boolean;
}

function container({ image, cpu, memory }: PublishJobSettings, step: Step): k8s.Container {
  const most = k8s.Quantity.fromString(`${memory}`);
  return {
    name: step.name,
    image,
    imagePullPolicy: 'IfNotPresent',
    command: ['/bin/sh', '-euc', step.script],
    workingDir: step.workingDir,
    env: [{ name: 'HOME', value: WORKSPACE }, ...step.env],
    resources: {
      requests: { cpu: k8s.Quantity.fromString(`${cpu}`), memory: most },
      limits: { memory: most },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'workspace', mountPath: WORKSPACE },
      { name: 'tmp', mountPath: '/tmp' },
      ...(step.callsGit ? [{ name: 'credentials', mountPath: CREDENTIALS, readOnly: true }] : []),
    ],
  };
}

function gitAccess({ credentials }: PublishJobSettings): Record<string, string> {
  return credentials.kind === 'ssh'
    ? sshKey(`${CREDENTIALS}/identity`, `${CREDENTIALS}/known_hosts`)
    : passwordHelper(`$(cat ${CREDENTIALS}/username)`, `$(cat ${CREDENTIALS}/password)`);
}

function branchOf({ revision }: PublishJobSettings): string {
  return parseRevision(revision)?.name ?? '';
}

function literals(variables: Readonly<Record<string, string>>): k8s.EnvVar[] {
  return Object.entries(variables).map(([name, value]) => ({ name, value }));
}
