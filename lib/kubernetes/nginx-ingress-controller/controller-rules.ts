import { CONTROLLER_FLAVORS } from '../../planning/ingress/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { accessRules } from './access-rules.js';
import type { NginxIngressControllerProps } from './controller-props.js';
import { podRules } from './pod-rules.js';
import type { ControllerSettings } from './settings.js';
import { shardRules } from './shard-rules.js';

/** The flavour, without which nothing else of the props means anything. */
export function flavorRule({ flavor = 'f5' }: NginxIngressControllerProps): Rule {
  return kindRule('flavor', flavor, CONTROLLER_FLAVORS);
}

/** What is wrong with a controller. */
export function controllerRules(settings: ControllerSettings): Rule[] {
  const { namespace, defaultTlsSecret, priorityClass, labels, shards } = settings;
  return [
    namespaceRule('namespace', namespace),
    ...shardRules(shards),
    ...podRules(settings),
    ...accessRules(settings),
    objectNameRule('defaultTlsSecret', defaultTlsSecret, 'a Secret'),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}
