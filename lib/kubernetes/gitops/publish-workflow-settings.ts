import type { Author } from '../../planning/gitops/index.js';
import { Duration } from '../../planning/units/index.js';
import { HOURLY } from './publish-parts.js';
import type { PublishWorkflowProps } from './publish-workflow-props.js';

type Optional = 'forecast' | 'maxDeletions' | 'tokenSecret';

/** The props with every default filled in. */
export type PublishWorkflowSettings = Required<Omit<PublishWorkflowProps, Optional>> &
  Pick<PublishWorkflowProps, Optional>;

/** https://github.com/actions/checkout/blob/main/README.md names this address. */
const BOT: Author = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};
export function publishWorkflowSettings(props: PublishWorkflowProps): PublishWorkflowSettings {
  return {
    ...props,
    name: props.name ?? 'publish',
    revision: props.revision ?? 'refs/heads/main',
    schedule: props.schedule ?? HOURLY,
    environment: props.environment ?? {},
    secretEnvironment: props.secretEnvironment ?? {},
    author: props.author ?? BOT,
    nodeVersion: props.nodeVersion ?? '24',
    runner: props.runner ?? 'ubuntu-24.04',
    timeout: props.timeout ?? Duration.minutes(30),
  };
}
