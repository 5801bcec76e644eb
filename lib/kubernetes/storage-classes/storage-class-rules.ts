import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  FILE_SYSTEMS,
  GP3,
  iopsFor,
  isGp3Iops,
  isGp3Throughput,
  mebibytesOf,
  RECLAIM_POLICIES,
  SNAPSHOT_PLACEHOLDERS,
  throughputFor,
  VOLUME_PLACEHOLDERS,
} from '../../planning/volumes/index.js';
import { formatCount } from '../../planning/wording/index.js';
import { foreignLabelsRule, kindRule, labelsRule, objectNameRule } from '../validation/index.js';
import type { ClassSettings, StorageSettings } from './settings.js';
import { tagRules } from './tag-rules.js';

/** EC2 looks at a key only after it has promised the volume, which then never comes. */
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[\w/-]+$/;
/** A label of the object holds the name. */
const LONGEST_NAME = 63;

/** What is wrong with the classes of volumes of a cluster. */
export function storageRules({ classes, kmsKeyId, tags, snapshotClass, labels }: StorageSettings): Rule[] {
  return [
    {
      violatedWhen: classes.length === 0,
      message: () => ({
        field: 'classes',
        problem: 'there is no class',
        allowed: 'one class or more',
        mend: 'leave classes out for gp3 and gp3-retain',
      }),
    },
    ...classes.flatMap((one, index) => classRules(classes, one, index)),
    {
      violatedWhen: kmsKeyId !== undefined && !KEY_ARN.test(kmsKeyId),
      message: () => ({
        field: 'kmsKeyId',
        problem: `${quote(kmsKeyId)} is no ARN of a key`,
        allowed: 'an ARN such as arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d',
        mend: "copy the key's ARN, or leave it out for the account's own key",
      }),
    },
    ...tagRules('tags', tags, VOLUME_PLACEHOLDERS),
    ...(snapshotClass === undefined
      ? []
      : [
          ...nameRules('snapshotClass.name', snapshotClass.name, 'a VolumeSnapshotClass'),
          kindRule('snapshotClass.deletionPolicy', snapshotClass.deletionPolicy, RECLAIM_POLICIES),
          ...tagRules('snapshotClass.tags', snapshotClass.tags, SNAPSHOT_PLACEHOLDERS),
        ]),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function classRules(classes: readonly ClassSettings[], one: ClassSettings, index: number): Rule[] {
  const field = `classes[${index}]`;
  const earlier = classes.slice(0, index).find((other) => other.isDefault);
  return [
    ...nameRules(`${field}.name`, one.name, 'a StorageClass'),
    {
      violatedWhen: classes.findIndex(({ name }) => name === one.name) < index,
      message: () => ({
        field: `${field}.name`,
        problem: `${quote(one.name)} is there already`,
        allowed: 'every name once',
        mend: 'rename it, or leave one of the two out',
      }),
    },
    kindRule(`${field}.reclaimPolicy`, one.reclaimPolicy, RECLAIM_POLICIES),
    kindRule(`${field}.fileSystem`, one.fileSystem, FILE_SYSTEMS),
    ...speedRules(field, one),
    {
      violatedWhen: one.isDefault && earlier !== undefined,
      message: () => ({
        field: `${field}.isDefault`,
        problem: `${quote(one.name)} and ${quote(earlier?.name)} are both what claims without a class get`,
        allowed: 'one isDefault, or none',
        mend: 'take it away from one of them',
      }),
    },
  ];
}

function nameRules(field: string, name: string, kind: string): Rule[] {
  return [
    objectNameRule(field, name, kind),
    {
      violatedWhen: name.length > LONGEST_NAME,
      message: () => ({
        field,
        problem: `${quote(name)} has ${name.length} characters`,
        allowed: `at most ${LONGEST_NAME}`,
        mend: 'shorten it',
      }),
    },
  ];
}

/** https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html */
function speedRules(
  field: string,
  { iops = GP3.iops.least, throughput = GP3.throughput.least }: ClassSettings,
): Rule[] {
  const { least, most } = GP3.throughput;
  return [
    {
      violatedWhen: !isGp3Iops(iops),
      message: () => ({
        field: `${field}.iops`,
        problem: `gp3 has no volumes with ${quote(iops)} operations per second`,
        allowed: `a whole number from ${formatCount(GP3.iops.least)} to ${formatCount(GP3.iops.most)}`,
        mend: `correct it, or leave it out for ${formatCount(GP3.iops.least)}`,
      }),
    },
    {
      violatedWhen: !isGp3Throughput(throughput),
      message: () => ({
        field: `${field}.throughput`,
        problem: `gp3 has no volumes with ${throughput} per second`,
        allowed: `whole MiB from ${formatCount(mebibytesOf(least))} to ${formatCount(mebibytesOf(most))}`,
        mend: `correct it, or leave it out for ${mebibytesOf(least)}`,
      }),
    },
    {
      // Of a number that is wrong itself, nothing more is said.
      violatedWhen: isGp3Iops(iops) && isGp3Throughput(throughput) && iopsFor(throughput) > iops,
      message: () => ({
        field: `${field}.throughput`,
        problem: `${throughput} per second need ${formatCount(iopsFor(throughput))} operations per second, and there are ${formatCount(iops)}`,
        allowed: `at most ${throughputFor(iops)} per second with as many operations`,
        mend: 'raise iops, or lower throughput',
      }),
    },
  ];
}
