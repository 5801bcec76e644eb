import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { StorageClasses } from '../../../lib/kubernetes/storage-classes/index.js';
import { Memory } from '../../../lib/planning/units/index.js';
import { DEFAULT_STORAGE_CLASSES } from '../../../lib/planning/volumes/index.js';
import { manifest } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { manifestsWith, type Props } from './storage-with.js';

const METADATA = {
  'app.kubernetes.io/name': 'storage-classes',
  'app.kubernetes.io/component': 'storage',
  'app.kubernetes.io/part-of': 'platform',
  'app.kubernetes.io/managed-by': 'greenroom',
};

it('classes with every default are, byte for byte, those that were reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'defaults.yaml'), 'utf8');
  expect(
    manifestsWith()
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});

it('a class can have everything', () => {
  const manifests = manifestsWith({
    classes: [
      { name: 'fast', fileSystem: 'xfs', iops: 16_000, throughput: Memory.gibibytes(1), isDefault: true },
    ],
    kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:key/0a1b',
    tags: { team: 'a', namespace: '{{ .PVCNamespace }}' },
  });
  expect(manifest(manifests, 'StorageClass', 'fast')).toEqual({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name: 'fast',
      labels: { ...METADATA, 'app.kubernetes.io/instance': 'fast' },
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    provisioner: 'ebs.csi.aws.com',
    parameters: {
      type: 'gp3',
      'csi.storage.k8s.io/fstype': 'xfs',
      encrypted: 'true',
      kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:key/0a1b',
      iops: '16000',
      throughput: '1024',
      tagSpecification_1: 'namespace={{ .PVCNamespace }}',
      tagSpecification_2: 'team=a',
    },
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
  });
});

it('a class of snapshots keeps them when their objects go', () => {
  expect(manifest(manifestsWith({ snapshotClass: { name: 'ebs' } }), 'VolumeSnapshotClass')).toEqual({
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotClass',
    metadata: { name: 'ebs', labels: { ...METADATA, 'app.kubernetes.io/instance': 'ebs' } },
    driver: 'ebs.csi.aws.com',
    deletionPolicy: 'Retain',
  });
});

describe('for what is given a class', () => {
  const chart = () => new Chart(new App(), 'chart');

  it('the default ones are there by name', () => {
    expect(new StorageClasses(chart(), 'storage').byName['gp3-retain'].name).toBe('gp3-retain');
  });

  it('so are those of a list that extends them', () => {
    const { byName } = new StorageClasses(chart(), 'storage', {
      classes: [...DEFAULT_STORAGE_CLASSES, { name: 'fast', iops: 16_000 }],
    });
    expect([byName.fast, byName.gp3.name]).toEqual([{ name: 'fast', iops: 16_000 }, 'gp3']);
  });

  it('so is the name of the class of snapshots, where there is one', () => {
    const names = [{}, { snapshotClass: { name: 'ebs' } }].map(
      (props) => new StorageClasses(chart(), 'storage', props).snapshotClass,
    );
    expect(names).toEqual([undefined, 'ebs']);
  });
});

const A = { name: 'a' };
const one = (change: object): Props => ({ classes: [{ ...A, ...change }] });
const SNAPSHOTS: Props = { classes: [A], snapshotClass: { name: 'ebs' } };
const snapshots = (change: object): Props => ({ ...SNAPSHOTS, snapshotClass: { name: 'ebs', ...change } });

it.each<[string, Props, Props, string[]]>([
  ['classes.name', one({}), one({ name: 'b' }), ['StorageClass/a', 'StorageClass/b']],
  ['classes.reclaimPolicy', one({}), one({ reclaimPolicy: 'Retain' }), ['StorageClass/reclaimPolicy']],
  [
    'classes.fileSystem',
    one({}),
    one({ fileSystem: 'xfs' }),
    ['StorageClass/parameters/csi.storage.k8s.io~1fstype'],
  ],
  ['classes.iops', one({}), one({ iops: 3_000 }), ['StorageClass/parameters/iops']],
  [
    'classes.throughput',
    one({}),
    one({ throughput: Memory.mebibytes(125) }),
    ['StorageClass/parameters/throughput'],
  ],
  ['classes.isDefault', one({}), one({ isDefault: true }), ['StorageClass/metadata/annotations']],
  [
    'kmsKeyId',
    one({}),
    { ...one({}), kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:alias/volumes' },
    ['StorageClass/parameters/kmsKeyId'],
  ],
  ['tags', SNAPSHOTS, { ...SNAPSHOTS, tags: { team: 'a' } }, ['StorageClass/parameters/tagSpecification_1']],
  ['snapshotClass', one({}), SNAPSHOTS, ['VolumeSnapshotClass/ebs']],
  [
    'snapshotClass.name',
    SNAPSHOTS,
    snapshots({ name: 'other' }),
    ['VolumeSnapshotClass/ebs', 'VolumeSnapshotClass/other'],
  ],
  [
    'snapshotClass.deletionPolicy',
    SNAPSHOTS,
    snapshots({ deletionPolicy: 'Delete' }),
    ['VolumeSnapshotClass/deletionPolicy'],
  ],
  [
    'snapshotClass.isDefault',
    SNAPSHOTS,
    snapshots({ isDefault: true }),
    ['VolumeSnapshotClass/metadata/annotations'],
  ],
  ['snapshotClass.tags', SNAPSHOTS, snapshots({ tags: { team: 'a' } }), ['VolumeSnapshotClass/parameters']],
  [
    'labels',
    SNAPSHOTS,
    { ...SNAPSHOTS, labels: { team: 'a' } },
    ['StorageClass/metadata/labels/team', 'VolumeSnapshotClass/metadata/labels/team'],
  ],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(manifestsWith(before), manifestsWith(after))).toEqual(expected);
});
