import type { Duration } from '../units/index.js';

/** Time for processes to exit after their last request: ingress-nginx itself waits 10 seconds. */
const EXIT = 15;
/** Time for a node and an image to be there before a rollout counts as stuck. */
const LEAD = 600;
const STARTUP_PERIOD = 5;

/** How long the parts of a controller pod's life take. */
export interface ControllerLife {
  /** From the container's start until NGINX has its first configuration, at most. */
  readonly startupTime: Duration;
  /** From the decision to stop a pod until no new connection arrives, at most. */
  readonly preStopDelay: Duration;
  /** How long NGINX's workers may finish what they have begun. */
  readonly workerShutdownTimeout: Duration;
}

/** The same in the seconds that a pod and its Deployment are given. */
export interface ControllerTimes {
  readonly preStopSeconds: number;
  readonly terminationGracePeriodSeconds: number;
  readonly startupPeriodSeconds: number;
  readonly startupFailureThreshold: number;
  readonly progressDeadlineSeconds: number;
}

/** First no new connections, then the workers' last requests, then the end: a pod is given time for all three. */
export function controllerTimes({
  startupTime,
  preStopDelay,
  workerShutdownTimeout,
}: ControllerLife): ControllerTimes {
  return {
    preStopSeconds: preStopDelay.toSeconds(),
    terminationGracePeriodSeconds: preStopDelay.plus(workerShutdownTimeout).toSeconds() + EXIT,
    startupPeriodSeconds: STARTUP_PERIOD,
    startupFailureThreshold: Math.ceil(startupTime.toSeconds() / STARTUP_PERIOD),
    progressDeadlineSeconds: startupTime.toSeconds() + LEAD,
  };
}
