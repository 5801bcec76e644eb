import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { backupWith, clusterWith, NETWORK, OBJECT, refuses, takes } from './refusals.js';

refuses([
  [
    'backend.backup.objectStore',
    backupWith({ objectStore: 'Backups' }),
    `"Backups" is no name of an ObjectStore. ${OBJECT}`,
  ],
  ...['https://backups', 's3://', 's3://B', 's3://backups/a b', 's3://backups/a?b', 'gs://backups'].map(
    (destination) =>
      [
        'backend.backup.destination',
        backupWith({ destination }),
        `"${destination}" is no place in Amazon S3. Allowed: s3://, the name of a bucket and, behind "/", a folder. To mend: correct it; for another kind of store, make the ObjectStore elsewhere and leave destination out.`,
      ] as const,
  ),
  ...[Duration.days(0), Duration.hours(36)].map(
    (retention) =>
      [
        'backend.backup.retention',
        backupWith({ retention }),
        `backups cannot be kept for ${retention}. Allowed: whole days, at least 1d. To mend: round it up.`,
      ] as const,
  ),
  [
    'backend.backup.retention',
    clusterWith({ backup: { objectStore: 'backups', retention: Duration.days(7) } }),
    "how long backups are kept is a matter of the ObjectStore, which is somebody else's. Allowed: a retention only beside a destination. To mend: give the destination, or leave retention out.",
  ],
  ...['0 4 * * *', '0 0  4 * * *', '@daily', ''].map(
    (schedule) =>
      [
        'backend.backup.schedule',
        backupWith({ schedule }),
        `"${schedule}" is no schedule of six fields. Allowed: second, minute, hour, day of the month, month and day of the week, such as 0 30 4 * * *. To mend: put the second in front, or leave schedule out.`,
      ] as const,
  ),
  ['backend.backup.cidr', backupWith({ cidr: 'anywhere' }), `"anywhere" is no network. ${NETWORK}`],
  [
    'backend.backup.sidecarCpu',
    backupWith({ sidecarCpu: Cpu.milli(0) }),
    'the sidecar cannot live on nothing. Allowed: more than 0. To mend: raise it, or leave sidecarCpu out.',
  ],
  [
    'backend.backup.sidecarMemory',
    backupWith({ sidecarMemory: Memory.mebibytes(0) }),
    'the sidecar cannot live on nothing. Allowed: more than 0. To mend: raise it, or leave sidecarMemory out.',
  ],
  [
    'backend.backup.sidecarCpu',
    backupWith({ sidecarCpu: Cpu.parse('1001') }),
    'no instance gets 1001. Allowed: at most 1000. To mend: correct the unit, or leave backup.sidecarCpu out.',
  ],
  [
    'backend.backup.sidecarMemory',
    backupWith({ sidecarMemory: Memory.parse('17Ti') }),
    'no instance gets 17Ti. Allowed: at most 16Ti. To mend: correct the unit, or leave backup.sidecarMemory out.',
  ],
]);

takes([
  backupWith({ destination: 's3://a.b-c/d/e/', retention: Duration.days(1), schedule: '0 0 4 * * *' }),
  backupWith({ schedule: '0 */15 4-6,18 ? JAN-MAR MON' }),
]);
