import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';
import {
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { refreshIntervalRule } from './remote-secret.js';
import { dataKeyRule } from './secret-key.js';
import type { StoredSecretProps, StoredSecretType, StoredValue } from './stored-secret-props.js';
import { type StoredSecretSettings, storedSecretSettings } from './stored-secret-settings.js';

/** What both kinds of store take: names and ARNs of AWS, and paths of Vault. */
const REMOTE_KEY = /^[A-Za-z0-9/_+=.@!:-]{1,2048}$/;
const PROPERTY = /^\S+$/;

/**
 * The keys without which Kubernetes refuses a Secret of the type; of basic-auth it wants one of the two, and whoever
 * logs in wants both. https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
 */
const KEYS: Readonly<Record<StoredSecretType, readonly string[]>> = {
  Opaque: [],
  'kubernetes.io/basic-auth': ['username', 'password'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

/** What is wrong with a Secret that comes from a store. */
export function storedSecretRules(props: StoredSecretProps): Rule[] {
  const settings = storedSecretSettings(props);
  const { name, namespace, store, remoteKey, values, type, refreshPolicy, labels } = settings;
  return [
    objectNameRule('name', name, 'a Secret'),
    namespaceRule('namespace', namespace),
    ...storeRules(settings),
    objectNameRule('store.name', store.name, 'a SecretStore'),
    {
      violatedWhen: typeof remoteKey !== 'string' || !REMOTE_KEY.test(remoteKey),
      message: () => ({
        field: 'remoteKey',
        problem: `${quote(remoteKey)} is no name of a secret in a store`,
        allowed: 'at most 2048 letters, digits and /_+=.@!:-',
        mend: 'write it as the store does, for example platform/consul',
      }),
    },
    ...valueRules(values),
    kindRule('type', type, Object.keys(KEYS)),
    typeRule(settings),
    kindRule('refreshPolicy', refreshPolicy, ['Periodic', 'OnChange', 'CreatedOnce']),
    ...refreshRules(props, settings),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function storeRules({ namespace, store }: StoredSecretSettings): Rule[] {
  const { name, namespaces = [namespace] } = store;
  return [
    {
      violatedWhen: !namespaces.includes(namespace),
      message: () => ({
        field: 'namespace',
        problem: `the store ${quote(name)} refuses whoever asks from ${quote(namespace)}`,
        allowed: formatList(namespaces, 10),
        mend: 'use another store, or let this one admit the namespace',
      }),
    },
  ];
}

function valueRules(values: readonly StoredValue[]): Rule[] {
  const keys = values.map(({ key }) => key);
  return [
    {
      violatedWhen: values.length === 0,
      message: () => ({
        field: 'values',
        problem: 'the Secret would be empty',
        allowed: 'one value or more',
        mend: 'list the keys of the Secret',
      }),
    },
    ...values.flatMap(({ key, property }, index) => [
      dataKeyRule(`values[${index}].key`, key),
      {
        violatedWhen: keys.indexOf(key) < index,
        message: () => ({
          field: `values[${index}].key`,
          problem: `there is another value at ${quote(key)}`,
          allowed: 'every key once',
          mend: 'rename one of them',
        }),
      },
      {
        violatedWhen: property !== undefined && !PROPERTY.test(property),
        message: () => ({
          field: `values[${index}].property`,
          problem: `${quote(property)} is no field of a JSON document`,
          allowed: 'text without spaces, such as gossip-key',
          mend: 'correct it, or leave it out for all that is at the remoteKey',
        }),
      },
    ]),
  ];
}

function typeRule({ type, values }: StoredSecretSettings): Rule {
  const missing = (KEYS[type] ?? []).filter((needed) => !values.some(({ key }) => key === needed));
  return {
    violatedWhen: missing.length > 0,
    message: () => ({
      field: 'values',
      problem: `a Secret of type ${quote(type)} lacks ${formatList(missing.map(quote))}`,
      allowed: 'the keys that belong to the type, and more',
      mend: 'add them, or leave the type out',
    }),
  };
}

function refreshRules(props: StoredSecretProps, settings: StoredSecretSettings): Rule[] {
  const { refreshPolicy, refreshInterval } = settings;
  if (refreshPolicy === 'Periodic') return [refreshIntervalRule('refreshInterval', refreshInterval)];
  return [
    {
      violatedWhen: props.refreshInterval !== undefined,
      message: () => ({
        field: 'refreshInterval',
        problem: `nothing is read every ${refreshInterval} with the policy ${quote(refreshPolicy)}`,
        allowed: 'an interval only with Periodic',
        mend: 'leave it out, or leave refreshPolicy out',
      }),
    },
  ];
}
