import { isInstantText, isTimeZone } from '../../planning/instants/index.js';
import { quote } from '../../planning/issues/index.js';
import { fitsCron, LONGEST_CRON_WINDOW } from '../../planning/lifecycle/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { TicketTenantSettings } from './settings.js';
import { stepRules } from './step-rules.js';

const LAST_AS_OF = '9998-12-31T23:59:59Z';

interface Moment {
  readonly field: string;
  readonly instant: string;
  /** Instants of one form sort as text; what is none of that form is told so, and not compared. */
  readonly isReal: boolean;
}

/** When things happen: real instants, in the order in which they must come. */
export function scheduleRules(settings: TicketTenantSettings): Rule[] {
  const { provisionAt, windows, retireAt, autoscaling } = settings;
  const asOf = momentOf('asOf', settings.asOf);
  const windowMoments = windows.map((window, index) => ({
    scaleUpAt: momentOf(`windows[${index}].scaleUpAt`, window.scaleUpAt),
    opensAt: momentOf(`windows[${index}].opensAt`, window.opensAt),
    closesAt: momentOf(`windows[${index}].closesAt`, window.closesAt),
  }));
  const moments = [momentOf('provisionAt', provisionAt)].concat(
    ...windowMoments.map(({ scaleUpAt, opensAt, closesAt }) => [scaleUpAt, opensAt, closesAt]),
    [momentOf('retireAt', retireAt)],
  );
  return saleRules(settings).concat(
    [asOf, ...moments].map(instantRule),
    [lastYearRule(asOf)],
    moments.slice(1).map((moment, index) => orderRule(moments[index] ?? moment, moment)),
    windowMoments.map(({ opensAt, closesAt }) => closingRule(opensAt, closesAt)),
    ...windows.map((window, index) => stepRules(`windows[${index}].steps`, window, settings.maxReplicas)),
    autoscaling.kind === 'keda'
      ? windowMoments.map(({ scaleUpAt, closesAt }) => lengthRule(scaleUpAt, closesAt))
      : [],
  );
}

function saleRules({ windows, timeZone }: TicketTenantSettings): Rule[] {
  return [
    {
      violatedWhen: windows.length === 0,
      message: () => ({
        field: 'windows',
        problem: 'there is no window',
        allowed: 'one window or more',
        mend: 'say when tickets are sold, or leave the tenant out',
      }),
    },
    {
      violatedWhen: !isTimeZone(timeZone),
      message: () => ({
        field: 'timeZone',
        problem: `${quote(timeZone)} is no time zone`,
        allowed: 'a zone of the IANA database such as Europe/Berlin',
        mend: 'correct the name, or leave it out for UTC',
      }),
    },
  ];
}

function momentOf(field: string, instant: string): Moment {
  return { field, instant, isReal: isInstantText(instant) };
}

function instantRule({ field, instant, isReal }: Moment): Rule {
  return {
    violatedWhen: !isReal,
    message: () => ({
      field,
      problem: `${quote(instant)} is no instant`,
      allowed: 'an instant in UTC, to the second, such as 2026-11-21T09:00:00Z',
      mend: 'write it in this form',
    }),
  };
}

/** The cluster's schedule looks a year ahead, and instants end with the year 9999. */
function lastYearRule({ field, instant, isReal }: Moment): Rule {
  return {
    violatedWhen: isReal && instant > LAST_AS_OF,
    message: () => ({
      field,
      problem: `${instant} leaves no year for a schedule`,
      allowed: `${LAST_AS_OF} or earlier`,
      mend: 'correct the year',
    }),
  };
}

function orderRule(before: Moment, { field, instant, isReal }: Moment): Rule {
  return {
    violatedWhen: isReal && before.isReal && instant < before.instant,
    message: () => ({
      field,
      problem: `${instant} is before ${before.field}, ${before.instant}`,
      allowed: `${before.instant} or later`,
      mend: 'put the two in order',
    }),
  };
}

function closingRule(opensAt: Moment, closesAt: Moment): Rule {
  return {
    violatedWhen: closesAt.isReal && closesAt.instant === opensAt.instant,
    message: () => ({
      field: closesAt.field,
      problem: `the window closes when it opens, at ${closesAt.instant}`,
      allowed: `an instant after ${opensAt.instant}`,
      mend: 'say how long the crowd stays',
    }),
  };
}

function lengthRule(scaleUpAt: Moment, closesAt: Moment): Rule {
  return {
    violatedWhen:
      scaleUpAt.isReal &&
      closesAt.isReal &&
      closesAt.instant > scaleUpAt.instant &&
      !fitsCron({ scaleUpAt: scaleUpAt.instant, closesAt: closesAt.instant }),
    message: () => ({
      field: closesAt.field,
      problem: `the window is open until ${closesAt.instant}, too long after ${scaleUpAt.instant} for a schedule that knows no year`,
      allowed: `at most ${LONGEST_CRON_WINDOW} from the minute of scaleUpAt to the end of that of closesAt`,
      mend: 'close the window when the crowd has gone; pods outside the windows are idleReplicas',
    }),
  };
}
