import { commandLine, shellWord } from './shell.js';

/** The variable that holds the instant of a run, which its steps share; a synth reads it. */
export const AS_OF = 'GREENROOM_AS_OF';

/** An instant as every step takes it, from the clock of the machine. */
export const READ_CLOCK = 'date -u +%Y-%m-%dT%H:%M:%SZ';

/** Seconds before each attempt to push. */
const PAUSES = [0, 5, 15, 45, 90];

export interface PublishCommand {
  /** What runs greenroom: `greenroom`, or `npx` and its options. */
  readonly tool: readonly string[];
  /** The folder of the synth's output. */
  readonly from: string;
  /** The folder of the tree in the repository. */
  readonly path: string;
  readonly branch: string;
  /** How much may be deleted, as a number or in per cent. */
  readonly maxDeletions?: string;
}

/**
 * Publishes, and brings what was committed to the branch. A commit is put on top of what others pushed meanwhile, but
 * never where they changed the tree as well: two trees merged line by line would be one that nobody published.
 */
export function publishScript({ tool, from, path, branch, maxDeletions }: PublishCommand): string {
  const limit = maxDeletions === undefined ? [] : ['--max-deletions', maxDeletions];
  const publish = commandLine([...tool, 'publish', '--from', from, '--to', path, ...limit]);
  const ref = shellWord(`refs/heads/${branch}`);
  return `base=$(git rev-parse HEAD)
${publish} --as-of "$${AS_OF}" --commit
git reset --quiet --hard
for pause in ${PAUSES.join(' ')}; do
  if [ "$(git rev-parse HEAD)" = "$base" ]; then
    echo 'Nothing changed: there is nothing to push.'
    exit 0
  fi
  sleep "$pause"
  if git push --quiet origin HEAD:${ref}; then exit 0; fi
  git fetch --quiet origin ${ref}
  if ! git diff --quiet "$base" FETCH_HEAD -- ${shellWord(path)}; then
    echo 'Somebody else changed the tree meanwhile: nothing was pushed, and the next run begins anew.' >&2
    exit 1
  fi
  git rebase --quiet --onto FETCH_HEAD "$base"
  base=$(git rev-parse FETCH_HEAD)
done
echo 'The branch could not be pushed to.' >&2
exit 1
`;
}

/** Forecasts for the instant of the run. */
export function forecastLine(tool: readonly string[], args: readonly string[]): string {
  return `${commandLine([...tool, 'forecast'])} --as-of "$${AS_OF}" ${commandLine(args)}\n`;
}
