import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { cidrRule, objectNameRule } from '../validation/index.js';
import { MOST_CPU, MOST_MEMORY, mostRule } from './bounds.js';
import type { BackupSettings } from './cluster-backend.js';

const CRON_FIELDS = 6;
const CRON_FIELD = /^[\dA-Za-z*/,?-]+$/;
/** A bucket and at least no query: what barman takes apart is the bucket and the key. */
const S3 = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9!_.*'()-]+)*\/?$/;
const DAY = 86_400_000;

/** What is wrong with the backup of a cluster. */
export function backupRules(backup: BackupSettings): Rule[] {
  return [
    objectNameRule('backend.backup.objectStore', backup.objectStore, 'an ObjectStore'),
    destinationRule(backup),
    ...retentionRules(backup),
    scheduleRule(backup),
    cidrRule('backend.backup.cidr', backup.cidr),
    ...sidecarRules(backup),
  ];
}

function destinationRule({ destination }: BackupSettings): Rule {
  return {
    violatedWhen: destination !== undefined && !S3.test(destination),
    message: () => ({
      field: 'backend.backup.destination',
      problem: `${quote(destination)} is no place in Amazon S3`,
      allowed: 's3://, the name of a bucket and, behind "/", a folder',
      mend: 'correct it; for another kind of store, make the ObjectStore elsewhere and leave destination out',
    }),
  };
}

function retentionRules({ retention, destination }: BackupSettings): Rule[] {
  if (retention === undefined) return [];
  return [
    {
      violatedWhen: retention.toMillis() === 0 || retention.toMillis() % DAY !== 0,
      message: () => ({
        field: 'backend.backup.retention',
        problem: `backups cannot be kept for ${retention}`,
        allowed: 'whole days, at least 1d',
        mend: 'round it up',
      }),
    },
    {
      violatedWhen: destination === undefined,
      message: () => ({
        field: 'backend.backup.retention',
        problem: "how long backups are kept is a matter of the ObjectStore, which is somebody else's",
        allowed: 'a retention only beside a destination',
        mend: 'give the destination, or leave retention out',
      }),
    },
  ];
}

function scheduleRule({ schedule }: BackupSettings): Rule {
  const fields = schedule?.split(' ') ?? [];
  return {
    violatedWhen:
      schedule !== undefined &&
      !(fields.length === CRON_FIELDS && fields.every((field) => CRON_FIELD.test(field))),
    message: () => ({
      field: 'backend.backup.schedule',
      problem: `${quote(schedule)} is no schedule of six fields`,
      allowed: 'second, minute, hour, day of the month, month and day of the week, such as 0 30 4 * * *',
      mend: 'put the second in front, or leave schedule out',
    }),
  };
}

function sidecarRules({ sidecarCpu, sidecarMemory }: BackupSettings): Rule[] {
  const none = { sidecarCpu: sidecarCpu.toMilli() === 0, sidecarMemory: sidecarMemory.toBytes() === 0 };
  const nothing = Object.entries(none).map(([field, violatedWhen]) => ({
    violatedWhen,
    message: () => ({
      field: `backend.backup.${field}`,
      problem: 'the sidecar cannot live on nothing',
      allowed: 'more than 0',
      mend: `raise it, or leave ${field} out`,
    }),
  }));
  return [
    ...nothing,
    mostRule('backup.sidecarCpu', sidecarCpu, sidecarCpu.toMilli() > MOST_CPU.toMilli(), MOST_CPU),
    mostRule(
      'backup.sidecarMemory',
      sidecarMemory,
      sidecarMemory.toBytes() > MOST_MEMORY.toBytes(),
      MOST_MEMORY,
    ),
  ];
}
