import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script did: its exit code, and each call of a stand-in, in order. */
export interface Outcome {
  readonly code: number | null;
  readonly calls: readonly string[];
  /** What is in a file below the script's folder. */
  read(path: string): string;
}

/**
 * Runs a script of a Job with a shell, in a folder of its own in place of `/scratch`, `/consul` and `/bridge`. Commands
 * are stand-ins, by their names: shell scripts that answer from files of the folder.
 */
export function scripted(
  shell: 'sh' | 'bash',
  script: string,
  {
    commands,
    env = {},
    files = {},
  }: {
    readonly commands: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
  },
): Outcome {
  const root = mkdtempSync(join(tmpdir(), 'consul-script-'));
  try {
    for (const folder of ['bin', 'scratch', 'bridge', 'consul/secrets', 'consul/run', 'consul/sides'])
      mkdirSync(join(root, folder), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    for (const [name, body] of Object.entries(commands)) {
      const path = join(root, 'bin', name);
      writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> "$ROOT/calls"\n${body}\n`);
      chmodSync(path, 0o755);
    }
    const moved = script.replaceAll(/(?<![\w.])\/(scratch|consul|bridge)\b/g, `${root}/$1`);
    const { status } = spawnSync(shell, ['-euc', moved], {
      env: { ...env, ROOT: root, PATH: `${join(root, 'bin')}:${process.env.PATH}` },
      stdio: 'ignore',
    });
    const calls = existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : '';
    const read = new Map<string, string>();
    for (const path of ['consul/run/secrets.json']) {
      if (existsSync(join(root, path))) read.set(path, readFileSync(join(root, path), 'utf8'));
    }
    return {
      code: status,
      calls: calls.replaceAll(root, '').trimEnd().split('\n'),
      read: (path) => read.get(path) ?? '',
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Whether this machine has a command that the image of Consul has. */
export function has(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
