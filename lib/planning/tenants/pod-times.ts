import type { Duration } from '../units/index.js';

/** Often, because a pod that is ready a second earlier serves a second earlier. */
const STARTUP_PERIOD = 2;
/** A new pod must stay ready so long before a rolling update goes on. */
const MIN_READY = 10;
/** Time for a database, a node and an image to be there before a rollout counts as stuck: the first waits for all three. */
const LEAD = 1800;

/** How long the parts of a pod's life take. */
export interface PodLife {
  /** From the container's start until it answers, at most. */
  readonly startupTime: Duration;
  /** From the decision to stop until no new request arrives, at most. */
  readonly preStopDelay: Duration;
  /** From SIGTERM until the last request is answered, at most. */
  readonly drainTime: Duration;
}

/** The same in the seconds that a pod and its Deployment are given. */
export interface PodTimes {
  readonly startupPeriodSeconds: number;
  readonly startupFailureThreshold: number;
  readonly minReadySeconds: number;
  readonly progressDeadlineSeconds: number;
  readonly terminationGracePeriodSeconds: number;
}

export function podTimes({ startupTime, preStopDelay, drainTime }: PodLife): PodTimes {
  return {
    startupPeriodSeconds: STARTUP_PERIOD,
    startupFailureThreshold: Math.ceil(startupTime.toSeconds() / STARTUP_PERIOD),
    minReadySeconds: MIN_READY,
    progressDeadlineSeconds: startupTime.toSeconds() + MIN_READY + LEAD,
    terminationGracePeriodSeconds: preStopDelay.plus(drainTime).toSeconds(),
  };
}

/** Waits by the `sleep` of the image; the hook's own `sleep` action is newer than Kubernetes 1.27. Empty for no wait. */
export function sleepCommand(preStopDelay: Duration): string[] {
  const seconds = Math.ceil(preStopDelay.toMillis() / 1000);
  return seconds === 0 ? [] : ['sleep', `${seconds}`];
}
