import type { Rule } from '../../planning/rules/index.js';
import { Duration } from '../../planning/units/index.js';

/** https://cert-manager.io/docs/usage/certificate/: its webhook refuses less. */
const LEAST_DURATION = Duration.hours(1);
const LEAST_RENEWAL = Duration.minutes(5);

/** How long a certificate lives. */
export function durationRule(field: string, duration: Duration): Rule {
  return {
    violatedWhen: !duration.isWholeSeconds() || duration.toMillis() < LEAST_DURATION.toMillis(),
    message: () => ({
      field,
      problem: `no certificate lives for ${duration}`,
      allowed: `whole seconds, at least ${LEAST_DURATION}`,
      mend: 'round it up, or leave it out',
    }),
  };
}

/** How long before its end a certificate is renewed; cert-manager ignores what is longer than its life. */
export function renewalRule(field: string, renewBefore: Duration, duration: Duration): Rule {
  return {
    violatedWhen:
      !renewBefore.isWholeSeconds() ||
      renewBefore.toMillis() < LEAST_RENEWAL.toMillis() ||
      renewBefore.toMillis() >= duration.toMillis(),
    message: () => ({
      field,
      problem: `a certificate that lives for ${duration} cannot be renewed ${renewBefore} before its end`,
      allowed: `whole seconds, at least ${LEAST_RENEWAL} and less than ${duration}`,
      mend: 'leave it out for a third of what the certificate lives',
    }),
  };
}
