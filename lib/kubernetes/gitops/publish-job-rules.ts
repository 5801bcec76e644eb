import { type GitUrl, parseGitUrl } from '../../planning/gitops/index.js';
import { isTimeZone } from '../../planning/instants/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Duration, Memory } from '../../planning/units/index.js';
import { secretRule } from '../consul-cluster/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import { egressRules } from '../traffic/index.js';
import {
  cidrRule,
  cpuRequestRule,
  foreignLabelsRule,
  imageRules,
  isDnsLabel,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
  scheduleRule,
} from '../validation/index.js';
import { authorRule, commandRules, variableRules } from './command-rules.js';
import { intervalRule } from './delivery-rules.js';
import type { PublishJobSettings } from './publish-job-settings.js';
import { branchRule, pathRule, repositoryRules } from './repository-rules.js';

/** A Job is named after its CronJob, with eleven characters more: https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ */
const LONGEST_NAME = 52;
const SHORTEST_DEADLINE = Duration.minutes(1);
const LONGEST_DEADLINE = Duration.hours(12);
const LEAST_MEMORY = Memory.mebibytes(256);
const FORMS: Readonly<Record<string, readonly GitUrl['form'][]>> = { ssh: ['ssh', 'scp'], https: ['https'] };

/** What is wrong with a publishing job. */
export function publishJobRules(settings: PublishJobSettings): Rule[] {
  const { name, namespace, image, repository, revision, path, egress, labels } = settings;
  const { environment, secretEnvironment, nodePool, priorityClass } = settings;
  return [
    namespaceRule('namespace', namespace),
    nameRule(name),
    ...imageRules('image', image),
    ...repositoryRules(repository),
    branchRule(revision),
    pathRule(path),
    ...credentialRules(settings),
    ...trafficRules(settings),
    ...egress.flatMap((allowed, index) => egressRules(`egress[${index}]`, allowed, 'a run calls')),
    ...commandRules(settings),
    ...variableRules('environment', Object.keys(environment)),
    ...variableRules('secretEnvironment', Object.keys(secretEnvironment), Object.keys(environment)),
    ...Object.entries(secretEnvironment).map(([variable, secret]) =>
      secretRule(`secretEnvironment.${variable}`, secret, 'a run has no value for it'),
    ),
    scheduleRule('schedule', settings.schedule),
    timeZoneRule(settings.timeZone),
    intervalRule('deadline', settings.deadline, SHORTEST_DEADLINE, LONGEST_DEADLINE),
    authorRule(settings.author),
    cpuRequestRule(settings.cpu),
    leastRule('memory', settings.memory),
    leastRule('workspace', settings.workspace),
    ...nodePoolRules('nodePool', nodePool),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function nameRule(name: string): Rule {
  return {
    violatedWhen: !isDnsLabel(name) || name.length > LONGEST_NAME,
    message: () => ({
      field: 'name',
      problem: `${quote(name)} is no name of a CronJob`,
      allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", not beginning or ending with "-"`,
      mend: 'correct the name, or leave it out for greenroom-publish',
    }),
  };
}

function credentialRules({ credentials, repository }: PublishJobSettings): Rule[] {
  const { kind, secretName } = credentials;
  const known = kindRule('credentials.kind', kind, Object.keys(FORMS));
  const form = parseGitUrl(repository)?.form;
  return [
    known,
    {
      violatedWhen: !known.violatedWhen && form !== undefined && !FORMS[kind]?.includes(form),
      message: () => ({
        field: 'credentials.kind',
        problem: `a repository whose address is in the form ${form} is not opened by what is for ${kind}`,
        allowed: 'ssh for ssh://user@host/path and user@host:path, https for https://host/path',
        mend: 'use the other address of the repository, or the other kind of credentials',
      }),
    },
    {
      violatedWhen: secretName === '',
      message: () => ({
        field: 'credentials.secretName',
        problem: 'a run could not push',
        allowed: 'the name of a Secret of the namespace',
        mend: 'make it with an operator or by hand, and name it here',
      }),
    },
    ...(secretName === '' ? [] : [objectNameRule('credentials.secretName', secretName, 'a Secret')]),
  ];
}

function trafficRules({ gitCidrs }: PublishJobSettings): Rule[] {
  return [
    {
      violatedWhen: gitCidrs.length === 0,
      message: () => ({
        field: 'gitCidrs',
        problem: 'a run could not reach the repository',
        allowed: 'one network or more',
        mend: "name the networks of the repository's server, or leave gitCidrs out for any",
      }),
    },
    ...gitCidrs.map((cidr, index) => cidrRule(`gitCidrs[${index}]`, cidr)),
  ];
}

function timeZoneRule(timeZone: string): Rule {
  return {
    violatedWhen: !isTimeZone(timeZone),
    message: () => ({
      field: 'timeZone',
      problem: `${quote(timeZone)} is no time zone`,
      allowed: 'a zone of the IANA database such as Europe/Berlin',
      mend: 'correct it, or leave it out for Etc/UTC',
    }),
  };
}

function leastRule(field: 'memory' | 'workspace', amount: Memory): Rule {
  return {
    violatedWhen: amount.toBytes() < LEAST_MEMORY.toBytes(),
    message: () => ({
      field,
      problem: `a run cannot do with ${amount}`,
      allowed: `at least ${LEAST_MEMORY}`,
      mend: `raise it, or leave ${field} out`,
    }),
  };
}
