import { generateKeyPairSync } from 'node:crypto';
import { certificateOf, rsaPair } from './certificate.js';

/** One bad input of `greenroom migrate`. */
export interface BadMigration {
  /** Completes "refuses ...". */
  readonly title: string;
  /** Besides the good export, by their paths; one of the same path takes its place. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** @default ['--from', 'export', '--to', 'out'] */
  readonly args?: readonly string[];
  /** Options after these. */
  readonly more?: readonly string[];
  readonly errors: readonly string[];
}

const object = (kind: string, name: string, rest: object = {}) =>
  `${JSON.stringify({ apiVersion: 'v1', kind, metadata: { name, namespace: 'shop' }, ...rest })}\n`;

/** What every case has, unless it says otherwise. */
export const GOOD = {
  'export/config.json': object('ConfigMap', 'web', { data: { bucket: 'paas-a-assets' } }),
};

const option = (name: string, told: string, allowed: string, mend: string) =>
  `command line, ${name}: ${told}. Allowed: ${allowed}. To mend: ${mend}.`;

const EMPTY_ALLOWED = 'what `kubectl get -o json` or `-o yaml` has written';
const EMPTY_MEND = 'export the cluster into it, or name another folder';
const MAP_FORM =
  'kind:old=new, with storageClass, namespace, host, registry or value for the kind; old=new is value:old=new';
const SELECTOR = 'a selector as kubectl takes it, such as app=shop,tier in (web, api),!canary';
const SELECTOR_MEND = 'correct --selector, and put it in quotes';
const YAML_ALLOWED = 'YAML documents as kubectl reads and writes them';
const YAML_MEND = 'correct the file, or export it again with `kubectl get -o yaml`';
const FOLDER = 'a folder that is empty, not there, or as an earlier migrate has left it';
const KEY =
  'the certificate of Sealed Secrets in the new cluster, PEM, with an RSA key of at least 2048 bits';
const KEY_MEND = 'fetch it with `kubeseal --fetch-cert`';
const SEAL = ['--include-secrets', 'cert.pem'];
const keyError = (problem: string) => `cert.pem: ${problem}. Allowed: ${KEY}. To mend: ${KEY_MEND}.`;

const PAIR = rsaPair();
const pem = (key: 'privateKey' | 'publicKey', pair = PAIR) =>
  String(pair[key].export({ type: key === 'publicKey' ? 'spki' : 'pkcs8', format: 'pem' }));

export const BAD_MIGRATIONS: readonly BadMigration[] = [
  {
    title: 'a folder that is not there',
    args: ['--from', 'nowhere', '--to', 'out'],
    errors: [
      'nowhere: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a folder without an export',
    files: { 'empty/notes.txt': 'nothing\n', 'empty/.git/config.json': '{}' },
    args: ['--from', 'empty', '--to', 'out'],
    errors: [
      `empty: it has no file that ends in .json, .yaml or .yml. Allowed: ${EMPTY_ALLOWED}. To mend: ${EMPTY_MEND}.`,
    ],
  },
  {
    title: 'an export without objects',
    files: { 'export/config.json': '{ "apiVersion": "v1", "kind": "List", "items": [] }' },
    errors: [
      'export: it has no objects. Allowed: at least one object. To mend: export it again with `kubectl get -o json`.',
    ],
  },
  {
    title: 'an export of nothing but what the cluster makes',
    files: { 'export/config.json': object('Event', 'a') },
    errors: [
      'export: of 1 object none can be moved: 1 record. Allowed: at least one object that people made. To mend: export Deployments, Services, ConfigMaps and the like too.',
    ],
  },
  {
    title: 'JSON that was cut off, YAML that is none, and bytes that are no text, all at once',
    files: {
      'export/a.json': '{ "apiVersion": "v1",\n',
      'export/b.yaml': 'apiVersion: v1\nkind: ConfigMap\n\tname: x\n',
      'export/c.yaml': new Uint8Array([0xff, 0xfe, 0x00]),
      'export/d/e.yml': 'apiVersion: v1\n---\nkind: [x\n',
    },
    errors: [
      'a.json, row 2: the text is not JSON: property name expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
      `b.yaml, row 3: the text is not YAML: tab as indent. Allowed: ${YAML_ALLOWED}. To mend: ${YAML_MEND}.`,
      'export/c.yaml: the file is not UTF-8 text. Allowed: text in UTF-8. To mend: export it again as UTF-8.',
      `d/e.yml, row 4, document 2: the text is not YAML: bad indent. Allowed: ${YAML_ALLOWED}. To mend: ${YAML_MEND}.`,
    ],
  },
  {
    title: 'a key that stands twice',
    files: { 'export/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nkind: Secret\n' },
    errors: [
      `config.yaml, row 3: the text is not YAML: duplicate key. Allowed: ${YAML_ALLOWED}. To mend: ${YAML_MEND}.`,
    ],
  },
  {
    title: 'the list of releases that Helm prints',
    files: { 'export/helm.json': '[{ "name": "web", "revision": "2" }]' },
    errors: [
      'helm.json: it is a list. Allowed: an object of Kubernetes, or a List. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
    ],
  },
  {
    title: 'objects without a name, a namespace or a kind, each with its place',
    files: {
      'export/list.yaml':
        'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: web}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {}\n---\nmetadata: {name: x}\napiVersion: v1\n',
    },
    errors: [
      'list.yaml, document 1, items[1].metadata.name: the field is missing. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: export it again with `kubectl get -o json`.',
      'list.yaml, document 2, kind: the field is missing. Allowed: a kind such as Deployment. To mend: take it out of the export, or export it again with `kubectl get -o json`.',
      'list.yaml, document 1, items[0].metadata.namespace: the field is missing. Allowed: the namespace of the Service. To mend: write it, or export the object again with `kubectl get -o json`.',
    ],
  },
  {
    title: 'two objects of one name that are not the same',
    files: { 'export/other.json': object('ConfigMap', 'web', { data: { bucket: 'other' } }) },
    errors: [
      'other.json: ConfigMap shop/web is another than the one of that name in config.json. Allowed: one object of a kind and name, or the same one several times. To mend: take the one that must not be moved out of the export.',
    ],
  },
  {
    title: 'a stack and a selector',
    more: ['--stack', 'shop', '--selector', 'app=web'],
    errors: [
      option(
        '--selector',
        'it is given with --stack, which is a selector too',
        'one of the two',
        'write the stack into the selector, as greenroom.dev/stack=NAME',
      ),
    ],
  },
  {
    title: 'a stack that can be no label, a selector that is none, and a map without a sign',
    more: ['--stack', 'a b', '--selector', 'app in web', '--map', 'gp2'],
    errors: [
      option(
        '--stack',
        '"a b" cannot be used',
        '1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
        'correct --stack, or see `greenroom migrate --help`',
      ),
      option(
        '--selector',
        '"app in web" is no label selector: "web" stands at character 8, where there must be "("',
        SELECTOR,
        SELECTOR_MEND,
      ),
      option(
        '--selector',
        'it is given with --stack, which is a selector too',
        'one of the two',
        'write the stack into the selector, as greenroom.dev/stack=NAME',
      ),
      option(
        '--map',
        '"gp2": it has no "="',
        MAP_FORM,
        'write what is to be replaced, "=", and what takes its place',
      ),
    ],
  },
  {
    title: 'an option without a value',
    more: ['--selector', ''],
    errors: [
      option(
        '--selector',
        'its value is empty',
        'any other value, or not to give the option',
        'name what is meant; in a script, set the variable behind --selector',
      ),
    ],
  },
  {
    title: 'a stack that nobody is of',
    more: ['--stack', 'shop'],
    errors: [
      option(
        '--stack',
        'no object is of the stack "shop"',
        'a stack of the export; the export has no label greenroom.dev/stack',
        'correct the name, or label the objects with greenroom.dev/stack',
      ),
    ],
  },
  {
    title: 'labels that nobody has',
    more: ['--selector', 'app=web'],
    errors: [
      option(
        '--selector',
        'none of 1 object has the labels "app=web"',
        'a selector that at least one object fulfils',
        'correct the selector',
      ),
    ],
  },
  {
    title: 'a kind of map that there is not, one with a bad name, and one that does nothing',
    more: ['--map', 'class:gp2=gp3', 'namespace:shop=a.b', 'paas-a=paas-a'],
    errors: [
      option(
        '--map',
        '"class:gp2=gp3": "class" is no kind of map',
        MAP_FORM,
        'correct the kind, or write value: before it',
      ),
      option('--map', '"namespace:shop=a.b": "a.b" cannot be used', 'names of namespaces', 'correct it'),
      option(
        '--map',
        '"paas-a=paas-a": it replaces a name by itself',
        'two names',
        'leave the map out, or correct it',
      ),
    ],
  },
  {
    title: 'two maps of one name',
    more: ['--map', 'paas-a=paas-b', 'paas-a=paas-c'],
    errors: [
      option(
        '--map',
        '"paas-a=paas-c" replaces what another map replaces',
        'one map for a name',
        'remove one of them',
      ),
    ],
  },
  {
    title: 'a map of nothing',
    more: ['--map', 'storageClass:gp2=gp3'],
    errors: [
      option(
        '--map',
        'nothing in the export has use for "storageClass:gp2=gp3"',
        'none: the export has no storage classes',
        'correct the map, or leave it out',
      ),
    ],
  },
  {
    title: 'maps that make one object of two',
    files: { 'export/other.json': object('ConfigMap', 'api') },
    more: ['--map', 'api=web'],
    errors: [
      'other.json, metadata: the maps make ConfigMap shop/web of it, and of ConfigMap shop/web in config.json too. Allowed: names that stay apart. To mend: correct the map, or take one of the objects out of the export.',
    ],
  },
  {
    title: 'a system namespace that the export does not have',
    more: ['--include-namespace', 'kube-system'],
    errors: [
      option(
        '--include-namespace',
        'the export has no objects of the namespace "kube-system"',
        'none: the export has no system namespace',
        'correct the name, or leave it out',
      ),
    ],
  },
  {
    title: 'to write over a file',
    files: { out: 'mine\n' },
    errors: [`out: it is a file, not a folder. Allowed: ${FOLDER}. To mend: name another folder.`],
  },
  {
    title: 'to write into a folder of somebody',
    files: { 'out/notes.md': 'mine\n', 'out/deep/er.yaml': 'mine\n' },
    errors: [
      `out: the folder holds "deep/er.yaml", which migrate has not written. Allowed: ${FOLDER}. To mend: name another folder, or move that file away.`,
      `out: the folder holds "notes.md", which migrate has not written. Allowed: ${FOLDER}. To mend: name another folder, or move that file away.`,
    ],
  },
  {
    title: 'to write into the export',
    args: ['--from', 'export', '--to', 'export/out'],
    errors: [
      option(
        '--to',
        '"export/out" is the export, in it, or around it',
        'a folder of its own',
        'name another folder, such as migrated',
      ),
    ],
  },
  {
    title: 'to write around the export',
    args: ['--from', 'export', '--to', '.'],
    errors: [
      option(
        '--to',
        '"." is the export, in it, or around it',
        'a folder of its own',
        'name another folder, such as migrated',
      ),
    ],
  },
  {
    title: 'an index of another version',
    files: { 'out/index.json': '{\n  "version": 9,\n  "format": "greenroom-migration"\n}\n' },
    errors: [
      'out/index.json, version: version 9 of the migration index format is unknown. Allowed: 1. To mend: name another folder, or remove the one that another release has written.',
    ],
  },
  {
    title: 'a certificate that is not there',
    more: SEAL,
    errors: [
      'cert.pem: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'what is no certificate',
    files: { 'cert.pem': 'hello\n' },
    more: SEAL,
    errors: [keyError('it is no certificate')],
  },
  {
    title: 'a certificate that is broken',
    files: { 'cert.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' },
    more: SEAL,
    errors: [keyError('it is no certificate')],
  },
  {
    title: 'a private key',
    files: { 'cert.pem': pem('privateKey') },
    more: SEAL,
    errors: [keyError('it is a private key, which must not leave its cluster')],
  },
  {
    title: 'a key of another kind',
    files: {
      'cert.pem': String(
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }),
      ),
    },
    more: SEAL,
    errors: [keyError('its key is of the type ec')],
  },
  {
    title: 'a key that is too short',
    files: { 'cert.pem': pem('publicKey', rsaPair(1024)) },
    more: SEAL,
    errors: [keyError('its key has 1024 bits')],
  },
  {
    title: 'a certificate that is over',
    files: { 'cert.pem': certificateOf(PAIR, '20210101000000Z') },
    more: SEAL,
    errors: [keyError('the certificate was valid until Jan  1 00:00:00 2021 GMT')],
  },
  {
    title: 'a Secret that cannot be sealed, without its value',
    files: {
      'cert.pem': pem('publicKey'),
      'export/secret.json': object('Secret', 'db', { data: { password: 'hunter2!' } }),
    },
    more: SEAL,
    errors: [
      'secret.json, data["password"]: the value in Secret shop/db is no base64. Allowed: base64 with padding. To mend: export the Secret again with `kubectl get -o json`.',
    ],
  },
];
