import { parseGitUrl } from '../../planning/gitops/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Duration } from '../../planning/units/index.js';
import {
  foreignLabelsRule,
  isDataKey,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { clusterNameRules, intervalRule, nameRule, partRules } from './delivery-rules.js';
import type { FluxCluster } from './flux-delivery-props.js';
import type { FluxSettings } from './flux-settings.js';
import { pathRule, repositoryRules, revisionRule } from './repository-rules.js';

const SHORTEST_POLL = Duration.seconds(30);
const SHORTEST = Duration.minutes(1);
/** Flux knows no days. */
const LONGEST = Duration.hours(12);

/** What is wrong with a delivery by Flux. */
export function fluxRules(settings: FluxSettings): Rule[] {
  const { repository, revision, path, clusters, name, namespace, parts, labels } = settings;
  const { secretName, deletion, pollInterval, interval, retryInterval, timeout } = settings;
  return [
    ...repositoryRules(repository),
    ...formRules(settings),
    revisionRule(revision),
    pathRule(path),
    objectNameRule('secretName', secretName, 'a Secret'),
    ...clusterNameRules(clusters),
    ...fluxClusterRules(clusters),
    nameRule(name),
    namespaceRule('namespace', namespace),
    ...partRules(parts),
    kindRule('deletion', deletion, ['none', 'keep-data', 'automatic']),
    intervalRule('pollInterval', pollInterval, SHORTEST_POLL, LONGEST),
    intervalRule('interval', interval, SHORTEST, LONGEST),
    intervalRule('retryInterval', retryInterval, SHORTEST_POLL, LONGEST),
    intervalRule('timeout', timeout, SHORTEST, LONGEST),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function formRules({ repository, secretName }: FluxSettings): Rule[] {
  const form = parseGitUrl(repository)?.form;
  return [
    {
      violatedWhen: form === 'scp',
      message: () => ({
        field: 'repository',
        problem: `${quote(repository)} is in the short form of git, which Flux does not read`,
        allowed: 'https://host/path or ssh://user@host/path',
        mend: `write ssh://${repository.replace(':', '/')}`,
      }),
    },
    {
      violatedWhen: form === 'ssh' && secretName === undefined,
      message: () => ({
        field: 'secretName',
        problem: 'nobody gets in by SSH without a key',
        allowed: 'the name of a Secret with identity and known_hosts',
        mend: 'make it with flux create secret git or by hand, and name it here',
      }),
    },
  ];
}

function fluxClusterRules(clusters: readonly FluxCluster[]): Rule[] {
  const places = clusters.map(({ kubeConfig }) => JSON.stringify(kubeConfig) ?? '');
  return clusters.flatMap(({ name, kubeConfig }, index) => [
    {
      violatedWhen: clusters.some(
        (other, before) => before < index && other.name !== name && places[before] === places[index],
      ),
      message: () => ({
        field: `clusters[${index}].kubeConfig`,
        problem:
          kubeConfig === undefined
            ? 'an earlier entry leads to the cluster of Flux already, where the two would overwrite each other'
            : 'an earlier entry leads to the same cluster, where the two would overwrite each other',
        allowed: 'a cluster of its own for each folder',
        mend: 'give the kubeConfig of the other cluster, or a delivery to the Flux that runs there',
      }),
    },
    ...(kubeConfig === undefined ? [] : kubeConfigRules(`clusters[${index}].kubeConfig`, kubeConfig)),
  ]);
}

function kubeConfigRules(field: string, config: NonNullable<FluxCluster['kubeConfig']>): Rule[] {
  const known = kindRule(`${field}.kind`, config.kind, ['secret', 'config-map']);
  if (known.violatedWhen) return [known];
  const key = config.kind === 'secret' ? config.key : undefined;
  return [
    objectNameRule(`${field}.name`, config.name, config.kind === 'secret' ? 'a Secret' : 'a ConfigMap'),
    {
      violatedWhen: key !== undefined && !isDataKey(key),
      message: () => ({
        field: `${field}.key`,
        problem: `${quote(key)} is no key of a Secret`,
        allowed: '1 to 253 letters, digits, "-", "_" and "."',
        mend: 'correct it, or leave it out for value',
      }),
    },
  ];
}
