import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { heldTo, OBJECT, PINNED, SCHEDULE } from './held-to.js';

const least = (field: string, amount: string, allowed: string) =>
  `a server cannot live on ${amount}. Allowed: at least ${allowed}. To mend: raise it, or leave ${field} out.`;

heldTo([
  [
    'issuer.kind',
    [
      [
        { issuer: { kind: 'CA' as never, name: 'ca' } },
        '"CA" is no kind that is known here. Allowed: Issuer, ClusterIssuer. To mend: use one of these.',
      ],
    ],
    [{ issuer: { kind: 'ClusterIssuer', name: 'ca' } }],
  ],
  [
    'issuer.name',
    [[{ issuer: { kind: 'Issuer', name: 'C A' } }, `"C A" is no name of an issuer. ${OBJECT}`]],
    [{ issuer: { kind: 'Issuer', name: 'c.a' } }],
  ],
  [
    'image',
    [
      [{ image: 'hashicorp/consul' }, `"hashicorp/consul" ${PINNED}`],
      [{ image: 'a:latest' }, `"a:latest" ${PINNED}`],
    ],
    [{ image: 'a:1' }],
  ],
  [
    'storageClass',
    [[{ storageClass: 'GP 3' }, `"GP 3" is no name of a StorageClass. ${OBJECT}`]],
    [{ storageClass: 'gp3' }],
  ],
  [
    'priorityClass',
    [[{ priorityClass: 'A' }, `"A" is no name of a PriorityClass. ${OBJECT}`]],
    [{ priorityClass: 'a' }],
  ],
  [
    'storage',
    [[{ storage: Memory.mebibytes(1023) }, least('storage', '1023Mi', '1Gi')]],
    [{ storage: Memory.gibibytes(1) }],
  ],
  ['cpu', [[{ cpu: Cpu.milli(49) }, least('cpu', '49m', '50m')]], [{ cpu: Cpu.milli(50) }]],
  [
    'memory',
    [[{ memory: Memory.mebibytes(127) }, least('memory', '127Mi', '128Mi')]],
    [{ memory: Memory.mebibytes(128) }],
  ],
  [
    'reloadSchedule',
    [[{ reloadSchedule: '@daily' }, `"@daily" ${SCHEDULE}`]],
    [{ reloadSchedule: '0 0 * * *' }],
  ],
]);
