import type { Rule } from '../../planning/rules/index.js';
import { foreignLabelsRule, labelsRule, namespaceRule, objectNameRule } from '../validation/index.js';
import { accessRules } from './access-rules.js';
import { podRules } from './pod-rules.js';
import type { ControllerSettings } from './settings.js';
import { type ClassNames, shardRules } from './shard-rules.js';

/** What is wrong with any controller. */
export function controllerRules(settings: ControllerSettings, names: ClassNames): Rule[] {
  const { namespace, defaultTlsSecret, priorityClass, labels, shards } = settings;
  return [
    namespaceRule('namespace', namespace),
    ...shardRules(shards, names),
    ...podRules(settings),
    ...accessRules(settings),
    objectNameRule('defaultTlsSecret', defaultTlsSecret, 'a Secret'),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}
