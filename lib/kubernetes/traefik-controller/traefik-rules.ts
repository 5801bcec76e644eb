import type { Rule } from '../../planning/rules/index.js';
import { type ClassNames, controllerRules, type ShardSettings } from '../ingress-shard/index.js';
import type { TraefikSettings } from './settings.js';

const NAMES: ClassNames = { example: 'traefik', reserved: ['-metrics', '-ready'] };

/** What is wrong with Traefik's controller. */
export function traefikRules(settings: TraefikSettings): Rule[] {
  const { shards, redirectToHttps } = settings;
  return [
    ...controllerRules(settings, NAMES),
    ...shards.map((shard, index) => ({
      violatedWhen: redirectToHttps && isPlain(shard),
      message: () => ({
        field: `shards[${index}].exposure.targetGroups`,
        problem: 'load balancers would speak nothing but HTTP to pods that answer it with a redirection',
        allowed: "a target group with the scheme 'https', or no redirection",
        mend: "where TLS ends at the load balancer, set redirectToHttps to false and give routes the entry point 'web'",
      }),
    })),
  ];
}

/** True where requests come by HTTP alone. */
function isPlain({ exposure }: ShardSettings): boolean {
  if (exposure.kind !== 'target-groups' || exposure.targetGroups.length === 0) return false;
  return exposure.targetGroups.every(({ scheme }) => scheme === 'http');
}
