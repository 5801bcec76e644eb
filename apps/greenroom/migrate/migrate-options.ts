import { labelValue } from '../../../lib/planning/fields/index.js';
import { InputError, type Issue, quote } from '../../../lib/planning/issues/index.js';
import {
  type MigrationRequest,
  type NameMap,
  parseMap,
  parseSelector,
  repeatedMaps,
  type Selection,
} from '../../../lib/planning/migration/index.js';
import { optionIssues } from '../inputs/index.js';

/** The options of `greenroom migrate` as they were typed. */
export interface MigrateOptions {
  /** The export: a file or a folder. */
  readonly from: string;
  /** The folder to write. */
  readonly to: string;
  readonly stack?: string;
  readonly selector?: string;
  readonly map?: readonly string[];
  /** A certificate. */
  readonly includeSecrets?: string;
  readonly includeNamespace?: readonly string[];
}

const COMMAND = 'migrate';
const STACK = labelValue('');

/** @throws InputError with every option that cannot be used */
export function migrationOptions(
  options: MigrateOptions,
): Pick<MigrationRequest, 'selection' | 'maps' | 'namespaces'> {
  const { stack, selector, map = [], includeNamespace = [] } = options;
  const parsedSelector = selector === undefined ? undefined : parseSelector(selector);
  const parsedMaps = map.map((text) => ({ text, parsed: parseMap(text) }));
  const maps = parsedMaps.flatMap(({ parsed }) => (parsed.ok ? [parsed.map] : []));
  const issues = [
    ...(stack === undefined ? [] : optionIssues(COMMAND, '--stack', STACK, stack)),
    ...(parsedSelector === undefined || parsedSelector.ok
      ? []
      : [selectorIssue(selector, parsedSelector.problem)]),
    ...(stack === undefined || selector === undefined ? [] : [bothIssue()]),
    ...parsedMaps.flatMap(({ text, parsed }) => (parsed.ok ? [] : [mapIssue(text, parsed)])),
    ...repeatedMaps(maps).map(repeatedIssue),
  ];
  if (issues.length > 0) throw new InputError(issues);
  const selection: Selection | undefined =
    stack !== undefined
      ? { by: 'stack', stack }
      : selector !== undefined && parsedSelector?.ok
        ? { by: 'selector', text: selector, requirements: parsedSelector.requirements }
        : undefined;
  return { maps, namespaces: includeNamespace, ...(selection === undefined ? {} : { selection }) };
}

function selectorIssue(selector: string | undefined, problem: string): Issue {
  return optionIssue('--selector', {
    problem: `${quote(selector)} is no label selector: ${problem}`,
    allowed: 'a selector as kubectl takes it, such as app=shop,tier in (web, api),!canary',
    mend: 'correct --selector, and put it in quotes',
  });
}

function bothIssue(): Issue {
  return optionIssue('--selector', {
    problem: 'it is given with --stack, which is a selector too',
    allowed: 'one of the two',
    mend: 'write the stack into the selector, as greenroom.dev/stack=NAME',
  });
}

function mapIssue(text: string, { problem, ...beats }: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  const { allowed, mend } = beats;
  return optionIssue('--map', { problem: `${quote(text)}: ${problem}`, allowed, mend });
}

function repeatedIssue({ text }: NameMap): Issue {
  return optionIssue('--map', {
    problem: `${quote(text)} replaces what another map replaces`,
    allowed: 'one map for a name',
    mend: 'remove one of them',
  });
}

function optionIssue(field: string, beats: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file: 'command line', field }, ...beats };
}
