import { LONGEST_NAME } from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Cpu, Memory } from '../../planning/units/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import {
  foreignLabelsRule,
  imageRules,
  isServiceName,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { accessRules } from './access-rules.js';
import { configRules } from './config-rules.js';
import type { ConsulClusterProps } from './consul-cluster-props.js';
import { externalServiceRules } from './external-service-rules.js';
import { secretRules } from './secret-rules.js';
import { type ConsulSettings, consulSettings } from './settings.js';
import { sizeRules } from './size-rules.js';
import { snapshotRules } from './snapshot-rules.js';

const LEAST_STORAGE = Memory.gibibytes(1);
const LEAST_CPU = Cpu.milli(50);
const LEAST_MEMORY = Memory.mebibytes(128);

/** What is wrong with a cluster. */
export function clusterRules(props: ConsulClusterProps): Rule[] {
  const settings = consulSettings(props);
  const { name, namespace, issuer, image, storageClass, priorityClass, nodePool, labels } = settings;
  return [
    nameRule(name),
    namespaceRule('namespace', namespace),
    ...sizeRules(props, settings),
    ...configRules(settings),
    ...secretRules(props, settings),
    kindRule('issuer.kind', issuer.kind, ['Issuer', 'ClusterIssuer']),
    objectNameRule('issuer.name', issuer.name, 'an issuer'),
    ...imageRules('image', image),
    objectNameRule('storageClass', storageClass, 'a StorageClass'),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    ...nodePoolRules('nodePool', nodePool),
    ...amountRules(settings),
    ...accessRules(settings),
    ...(settings.snapshots === undefined ? [] : snapshotRules(settings.snapshots)),
    ...externalServiceRules(settings),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function nameRule(name: string): Rule {
  return {
    violatedWhen: !isServiceName(name) || name.length > LONGEST_NAME,
    message: () => ({
      field: 'name',
      problem: `${quote(name)} is no name of a cluster`,
      allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", beginning with a letter, not ending with "-"`,
      mend: 'correct the name, or leave it out for consul',
    }),
  };
}

function amountRules({ storage, cpu, memory }: ConsulSettings): Rule[] {
  return [
    leastRule('storage', `${storage}`, storage.toBytes() < LEAST_STORAGE.toBytes(), `${LEAST_STORAGE}`),
    leastRule('cpu', `${cpu}`, cpu.toMilli() < LEAST_CPU.toMilli(), `${LEAST_CPU}`),
    leastRule('memory', `${memory}`, memory.toBytes() < LEAST_MEMORY.toBytes(), `${LEAST_MEMORY}`),
  ];
}

function leastRule(field: string, amount: string, violatedWhen: boolean, least: string): Rule {
  return {
    violatedWhen,
    message: () => ({
      field,
      problem: `a server cannot live on ${amount}`,
      allowed: `at least ${least}`,
      mend: `raise it, or leave ${field} out`,
    }),
  };
}
