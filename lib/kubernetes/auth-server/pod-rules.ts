import { DEFAULT_IMAGE } from '../../planning/auth-server/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Memory } from '../../planning/units/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import { imageRules, memoryLimitRule, objectNameRule, podTimeRules } from '../validation/index.js';
import type { AuthServerSettings } from './settings.js';

const MOST_REPLICAS = 50;
const MOST_QUEUED = 100_000;
/** What Keycloak's own guide for containers calls the least: https://www.keycloak.org/server/containers */
const LEAST_MEMORY = Memory.mebibytes(750);

/** What runs, how many of it, how large it is and how long its life takes. */
export function podRules(settings: AuthServerSettings): Rule[] {
  const { image, previousImage, replicas, maxQueuedRequests, priorityClass, nodePool } = settings;
  const { startupTime, shutdownDelay, shutdownTimeout } = settings;
  return [
    countRule('replicas', replicas, 0, MOST_REPLICAS, 'use 2 for one that survives the loss of a node'),
    ...imageRules('image', image),
    ...(previousImage === undefined ? [] : imageRules('previousImage', previousImage)),
    optimizedRule(settings),
    ...sizeRules(settings),
    countRule('maxQueuedRequests', maxQueuedRequests, 1, MOST_QUEUED, 'leave it out for 1000'),
    ...podTimeRules({ startupTime, shutdownDelay, shutdownTimeout }),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    ...nodePoolRules('nodePool', nodePool),
  ];
}

export function countRule(field: string, count: number, least: number, most: number, mend: string): Rule {
  return {
    violatedWhen: !Number.isSafeInteger(count) || count < least || count > most,
    message: () => ({
      field,
      problem: `${count} is no number that can be had`,
      allowed: `a whole number from ${least} to ${most}`,
      mend,
    }),
  };
}

function optimizedRule({ optimized, image }: AuthServerSettings): Rule {
  return {
    violatedWhen: optimized && image === DEFAULT_IMAGE,
    message: () => ({
      field: 'optimized',
      problem: `${image} was built for no database, and does not start without a build`,
      allowed: 'true only for an image of your own',
      mend: 'build one with kc.sh build, or leave optimized out',
    }),
  };
}

function sizeRules({ cpu, memory, memoryLimit }: AuthServerSettings): Rule[] {
  return [
    leastRule('cpu', `${cpu}`, cpu.toMilli() < 1, '1m'),
    leastRule('memory', `${memory}`, memory.toBytes() === 0, '1Ki'),
    leastRule(
      'memoryLimit',
      `${memoryLimit}`,
      memoryLimit.toBytes() < LEAST_MEMORY.toBytes(),
      `${LEAST_MEMORY}`,
    ),
    memoryLimitRule(memoryLimit, memory),
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
