import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A cluster as the loader sees it. */
export interface ClusterAnswers {
  /** The digest in the note; none before the first run. */
  readonly note?: string;
  /** How often it refuses the manifests. */
  readonly refusals?: number;
  /** False where it does not answer. */
  readonly answers?: boolean;
  /** False where it does not take the note. */
  readonly takesNote?: boolean;
}

export interface BuildRun {
  readonly status: number | null;
  readonly output: string;
  /** What ran, such as `kubectl get configmap …` and `sleep 15`, in order; both ends of a pipe start at once. */
  readonly calls: readonly string[];
  /** The digest that the loader noted. */
  readonly noted: string | undefined;
}

/** Answers from the files beside it. The note that it creates, and then applies, is the digest alone. */
const KUBECTL = `#!/usr/bin/env bash
here=$(dirname "$0")
echo "kubectl $*" >> "$here/calls"
case "$1 $2" in
  'get configmap')
    [ -e "$here/silent" ] && exit 1
    cat "$here/note" ;;
  'create configmap')
    for argument in "$@"; do case "$argument" in digest=*) echo "\${argument#digest=}" ;; esac; done ;;
  'apply --filename')
    [ -e "$here/full" ] && exit 1
    cat > "$here/noted" ;;
  'apply --server-side')
    left=$(cat "$here/refusals")
    [ "$left" -eq 0 ] && exit 0
    echo $((left - 1)) > "$here/refusals"
    exit 1 ;;
  *) exit 2 ;;
esac
`;
const SLEEP = `#!/usr/bin/env bash
echo "sleep $*" >> "$(dirname "$0")/calls"
`;

/** Runs a command of the build in a folder of manifests, with a kubectl that speaks to no cluster and a sleep that does not wait. */
export function runBuild(
  command: string,
  manifests: Readonly<Record<string, string>>,
  { note = '', refusals = 0, answers = true, takesNote = true }: ClusterAnswers = {},
): BuildRun {
  const root = mkdtempSync(join(tmpdir(), 'greenroom-build-'));
  try {
    const programs = written(join(root, 'programs'), {
      kubectl: KUBECTL,
      sleep: SLEEP,
      calls: '',
      note,
      refusals: String(refusals),
      ...(answers ? {} : { silent: '' }),
      ...(takesNote ? {} : { full: '' }),
    });
    for (const program of ['kubectl', 'sleep']) chmodSync(join(programs, program), 0o755);
    const PATH = [programs, process.env.PATH].join(delimiter);
    const { status, stdout } = spawnSync('bash', ['-c', command], {
      cwd: written(join(root, 'manifests'), manifests),
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    const noted = join(programs, 'noted');
    return {
      status,
      output: stdout,
      calls: readFileSync(join(programs, 'calls'), 'utf8').split('\n').slice(0, -1),
      noted: existsSync(noted) ? readFileSync(noted, 'utf8').trim() : undefined,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function written(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
