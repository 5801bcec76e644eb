import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const IDENTITY = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

/** A repository, a shallow clone of it that a run has, and somebody else's clone. */
export class GitFolders {
  readonly root = mkdtempSync(join(tmpdir(), 'publish-script-'));
  readonly origin = join(this.root, 'origin.git');
  readonly run = join(this.root, 'run');
  readonly other = join(this.root, 'other');

  constructor() {
    this.git(this.root, 'init', '--quiet', '--bare', '--initial-branch=main', this.origin);
    this.git(this.root, 'clone', '--quiet', this.origin, this.other);
    this.git(this.other, 'checkout', '--quiet', '-b', 'main');
    for (const text of ['one', 'two']) this.push({ 'tree/a.yaml': text, 'README.md': text });
    this.git(
      this.root,
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      'main',
      `file://${this.origin}`,
      this.run,
    );
  }

  /** Somebody else's commit. */
  push(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) this.write(join(this.other, path), text);
    this.git(this.other, 'add', '--all');
    this.git(this.other, 'commit', '--quiet', '-m', 'other');
    this.git(this.other, 'push', '--quiet', 'origin', 'main');
  }

  /** Runs a script in the run's clone; `publish` is what greenroom does there, `sleep` what happens in a pause. */
  script(
    script: string,
    publish: string,
    sleep = '',
  ): { readonly code: number | null; readonly calls: string } {
    const bin = join(this.root, 'bin');
    const commands = { greenroom: `echo "$*" >> ${this.root}/calls\n${publish}`, sleep };
    for (const [name, body] of Object.entries(commands)) {
      this.write(join(bin, name), `#!/bin/sh\nset -eu\n${body}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const { status } = spawnSync('sh', ['-euc', script], {
      cwd: this.run,
      env: { ...IDENTITY, PATH: `${bin}:${process.env.PATH}`, GREENROOM_AS_OF: '2026-12-01T00:00:00Z' },
      stdio: 'ignore',
    });
    return { code: status, calls: readFileSync(join(this.root, 'calls'), 'utf8') };
  }

  /** A file on the branch, or undefined where there is none. */
  published(path: string): string | undefined {
    try {
      return this.git(this.origin, 'show', `main:${path}`);
    } catch {
      return undefined;
    }
  }

  commits(): number {
    return Number(this.git(this.origin, 'rev-list', '--count', 'main'));
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private git(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, {
      cwd,
      env: { ...process.env, ...IDENTITY },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  private write(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
