import {
  type ClusterObject,
  filterKeys,
  groupOf,
  type Identity,
  identityOf,
  type JsonObject,
  objectAt,
  textAt,
  valueAt,
  withBody,
  withKeys,
} from '../objects/index.js';

/**
 * Encrypts one value so that only the controller of Sealed Secrets can read it, and only under that label; gives base64.
 * It is random, and so is no part of what is pure.
 */
export type Seal = (value: Uint8Array, label: string) => string;

const SEALED = { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret' };

/** A scope that is wider than one name in one namespace; what is sealed here has the narrowest. */
const SCOPES = /^sealedsecrets\.bitnami\.com\/(cluster|namespace)-wide$/;

/**
 * The SealedSecret from which the controller makes a Secret again, in the strict scope: under another name, or in another
 * namespace, it cannot be opened. https://github.com/bitnami-labs/sealed-secrets, v1alpha1
 *
 * @param secret cleaned, and with the names of the next cluster
 */
export function sealedSecret(secret: ClusterObject, seal: Seal): ClusterObject {
  const { body, contents, name, namespace = '' } = secret;
  const metadata = objectAt(body, 'metadata');
  const annotations = filterKeys(objectAt(metadata, 'annotations'), (key) => !SCOPES.test(key));
  const template: JsonObject = withKeys(
    {
      metadata: withKeys(metadata, {
        annotations: Object.keys(annotations).length === 0 ? undefined : annotations,
      }),
    },
    { type: textAt(body, 'type'), immutable: valueAt(body, 'immutable') },
  );
  const labels = valueAt(metadata, 'labels');
  const { contents: _, ...object } = secret;
  return withBody(object, {
    ...SEALED,
    // The labels say to which stack it belongs.
    metadata: withKeys({ name, namespace }, { labels }),
    spec: {
      encryptedData: contents?.open((value) => seal(value, `${namespace}/${name}`)) ?? {},
      template,
    },
  });
}

/** What a Secret is called once it is sealed. */
export function sealedIdentity({ namespace, name }: Identity): Identity {
  return identityOf({ apiVersion: SEALED.apiVersion, kind: SEALED.kind, namespace, name });
}

export function isSecret({ apiVersion, kind }: Identity): boolean {
  return groupOf(apiVersion) === '' && kind === 'Secret';
}
