import { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { PublishJobProps } from './publish-job-props.js';
import { HOURLY } from './publish-parts.js';

type Optional = 'forecast' | 'maxDeletions' | 'nodePool' | 'priorityClass';

/** The props with every default filled in. */
export type PublishJobSettings = Required<Omit<PublishJobProps, Optional>> & Pick<PublishJobProps, Optional>;

export function publishJobSettings(props: PublishJobProps): PublishJobSettings {
  return {
    ...props,
    name: props.name ?? 'greenroom-publish',
    revision: props.revision ?? 'refs/heads/main',
    gitCidrs: props.gitCidrs ?? ['0.0.0.0/0'],
    egress: props.egress ?? [],
    environment: props.environment ?? {},
    secretEnvironment: props.secretEnvironment ?? {},
    schedule: props.schedule ?? HOURLY,
    timeZone: props.timeZone ?? 'Etc/UTC',
    deadline: props.deadline ?? Duration.minutes(20),
    author: props.author ?? { name: 'greenroom', email: 'greenroom@localhost' },
    cpu: props.cpu ?? Cpu.milli(500),
    memory: props.memory ?? Memory.gibibytes(1),
    workspace: props.workspace ?? Memory.gibibytes(2),
    labels: props.labels ?? {},
  };
}
