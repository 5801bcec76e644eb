import { DEFAULT_AUTOSCALING } from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import { heldTo } from './held-to.js';

const WINDOW = {
  scaleUpAt: '2026-12-04T09:50:00Z',
  opensAt: '2026-12-04T10:00:00Z',
  closesAt: '2026-12-04T14:00:00Z',
};
const NEXT = {
  scaleUpAt: '2026-12-04T14:00:00Z',
  opensAt: '2026-12-04T14:10:00Z',
  closesAt: '2026-12-04T18:00:00Z',
};
const INSTANT =
  'Allowed: an instant in UTC, to the second, such as 2026-11-21T09:00:00Z. To mend: write it in this form.';

heldTo([
  [
    'asOf',
    [
      [{ asOf: '2026-12-04' }, `"2026-12-04" is no instant. ${INSTANT}`],
      [{ asOf: 'nonsense' }, `"nonsense" is no instant. ${INSTANT}`],
      [
        { asOf: '9999-01-01T00:00:00Z' },
        '9999-01-01T00:00:00Z leaves no year for a schedule. Allowed: 9998-12-31T23:59:59Z or earlier. To mend: correct the year.',
      ],
    ],
    [{ asOf: '2026-12-04T00:00:00Z' }, { asOf: '9998-12-31T23:59:59Z' }],
  ],
  [
    'provisionAt',
    [
      [{ provisionAt: 'now' }, `"now" is no instant. ${INSTANT}`],
      [{ provisionAt: 'nonsense' }, `"nonsense" is no instant. ${INSTANT}`],
    ],
    [{ provisionAt: WINDOW.scaleUpAt }],
  ],
  [
    'retireAt',
    [
      [{ retireAt: 'nonsense' }, `"nonsense" is no instant. ${INSTANT}`],
      [{ retireAt: '2026-13-01T00:00:00Z' }, `"2026-13-01T00:00:00Z" is no instant. ${INSTANT}`],
      [
        { retireAt: '2026-12-04T13:59:59Z' },
        '2026-12-04T13:59:59Z is before windows[0].closesAt, 2026-12-04T14:00:00Z. Allowed: 2026-12-04T14:00:00Z or later. To mend: put the two in order.',
      ],
    ],
    [{ retireAt: WINDOW.closesAt }],
  ],
  [
    'timeZone',
    [
      [
        { timeZone: 'Europe/Lodnon' },
        '"Europe/Lodnon" is no time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct the name, or leave it out for UTC.',
      ],
    ],
    [{ timeZone: 'UTC' }, { timeZone: 'America/Argentina/Buenos_Aires' }],
  ],
  [
    'windows',
    [
      [
        { windows: [] },
        'there is no window. Allowed: one window or more. To mend: say when tickets are sold, or leave the tenant out.',
      ],
    ],
    [{ windows: [WINDOW, NEXT] }],
  ],
  [
    'windows[0].scaleUpAt',
    [
      [{ windows: [{ ...WINDOW, scaleUpAt: '' }] }, `"" is no instant. ${INSTANT}`],
      [
        { provisionAt: '2026-12-04T09:50:01Z' },
        '2026-12-04T09:50:00Z is before provisionAt, 2026-12-04T09:50:01Z. Allowed: 2026-12-04T09:50:01Z or later. To mend: put the two in order.',
      ],
    ],
    [{ provisionAt: '2026-12-04T09:50:00Z' }],
  ],
  [
    'windows[0].opensAt',
    [
      [
        { windows: [{ ...WINDOW, opensAt: '2026-12-04T09:49:59Z' }] },
        '2026-12-04T09:49:59Z is before windows[0].scaleUpAt, 2026-12-04T09:50:00Z. Allowed: 2026-12-04T09:50:00Z or later. To mend: put the two in order.',
      ],
    ],
    [{ windows: [{ ...WINDOW, opensAt: WINDOW.scaleUpAt }] }],
  ],
  [
    'windows[0].closesAt',
    [
      [
        { windows: [{ ...WINDOW, closesAt: '2026-12-04T09:59:59Z' }] },
        '2026-12-04T09:59:59Z is before windows[0].opensAt, 2026-12-04T10:00:00Z. Allowed: 2026-12-04T10:00:00Z or later. To mend: put the two in order.',
      ],
      [{ windows: [{ ...WINDOW, closesAt: 'nonsense' }] }, `"nonsense" is no instant. ${INSTANT}`],
      [
        {
          windows: [{ ...WINDOW, scaleUpAt: '2026-12-04T09:50:30Z', closesAt: '2027-10-30T09:50:30Z' }],
        },
        'the window is open until 2027-10-30T09:50:30Z, too long after 2026-12-04T09:50:30Z for a schedule that knows no year. Allowed: at most 330d from the minute of scaleUpAt to the end of that of closesAt. To mend: close the window when the crowd has gone; pods outside the windows are idleReplicas.',
      ],
      [
        { windows: [{ ...WINDOW, closesAt: WINDOW.opensAt }] },
        'the window closes when it opens, at 2026-12-04T10:00:00Z. Allowed: an instant after 2026-12-04T10:00:00Z. To mend: say how long the crowd stays.',
      ],
      [
        { windows: [{ ...WINDOW, closesAt: '2027-10-30T09:50:01Z' }] },
        'the window is open until 2027-10-30T09:50:01Z, too long after 2026-12-04T09:50:00Z for a schedule that knows no year. Allowed: at most 330d from the minute of scaleUpAt to the end of that of closesAt. To mend: close the window when the crowd has gone; pods outside the windows are idleReplicas.',
      ],
    ],
    [
      { windows: [{ ...WINDOW, closesAt: '2026-12-04T10:00:01Z' }] },
      { windows: [{ ...WINDOW, closesAt: '2027-10-30T09:50:00Z' }] },
      {
        windows: [
          {
            scaleUpAt: '9999-12-31T22:00:00Z',
            opensAt: '9999-12-31T23:00:00Z',
            closesAt: '9999-12-31T23:59:59Z',
          },
        ],
        asOf: '9998-12-31T23:59:59Z',
      },
      {
        windows: [{ ...WINDOW, closesAt: '2027-10-30T09:50:01Z' }],
        autoscaling: { ...DEFAULT_AUTOSCALING, kind: 'hpa' },
      },
    ],
  ],
  [
    'windows[1].scaleUpAt',
    [
      [
        { windows: [WINDOW, { ...NEXT, scaleUpAt: '2026-12-04T13:59:59Z' }] },
        '2026-12-04T13:59:59Z is before windows[0].closesAt, 2026-12-04T14:00:00Z. Allowed: 2026-12-04T14:00:00Z or later. To mend: put the two in order.',
      ],
      [
        { windows: [NEXT, WINDOW] },
        '2026-12-04T09:50:00Z is before windows[0].closesAt, 2026-12-04T18:00:00Z. Allowed: 2026-12-04T18:00:00Z or later. To mend: put the two in order.',
      ],
    ],
    [{ windows: [WINDOW, NEXT] }],
  ],
  [
    'windows[0].steps',
    [
      [
        { windows: [{ ...WINDOW, steps: [] }] },
        'the first step is at undefined, and the pods of the window are asked for at 2026-12-04T09:50:00Z. Allowed: a first step at 2026-12-04T09:50:00Z. To mend: correct one of the two, or leave steps out for the peak until the window closes.',
      ],
      [
        { windows: [{ ...WINDOW, steps: [{ at: WINDOW.opensAt, pods: 3 }] }] },
        'the first step is at "2026-12-04T10:00:00Z", and the pods of the window are asked for at 2026-12-04T09:50:00Z. Allowed: a first step at 2026-12-04T09:50:00Z. To mend: correct one of the two, or leave steps out for the peak until the window closes.',
      ],
    ],
    [{ windows: [{ ...WINDOW, steps: [{ at: WINDOW.scaleUpAt, pods: 3 }] }] }],
  ],
  [
    'windows[0].steps[1].at',
    [
      [
        { windows: [stepped('10:30')] },
        '"10:30" is no instant of the window after the step before it. Allowed: an instant after 2026-12-04T09:50:00Z, before 2026-12-04T14:00:00Z. To mend: sort the steps, each instant once, and end them with the window.',
      ],
      [
        { windows: [stepped(WINDOW.scaleUpAt)] },
        '"2026-12-04T09:50:00Z" is no instant of the window after the step before it. Allowed: an instant after 2026-12-04T09:50:00Z, before 2026-12-04T14:00:00Z. To mend: sort the steps, each instant once, and end them with the window.',
      ],
      [
        { windows: [stepped(WINDOW.closesAt)] },
        '"2026-12-04T14:00:00Z" is no instant of the window after the step before it. Allowed: an instant after 2026-12-04T09:50:00Z, before 2026-12-04T14:00:00Z. To mend: sort the steps, each instant once, and end them with the window.',
      ],
    ],
    [{ windows: [stepped('2026-12-04T09:50:01Z')] }, { windows: [stepped('2026-12-04T13:59:59Z')] }],
  ],
  [
    'windows[0].steps[1].pods',
    [
      [
        { maxReplicas: 60, windows: [stepped('2026-12-04T10:30:00Z', 0)] },
        '0 is no number of pods for a step. Allowed: a whole number from 1 to 60, maxReplicas. To mend: correct it, or raise maxReplicas.',
      ],
      [
        { maxReplicas: 60, windows: [stepped('2026-12-04T10:30:00Z', 61)] },
        '61 is no number of pods for a step. Allowed: a whole number from 1 to 60, maxReplicas. To mend: correct it, or raise maxReplicas.',
      ],
    ],
    [
      { maxReplicas: 60, windows: [stepped('2026-12-04T10:30:00Z', 1)] },
      { maxReplicas: 60, windows: [stepped('2026-12-04T10:30:00Z', 60)] },
    ],
  ],
]);

/** The window with a second step. */
function stepped(at: string, pods = 2) {
  return {
    ...WINDOW,
    steps: [
      { at: WINDOW.scaleUpAt, pods: 3 },
      { at, pods },
    ],
  };
}
