import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Duration } from '../../planning/units/index.js';
import { scheduleRule } from '../validation/index.js';
import { authorRule, commandRules, variableRules } from './command-rules.js';
import type { PublishWorkflowSettings } from './publish-workflow-settings.js';
import { branchRule, pathRule } from './repository-rules.js';

/** https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions */
const SECRET = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
const NAME = /^[A-Za-z][A-Za-z0-9 _-]{0,99}$/;
const NODE = /^(2[0-9]|[3-9]\d)(\.\d+){0,2}$/;
const EXPRESSION = /\$\{\{/;
const LONGEST = Duration.hours(6);
/** The first field of a schedule that begins more often than every five minutes. */
const TOO_OFTEN = /^(\*|\*\/[1-4]) /;

/** What is wrong with a workflow. */
export function publishWorkflowRules(settings: PublishWorkflowSettings): Rule[] {
  const { name, revision, path, schedule, environment, secretEnvironment, tokenSecret, author } = settings;
  return [
    {
      violatedWhen: !NAME.test(name),
      message: () => ({
        field: 'name',
        problem: `${quote(name)} is no name of a workflow`,
        allowed: 'at most 100 letters, digits, blanks, "-" and "_", beginning with a letter',
        mend: 'correct the name, or leave it out for publish',
      }),
    },
    branchRule(revision),
    pathRule(path),
    ...commandRules(settings),
    scheduleRule('schedule', schedule),
    oftenRule(schedule),
    ...variableRules('environment', Object.keys(environment)),
    ...expressionRules(settings),
    ...variableRules('secretEnvironment', Object.keys(secretEnvironment), Object.keys(environment)),
    ...Object.entries(secretEnvironment).map(([variable, secret]) =>
      secretNameRule(`secretEnvironment.${variable}`, secret),
    ),
    ...(tokenSecret === undefined ? [] : [secretNameRule('tokenSecret', tokenSecret)]),
    authorRule(author),
    ...machineRules(settings),
  ];
}

function oftenRule(schedule: string): Rule {
  return {
    violatedWhen: TOO_OFTEN.test(schedule),
    message: () => ({
      field: 'schedule',
      problem: `${quote(schedule)} begins more often than GitHub begins anything`,
      allowed: 'every five minutes at most',
      mend: 'write a minute, such as 7 * * * *, or use a PublishJob',
    }),
  };
}

function secretNameRule(field: string, secret: string): Rule {
  return {
    violatedWhen: !SECRET.test(secret),
    message: () => ({
      field,
      problem: `${quote(secret)} is no name of a secret of the repository`,
      allowed: 'letters, digits and "_", not beginning with a digit or with GITHUB_',
      mend: 'name the secret, and give its value to GitHub alone',
    }),
  };
}

/** GitHub would put something else in its place, whatever it is by then. */
function expressionRules({ forecast = [], synth, environment }: PublishWorkflowSettings): Rule[] {
  const texts: [field: string, text: string][] = [
    ...forecast.map((word): [string, string] => ['forecast', word]),
    ...synth.map((word): [string, string] => ['synth', word]),
    ...Object.entries(environment).map(([name, value]): [string, string] => [`environment.${name}`, value]),
  ];
  return texts.map(([field, text]) => ({
    violatedWhen: EXPRESSION.test(text),
    message: () => ({
      field,
      problem: `${quote(text)} has an expression of GitHub in it`,
      allowed: 'texts that stand for themselves',
      mend: 'use secretEnvironment for a secret',
    }),
  }));
}

function machineRules({ nodeVersion, runner, timeout }: PublishWorkflowSettings): Rule[] {
  return [
    {
      violatedWhen: !NODE.test(nodeVersion),
      message: () => ({
        field: 'nodeVersion',
        problem: `${quote(nodeVersion)} is no version of Node.js that greenroom runs on`,
        allowed: '20 or later, as 24 or as 24.4.1',
        mend: 'correct it, or leave it out',
      }),
    },
    {
      violatedWhen: !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(runner) || runner.endsWith('-latest'),
      message: () => ({
        field: 'runner',
        problem: `${quote(runner)} may be another machine tomorrow, or is no label of a runner`,
        allowed: 'one label that stays the same, such as ubuntu-24.04',
        mend: 'name the version, or leave it out',
      }),
    },
    {
      violatedWhen:
        timeout.toMillis() === 0 ||
        timeout.toMillis() % 60_000 !== 0 ||
        timeout.toMillis() > LONGEST.toMillis(),
      message: () => ({
        field: 'timeout',
        problem: `${timeout} is no time for a run`,
        allowed: `whole minutes, from 1m to ${LONGEST}`,
        mend: 'use a time between them, or leave timeout out',
      }),
    },
  ];
}
