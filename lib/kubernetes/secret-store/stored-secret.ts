import { Construct } from 'constructs';
import { quote } from '../../planning/issues/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';
import { ExternalSecret, type ExternalSecretProps, type RemoteReference } from './external-secret.js';
import { remoteSecret, storeRef } from './remote-secret.js';
import type { SecretKey } from './secret-key.js';
import { storeMetadata } from './store-metadata.js';
import type { StoredSecretProps } from './stored-secret-props.js';
import { storedSecretRules } from './stored-secret-rules.js';
import { type StoredSecretSettings, storedSecretSettings } from './stored-secret-settings.js';

/**
 * One Secret in a namespace, whose values the External Secrets Operator brings from a store.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class StoredSecret extends Construct {
  readonly name: string;
  readonly namespace: string;
  private readonly keys: readonly string[];

  constructor(scope: Construct, id: string, props: StoredSecretProps) {
    super(scope, id);
    refuseViolations(this, storedSecretRules(props));
    const settings = storedSecretSettings(props);
    this.name = settings.name;
    this.namespace = settings.namespace;
    this.keys = settings.values.map(({ key }) => key);
    this.placeSecret(settings);
  }

  /**
   * A value of the Secret, for whoever takes one by reference.
   *
   * @throws InputError when the Secret has no such key
   */
  value(key: string): SecretKey {
    refuseViolations(this, [
      {
        violatedWhen: !this.keys.includes(key),
        message: () => ({
          field: 'values',
          problem: `the Secret has no key ${quote(key)}`,
          allowed: formatList(this.keys, 10),
          mend: 'add the value, or correct the key',
        }),
      },
    ]);
    return { name: this.name, key };
  }

  /** The Secret goes with the ExternalSecret, and stays when its values are gone from the store. */
  private placeSecret(settings: StoredSecretSettings): void {
    const { name, namespace, remoteKey, values, type } = settings;
    const metadata = storeMetadata(settings, 'secret', name, namespace);
    new ExternalSecret(this, 'secret', {
      metadata,
      spec: {
        ...refreshOf(settings),
        target: {
          name,
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          template: {
            type,
            engineVersion: 'v2',
            mergePolicy: 'Replace',
            // Without a template, annotations would be copied too, such as the one by which Argo CD prunes.
            metadata: { labels: metadata.labels ?? {} },
          },
        },
        data: values.map(({ key, property }) => ({
          secretKey: key,
          remoteRef: remoteReference(remoteKey, property),
        })),
      },
    });
  }
}

function refreshOf({
  store,
  refreshPolicy,
  refreshInterval,
}: StoredSecretSettings): Pick<
  ExternalSecretProps['spec'],
  'refreshPolicy' | 'refreshInterval' | 'secretStoreRef'
> {
  return refreshPolicy === 'Periodic'
    ? remoteSecret({ secretStore: store, refreshInterval })
    : { refreshPolicy, secretStoreRef: storeRef(store) };
}

function remoteReference(key: string, property: string | undefined): RemoteReference {
  return { key, property, conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };
}
