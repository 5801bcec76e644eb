import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { ArgoCluster } from './argo-delivery-props.js';
import { destinationOf } from './argo-settings.js';

const SERVER = /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?(\/[A-Za-z0-9._/-]+)?$/;
/** Patterns would mean more than one cluster to a project, and braces a template. */
const REGISTERED = /^[A-Za-z0-9][A-Za-z0-9._:/@-]*$/;

/** Where Argo CD finds the clusters of a tree; a tree in two clusters is two trees. */
export function argoClusterRules(clusters: readonly ArgoCluster[]): Rule[] {
  const places = clusters.map((cluster) => JSON.stringify(destinationOf(cluster)));
  return clusters.flatMap(({ name, server, registeredAs }, index) => [
    {
      violatedWhen: server !== undefined && !SERVER.test(server),
      message: () => ({
        field: `clusters[${index}].server`,
        problem: `${quote(server)} is no address of an API server`,
        allowed:
          "https:// and a host in lower case, such as https://kubernetes.default.svc for Argo CD's own cluster",
        mend: 'copy the address that argocd cluster list shows, or leave it out',
      }),
    },
    {
      violatedWhen: registeredAs !== undefined && !REGISTERED.test(registeredAs),
      message: () => ({
        field: `clusters[${index}].registeredAs`,
        problem: `${quote(registeredAs)} is no name of one cluster`,
        allowed: 'letters, digits, ".", "_", ":", "/", "@" and "-"',
        mend: 'copy the name that argocd cluster list shows, or leave it out',
      }),
    },
    {
      violatedWhen: server !== undefined && registeredAs !== undefined,
      message: () => ({
        field: `clusters[${index}]`,
        problem: 'the cluster is named both by its address and by its name in Argo CD, which refuses that',
        allowed: 'server or registeredAs',
        mend: 'leave one of them out',
      }),
    },
    {
      violatedWhen: clusters.some(
        (other, before) => before < index && other.name !== name && places[before] === places[index],
      ),
      message: () => ({
        field: `clusters[${index}]`,
        problem: 'an earlier entry leads to the same cluster, where the two would overwrite each other',
        allowed: 'a cluster of its own for each folder',
        mend: 'correct server or registeredAs',
      }),
    },
  ]);
}
