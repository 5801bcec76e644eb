import { DEFAULT_AUTOSCALING } from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { heldTo } from './held-to.js';

const PODS = 'Allowed: a whole number of at least 1. To mend: round it up, or correct it.';

heldTo([
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
      [{ maxReplicas: Number.NaN }, `NaN is no number of pods. ${PODS}`],
      [
        { maxReplicas: 58 },
        'the most, 58 pods, are fewer than the 59 of the peak. Allowed: at least 59. To mend: raise maxReplicas or lower peakReplicas.',
      ],
    ],
    [{ maxReplicas: 59 }],
  ],
  [
    'cpu',
    [
      [
        { cpu: Cpu.milli(0) },
        'a pod requests no processor time. Allowed: 1m or more. To mend: say what one pod needs at the utilisation that the autoscaler keeps.',
      ],
    ],
    [{ cpu: Cpu.milli(1) }],
  ],
  [
    'cpuLimit',
    [
      [
        { cpuLimit: Cpu.milli(499) },
        'the limit 499m is less than the 500m that a pod requests. Allowed: at least 500m. To mend: raise cpuLimit, lower cpu, or leave cpuLimit out.',
      ],
    ],
    [{ cpuLimit: Cpu.milli(500) }],
  ],
  [
    'memory',
    [
      [
        { memory: Memory.mebibytes(0) },
        'there is none. Allowed: 1Ki or more. To mend: say what one pod needs.',
      ],
    ],
    [{ memory: Memory.parse('1Ki') }],
  ],
  [
    'memoryLimit',
    [
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
