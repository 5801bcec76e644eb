import { quote } from '../../planning/issues/index.js';
import { judgedOnce, type Rule } from '../../planning/rules/index.js';
import { isLine } from '../../planning/tenants/index.js';
import { isLabelValue, isServiceName } from '../validation/index.js';
import type { TicketTenantSettings } from './settings.js';

const MOST = 63;
/** What the `yaml` package takes for text, and YAML readers of Go for a number. */
const UNQUOTED_NUMBER = /^[-+]?0([oO][0-7_]+|B[01_]+|X[0-9a-fA-F_]+)$/;
const OWN_NAMESPACE = /^(default$|kube-)/;
const NAME = 'lower-case letters, digits and "-", beginning with a letter, not ending with "-"';

/** Whose it is, and what its objects are called. */
export function identityRules(settings: TicketTenantSettings): Rule[] {
  const { costCentre, owner, onCall, securityScan, environment } = settings;
  return nameRules(settings).concat(labelRules(costCentre, owner, onCall, securityScan, environment));
}

function nameRules({ event, name, tenant, workloadPrefix, workload }: TicketTenantSettings): Rule[] {
  const room = MOST - workloadPrefix.length;
  const isName = isServiceName(tenant);
  const texts = Object.entries({ event, name });
  return [
    ...texts.map(([field, text]) => ({
      violatedWhen: text.trim() === '',
      message: () => ({
        field,
        problem: `${quote(text)} says nothing`,
        allowed: 'text that is not empty',
        mend: 'take it from the feed',
      }),
    })),
    ...texts.map(([field, text]) => ({
      violatedWhen: text.trim() !== '' && !isLine(text),
      message: () => ({
        field,
        problem: `${quote(text)} is not on one line`,
        allowed: 'at most 4,096 characters without line breaks and other control characters',
        mend: 'remove them',
      }),
    })),
    ...texts.map(([field, text]) => ({
      violatedWhen: UNQUOTED_NUMBER.test(text),
      message: () => ({
        field,
        problem: `${quote(text)} stands without quotes in the YAML that cdk8s writes, and is a number to its readers`,
        allowed: 'any text but a number in octal, or in binary or hexadecimal with a capital letter',
        mend: 'add a word to it',
      }),
    })),
    {
      violatedWhen: OWN_NAMESPACE.test(tenant),
      message: () => ({
        field: 'tenant',
        problem: `${quote(tenant)} is a namespace of Kubernetes itself`,
        allowed: 'any name but default and those that begin with kube-',
        mend: "rename the tenant, or leave tenant out for a name that is made from the event's",
      }),
    },
    {
      violatedWhen: !isName,
      message: () => ({
        field: 'tenant',
        problem: `${quote(tenant)} is no name for a namespace and a route`,
        allowed: `at most ${MOST} ${NAME}`,
        mend: "rename the tenant, or leave tenant out for a name that is made from the event's",
      }),
    },
    {
      violatedWhen: isName && workload.length > MOST,
      message: () => ({
        field: 'tenant',
        problem: `${quote(tenant)} has ${tenant.length} characters and, behind ${quote(workloadPrefix)}, is too long`,
        allowed: `at most ${room} characters, as a Service's name has at most ${MOST}`,
        mend: 'shorten tenant or workloadPrefix',
      }),
    },
    {
      violatedWhen: workload.length <= MOST && isName && !isServiceName(workload),
      message: () => ({
        field: 'workloadPrefix',
        problem: `${quote(workload)} is no name for a Service`,
        allowed: NAME,
        mend: 'change workloadPrefix, or leave it out',
      }),
    },
  ];
}

const labelRules = judgedOnce(
  (costCentre: string, owner?: string, onCall?: string, securityScan?: string, environment?: string) =>
    Object.entries({ costCentre, owner, onCall, securityScan, environment }).map(([field, value]) => ({
      violatedWhen: value !== undefined && (value === '' || !isLabelValue(value)),
      message: () => ({
        field,
        problem: `${quote(value)} is no value of a label`,
        allowed: `1 to ${MOST} letters, digits, "-", "_" and ".", beginning and ending with a letter or digit`,
        mend: 'shorten it, or write it with these characters',
      }),
    })),
);
