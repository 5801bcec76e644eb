import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { cidrRule, imageRules, scheduleRule } from '../validation/index.js';
import type { ConsulSnapshots } from './cluster-parts.js';
import { secretRule } from './secret-rules.js';

/** A bucket and a folder: what is in the folder and looks like a snapshot is deleted in time. */
const S3 = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9!_.*'()-]+)+\/?$/;
const MOST_KEPT = 10_000;

/** What is wrong with the snapshots of a cluster. */
export function snapshotRules(snapshots: Required<ConsulSnapshots>): Rule[] {
  const { destination, keep, schedule, token, cidr, image } = snapshots;
  return [
    {
      violatedWhen: !S3.test(destination),
      message: () => ({
        field: 'snapshots.destination',
        problem: `${quote(destination)} is no place in Amazon S3`,
        allowed: 's3://, the name of a bucket and, behind "/", a folder for this cluster alone',
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: !Number.isInteger(keep) || keep < 1 || keep > MOST_KEPT,
      message: () => ({
        field: 'snapshots.keep',
        problem: `${quote(keep)} is no number of snapshots to keep`,
        allowed: `a whole number from 1 to ${MOST_KEPT}`,
        mend: 'use 168 for a week of hours',
      }),
    },
    scheduleRule('snapshots.schedule', schedule),
    secretRule('snapshots.token', token, 'no snapshot can be taken'),
    cidrRule('snapshots.cidr', cidr),
    ...imageRules('snapshots.image', image),
  ];
}
