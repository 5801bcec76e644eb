import { quote } from '../../planning/issues/index.js';
import { judgedOnce, type Rule } from '../../planning/rules/index.js';
import type { Duration } from '../../planning/units/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import { imageRules, isPort, isVariableName, objectNameRule, podTimeRules } from '../validation/index.js';
import type { TicketTenantSettings } from './settings.js';

const HTTP_PATH = /^\/[^\s?#]*$/;
const MOST_ID = 2 ** 31 - 1;

/** What runs, and how it is spoken to. */
export function workloadRules(settings: TicketTenantSettings): Rule[] {
  const { port, healthPath, metricsPath, infoPath, startupTime, preStopDelay, drainTime } = settings;
  return [
    ...appImageRules(settings.image),
    ...contractRules(port, healthPath, metricsPath, infoPath),
    ...configRules(settings),
    ...timeRules(startupTime, preStopDelay, drainTime),
    ...placeRules(settings),
  ];
}

const appImageRules = judgedOnce((image: string) => imageRules('image', image));

const timeRules = judgedOnce((startupTime: Duration, preStopDelay: Duration, drainTime: Duration) =>
  podTimeRules({ startupTime, preStopDelay, drainTime }),
);

const contractRules = judgedOnce(
  (port: number, healthPath: string, metricsPath: string, infoPath: string): Rule[] => [
    {
      violatedWhen: !isPort(port),
      message: () => ({
        field: 'port',
        problem: `${port} is no port`,
        allowed: 'a whole number from 1 to 65535',
        mend: 'say where the app listens',
      }),
    },
    ...Object.entries({ healthPath, metricsPath, infoPath }).map(([field, path]) => ({
      violatedWhen: !HTTP_PATH.test(path),
      message: () => ({
        field,
        problem: `${quote(path)} is no path`,
        allowed: 'text that begins with "/", without spaces, "?" and "#"',
        mend: `write ${quote(`/${path.replace(/^\/+/, '').replace(/[\s?#].*$/su, '')}`)}`,
      }),
    })),
  ],
);

function configRules({ config = {} }: TicketTenantSettings): Rule[] {
  return Object.keys(config).map((key) => ({
    violatedWhen: !isVariableName(key),
    message: () => ({
      field: `config[${quote(key)}]`,
      problem: `${quote(key)} is no name of an environment variable`,
      allowed: 'letters, digits and "_", not beginning with a digit',
      mend: 'rename it, in the app as well',
    }),
  }));
}

function placeRules({ runAs, nodePool, priorityClass }: TicketTenantSettings): Rule[] {
  return [
    {
      violatedWhen: !Number.isSafeInteger(runAs) || runAs < 1 || runAs > MOST_ID,
      message: () => ({
        field: 'runAs',
        problem: `a container may not run as user ${runAs}`,
        allowed: `a whole number from 1 to ${MOST_ID}; 0 is root`,
        mend: 'use the id of the user in the image, or leave it out',
      }),
    },
    ...nodePoolRules('nodePool', nodePool),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
  ];
}
