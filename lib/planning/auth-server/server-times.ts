import type { Duration } from '../units/index.js';

const STARTUP_PERIOD = 5;
/** Caches take as long to spread out again over the servers; the next one is replaced only then. */
const MIN_READY = 30;
/** For the process to end when all requests have. */
const EXIT = 15;

/** How long the parts of a server's life take. */
export interface ServerLife {
  /** From the container's start until it answers, at most. */
  readonly startupTime: Duration;
  /** From the decision to stop until no new request arrives, at most. */
  readonly shutdownDelay: Duration;
  /** For the requests that have begun, and the caches that move. */
  readonly shutdownTimeout: Duration;
}

/** The same in the seconds that a pod and its StatefulSet are given. */
export interface ServerTimes {
  readonly startupPeriodSeconds: number;
  readonly startupFailureThreshold: number;
  readonly minReadySeconds: number;
  readonly terminationGracePeriodSeconds: number;
}

export function serverTimes({ startupTime, shutdownDelay, shutdownTimeout }: ServerLife): ServerTimes {
  return {
    startupPeriodSeconds: STARTUP_PERIOD,
    startupFailureThreshold: Math.ceil(startupTime.toSeconds() / STARTUP_PERIOD),
    minReadySeconds: MIN_READY,
    terminationGracePeriodSeconds: shutdownDelay.plus(shutdownTimeout).toSeconds() + EXIT,
  };
}
