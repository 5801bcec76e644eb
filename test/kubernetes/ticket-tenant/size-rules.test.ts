import { type Autoscaling, DEFAULT_AUTOSCALING } from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { heldTo } from './held-to.js';

const PODS = 'Allowed: a whole number from 1 to 100,000. To mend: round it up, or correct it.';

const LARGE = 'is more than a node has. Allowed:';
const LOWER = 'To mend: correct the unit, or lower it.';
/** As plain JavaScript may write it. */
const UNKNOWN = { kind: 'vpa' } as unknown as Autoscaling;

heldTo([
  [
    'autoscaling.kind',
    [
      [
        { autoscaling: UNKNOWN },
        '"vpa" is no kind that is known here. Allowed: keda, hpa. To mend: use one of these.',
      ],
    ],
    [{ autoscaling: { ...DEFAULT_AUTOSCALING, kind: 'hpa' } }],
  ],
  [
    'idleReplicas',
    [
      [{ idleReplicas: 0 }, `0 is no number of pods. ${PODS}`],
      [{ idleReplicas: 1.5 }, `1.5 is no number of pods. ${PODS}`],
      [
        { idleReplicas: 60 },
        '60 pods outside the windows are more than the 59 in them. Allowed: at most 59. To mend: lower idleReplicas or raise peakReplicas.',
      ],
    ],
    [{ idleReplicas: 1 }, { idleReplicas: 59 }],
  ],
  [
    'peakReplicas',
    [[{ peakReplicas: 58.5, idleReplicas: 1, maxReplicas: 59 }, `58.5 is no number of pods. ${PODS}`]],
    [{ peakReplicas: 1 }],
  ],
  [
    'maxReplicas',
    [
      [{ maxReplicas: 100_001 }, `100001 is no number of pods. ${PODS}`],
      [{ maxReplicas: Number.MAX_SAFE_INTEGER }, `9007199254740991 is no number of pods. ${PODS}`],
      [{ maxReplicas: Number.NaN }, `NaN is no number of pods. ${PODS}`],
      [
        { maxReplicas: 58 },
        'the most, 58 pods, are fewer than the 59 of the peak. Allowed: at least 59. To mend: raise maxReplicas or lower peakReplicas.',
      ],
    ],
    [{ maxReplicas: 59 }, { maxReplicas: 100_000 }],
  ],
  [
    'cpu',
    [
      [
        { cpu: Cpu.parse('1001'), cpuLimit: Cpu.parse('1000') },
        `1001 ${LARGE} at most 1000. ${LOWER}\nchart/tenant, cpuLimit: the limit 1000 is less than the 1001 that a pod requests. Allowed: at least 1001. To mend: raise cpuLimit, lower cpu, or leave cpuLimit out.`,
      ],
      [
        { cpu: Cpu.milli(Number.MAX_SAFE_INTEGER) },
        `9007199254740991m ${LARGE} at most 1000. ${LOWER}\nchart/tenant, cpuLimit: 9007199254740991m ${LARGE} at most 1000. ${LOWER}`,
      ],
      [
        { cpu: Cpu.milli(0) },
        'a pod requests no processor time. Allowed: 1m or more. To mend: say what one pod needs at the utilisation that the autoscaler keeps.',
      ],
    ],
    [{ cpu: Cpu.milli(1) }, { cpu: Cpu.parse('1000'), maxReplicas: 100_000, cpuLimit: Cpu.parse('1000') }],
  ],
  [
    'cpuLimit',
    [
      [{ cpuLimit: Cpu.milli(1_000_001) }, `1000001m ${LARGE} at most 1000. ${LOWER}`],
      [
        { cpuLimit: Cpu.milli(499) },
        'the limit 499m is less than the 500m that a pod requests. Allowed: at least 500m. To mend: raise cpuLimit, lower cpu, or leave cpuLimit out.',
      ],
    ],
    [{ cpuLimit: Cpu.milli(500) }, { cpuLimit: Cpu.parse('1000') }],
  ],
  [
    'memory',
    [
      [
        { memory: Memory.parse('65Ti'), memoryLimit: Memory.parse('64Ti') },
        `65Ti ${LARGE} at most 64Ti. ${LOWER}\nchart/tenant, memoryLimit: the limit 64Ti is less than the 65Ti that a pod requests. Allowed: at least 65Ti. To mend: raise memoryLimit, lower memory, or leave memoryLimit out.`,
      ],
      [
        { memory: Memory.parse('32Gi'), maxReplicas: 100_000 },
        '32Gi for each of 100,000 pods is more than a cluster has. Allowed: 4096Ti for all pods that count against the quota at once. To mend: lower memory or maxReplicas.',
      ],
      [
        { memory: Memory.mebibytes(0) },
        'there is none. Allowed: 1Ki or more. To mend: say what one pod needs.',
      ],
    ],
    [
      { memory: Memory.parse('1Ki') },
      { memory: Memory.parse('16Gi'), maxReplicas: 100_000 },
      { memory: Memory.parse('64Ti'), peakReplicas: 28 },
    ],
  ],
  [
    'memoryLimit',
    [
      [{ memoryLimit: Memory.parse('65Ti') }, `65Ti ${LARGE} at most 64Ti. ${LOWER}`],
      [
        { memoryLimit: Memory.parse('511Mi') },
        'the limit 511Mi is less than the 512Mi that a pod requests. Allowed: at least 512Mi. To mend: raise memoryLimit, lower memory, or leave memoryLimit out.',
      ],
    ],
    [{ memoryLimit: Memory.parse('512Mi') }],
  ],
  [
    'tmpSize',
    [
      [{ tmpSize: Memory.parse('65Ti') }, `65Ti ${LARGE} at most 64Ti. ${LOWER}`],
      [
        { tmpSize: Memory.mebibytes(0) },
        'there is none. Allowed: 1Ki or more. To mend: say what one pod needs.',
      ],
    ],
    [{ tmpSize: Memory.parse('1Ki') }],
  ],
  [
    'autoscaling.cpuUtilization',
    [
      [
        { autoscaling: { ...DEFAULT_AUTOSCALING, cpuUtilization: 0.6 } },
        '0.6 is no percentage to keep the pods at. Allowed: a whole number from 1 to 100. To mend: write per cent, such as 60.',
      ],
      [
        { autoscaling: { ...DEFAULT_AUTOSCALING, cpuUtilization: 101 } },
        '101 is no percentage to keep the pods at. Allowed: a whole number from 1 to 100. To mend: write per cent, such as 60.',
      ],
    ],
    [
      { autoscaling: { ...DEFAULT_AUTOSCALING, cpuUtilization: 1 } },
      { autoscaling: { ...DEFAULT_AUTOSCALING, cpuUtilization: 100 } },
    ],
  ],
  [
    'autoscaling.cooldown',
    [
      [
        { autoscaling: { ...DEFAULT_AUTOSCALING, cooldown: Duration.seconds(3601) } },
        'an autoscaler cannot wait 1h1s. Allowed: whole seconds, at most 1h. To mend: shorten or round it.',
      ],
      [
        { autoscaling: { ...DEFAULT_AUTOSCALING, cooldown: Duration.millis(500) } },
        'an autoscaler cannot wait 500ms. Allowed: whole seconds, at most 1h. To mend: shorten or round it.',
      ],
    ],
    [
      { autoscaling: { ...DEFAULT_AUTOSCALING, cooldown: Duration.hours(1) } },
      { autoscaling: { ...DEFAULT_AUTOSCALING, cooldown: Duration.seconds(0) } },
    ],
  ],
]);
