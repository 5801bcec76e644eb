import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describeUnless, programOf, skipReason } from '../../tools.js';

const SOURCE_ADDRESS = 'registry.terraform.io/hashicorp/aws';

/** The folders that Terraform itself searches for a mirror, see «Implied Local Mirror Directories» in its manual. */
const IMPLIED_MIRRORS = [
  join(homedir(), '.terraform.d/plugins'),
  '/usr/local/share/terraform/plugins',
  '/usr/share/terraform/plugins',
];

/** Where a mirror of another name is searched: its `registry.terraform.io` at most three folders below these. */
const SEARCHED = ['/opt', '/usr/local', '/var/lib', homedir()];
const SEARCH_DEPTH = 3;

/** `describe` for tests that apply Terraform; skipped, with the reason in the title, where a tool is missing. */
export function describeTerraform(name: string, tests: () => void): void {
  describeUnless(missingTools(), name, tests);
}

/**
 * One sentence that says which tools the tests need and do not find, and how to get them.
 *
 * @throws Error with that sentence where `GREENROOM_REQUIRE_TERRAFORM` is `1`, so that CI cannot skip
 */
export function missingTools(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const missing = [
    programOf('terraform', environment) === undefined
      ? 'the program terraform (put Terraform 1.11 or later on PATH)'
      : undefined,
    providerMirror(environment) === undefined
      ? 'a mirror of the AWS provider (fill a folder with "terraform providers mirror", name it in GREENROOM_TERRAFORM_PLUGINS)'
      : undefined,
    programOf('moto_server', environment) === undefined
      ? 'the program moto_server (run pip install "moto[server]==5.2.1")'
      : undefined,
  ].filter((tool) => tool !== undefined);
  if (missing.length === 0) return undefined;
  return skipReason(
    `Terraform tests need ${missing.join(', and ')}`,
    'GREENROOM_REQUIRE_TERRAFORM',
    environment,
  );
}

/** The folder for `terraform init -plugin-dir`: the parent of the folder `registry.terraform.io`. */
export function providerMirror(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.GREENROOM_TERRAFORM_PLUGINS;
  if (named !== undefined) return [named].find(hasProvider);
  for (const mirror of mirrors()) if (hasProvider(mirror)) return mirror;
  return undefined;
}

function hasProvider(folder: string): boolean {
  return foldersIn(join(folder, SOURCE_ADDRESS)).length > 0;
}

function* mirrors(): Generator<string> {
  yield* IMPLIED_MIRRORS;
  for (const folder of SEARCHED) yield* below(folder);
}

/** The folder and those below it; hidden ones and packages of Node.js are no mirrors. */
function* below(folder: string, depth = SEARCH_DEPTH): Generator<string> {
  yield folder;
  if (depth === 1) return;
  for (const name of foldersIn(folder)) {
    if (!name.startsWith('.') && name !== 'node_modules') yield* below(join(folder, name), depth - 1);
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
