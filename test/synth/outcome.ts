import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdk8s';

/** Everything that can be seen of a synthesis. */
export interface Outcome {
  readonly chartsBefore: string;
  readonly synthesized: string;
  readonly files: Readonly<Record<string, string>>;
  readonly chartsAfter: string;
  readonly synthesizedAgain: string;
  readonly filesAgain: Readonly<Record<string, string>>;
  readonly yaml: string;
}

/** Builds the app twice, once to synthesize it twice into a folder of its own, once for `synthYaml()`. */
export function outcomeOf(build: (outdir: string) => App): Outcome {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-synth-'));
  try {
    let app: App | undefined;
    const built = attempt(() => {
      app = build(outdir);
    });
    const charts = () => attempt(() => app?.charts.map(({ node }) => node.path).join(' '));
    const chartsBefore = `${built} ${charts()}`;
    const synthesized = attempt(() => app?.synth());
    return {
      chartsBefore,
      synthesized,
      files: filesBelow(outdir),
      // Stock can fail half way through its resolution and leaves what it has added so far.
      chartsAfter: synthesized === 'undefined' ? charts() : '',
      synthesizedAgain: attempt(() => app?.synth()),
      filesAgain: filesBelow(outdir),
      yaml: attempt(() => build(outdir).synthYaml()),
    };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The bytes of all files below a folder, and its folders. */
export function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), contentOf(path)]),
  );
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '(a folder)';
  }
}

function attempt(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
