import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatInventory, type TenantRecord } from '../../../../lib/publish/index.js';
import { inventoryOf, manifestsOf, quiet } from '../../../publish/inventories.js';
import { type Outcome, readFiles, runApp, temporaryFolder, writeFiles } from '../../command.js';

/** What a synth has written, for tenants with one file each. */
export function synthOf(
  tenants: readonly TenantRecord[],
  changes: Readonly<Record<string, string>> = {},
  asOf = '2026-12-04T10:00:00Z',
): Record<string, string> {
  const files = {
    'paas-a/hosts/tickets.example.com.k8s.yaml':
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: tickets\n  namespace: nginx-ingress\n',
    ...Object.fromEntries(
      tenants.map(({ tenant }) => [`paas-a/tenants/${tenant}/tenant.k8s.yaml`, manifestsOf(tenant)]),
    ),
    ...changes,
  };
  return { ...files, 'inventory.jsonl': formatInventory(inventoryOf(files, tenants, asOf)) };
}

export function tenants(...names: readonly string[]): TenantRecord[] {
  return names.map(quiet);
}

/** A folder with a synth in `dist`, published to `gitops/clusters`. */
export class Publishing {
  readonly folder = temporaryFolder();

  /** Replaces what the synth has written. */
  synthesize(files: Readonly<Record<string, string>>): this {
    rmSync(join(this.folder, 'dist'), { recursive: true, force: true });
    writeFiles(join(this.folder, 'dist'), files);
    return this;
  }

  publish(...options: readonly string[]): Outcome {
    return runApp('greenroom', this.args(...options), { cwd: this.folder });
  }

  args(...options: readonly string[]): string[] {
    const given = options.includes('--as-of') ? [] : ['--as-of', '2026-12-04T10:00:00Z'];
    return ['publish', '--from', 'dist', '--to', 'gitops/clusters', ...given, ...options];
  }

  write(files: Readonly<Record<string, string>>): this {
    writeFiles(join(this.folder, 'gitops/clusters'), files);
    return this;
  }

  /** What stands in the folder that is published to. */
  published(): Record<string, string> {
    return readFiles(join(this.folder, 'gitops/clusters'));
  }

  /** Everything in the folder of the repository, but for git's own. */
  around(): string[] {
    const repository = join(this.folder, 'gitops');
    if (!existsSync(repository)) return [];
    return Object.keys(readFiles(repository)).filter((path) => !path.startsWith('.git/'));
  }

  git(...args: readonly string[]): string {
    const who = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
    return execFileSync('git', [...who, ...args], { cwd: join(this.folder, 'gitops'), encoding: 'utf8' });
  }
}
