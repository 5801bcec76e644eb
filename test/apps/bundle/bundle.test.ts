import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleModules } from '../../../apps/bundle/bundle-modules.js';
import { bundleOf } from '../../../apps/start/index.js';
import { ROOT, readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const APPS = join(ROOT, 'build/apps');

describe.each(['aws', 'kubernetes', 'synth'] as const)('the bundle of %s', (app) => {
  const code = readFileSync(join(APPS, app, 'bundle.cjs'), 'latin1');
  // Without comments; what esbuild cannot escape, such as a regular expression, it writes as it was.
  const { code: bare } = transformSync(code, { minifyWhitespace: true, legalComments: 'none' });

  it('asks for nothing but what node has built in', () => {
    const asked = [...bare.matchAll(/\b(?:require|import)\(([^)]*)\)/g)].map(([, name = '']) =>
      name.replace(/^"(node:)?|"$/g, ''),
    );
    expect(asked).toContain('fs');
    expect(asked.filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  it('is ASCII but for its comments', () => {
    expect(bare.match(/[^\0-\x7f]+/g) ?? []).toEqual([]);
  });

  it.each([
    ['at its start', ''],
    ['and after little was expected, as for a worker', 'expectLittle();'],
  ])('is compiled already for the node that built it: %s', (_when, before) => {
    const main = JSON.stringify(pathToFileURL(join(APPS, app, 'main.js')).href);
    const start = JSON.stringify(pathToFileURL(join(APPS, 'start/index.js')).href);
    const script = `
      const { bundleOf, expectLittle, scriptOf } = await import(${start});
      ${before}
      console.log(scriptOf(bundleOf(${main})).cachedDataRejected);
    `;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('false\n');
  });
});

describe('the bundle of aws', () => {
  const code = readFileSync(join(APPS, 'aws/bundle.cjs'), 'latin1');

  it('has resources of the AWS provider one by one', () => {
    const modules = [...code.matchAll(/^\/\/ node_modules\/@cdktf\/provider-aws\/lib\/(.*)$/gm)].map(
      ([, path]) => path,
    );
    expect(modules).toContain('rds-cluster/index.js');
    expect(modules).not.toContain('index.js');
  });

  it('keeps no stacks of tokens', () => {
    const [, module = ''] = code.split('\n// node_modules/cdktf/lib/tokens/private/stack-trace.js\n');
    expect(module.slice(0, module.indexOf('\n// '))).toContain('.captureStackTrace = () => [];');
  });
});

describe.each(['kubernetes', 'synth'] as const)('what takes long in V8 is not in the bundle of %s', (app) => {
  const code = readFileSync(join(APPS, app, 'bundle.cjs'), 'latin1');

  function moduleOf(path: string): string {
    const [, module = ''] = code.split(`\n// node_modules/${path}\n`);
    return module.slice(0, module.indexOf('\n// '));
  }

  it.each(['cdk8s/lib/api-object.js', 'cdk8s/lib/metadata.js', 'constructs/lib/construct.js'])(
    'no fields without a value: %s',
    (path) => {
      expect(moduleOf(path)).toMatch(/^\s+this\.\w+ = /m);
      expect(moduleOf(path).match(/^\s+(?!return|break|continue)\w+;$/gm) ?? []).toEqual([]);
    },
  );

  it('no props that begin with a spread', () => {
    expect(/kind: \w+\.GVK\.kind,\s*\.\.\.props/.test(code)).toBe(true);
    expect(/\.\.\.\w+\.GVK,\s*\.\.\.props/.test(code)).toBe(false);
  });

  it('no getters for classes', () => {
    expect(/^var ApiObject\d* = all\d*\.ApiObject;$/m.test(code)).toBe(true);
    expect(/import_(cdk8s|constructs)/.test(code)).toBe(false);
  });
});

it('the programs write from their bundles what they write from their modules', () => {
  const cwd = temporaryFolder();
  const season = ['--forecast', join(ROOT, 'examples/season/forecast.json')];
  const addresses = ['--addresses', join(ROOT, 'addresses.json')];
  const modules = { GREENROOM_DEBUG: '1' };
  expect(runApp('synth', [...season, ...addresses], { cwd }).code).toBe(0);
  const both = ['--out', 'modules', '--terraform-out', 'modules.out'];
  expect(runApp('synth', [...season, ...addresses, ...both], { cwd, env: modules }).code).toBe(0);
  expect(readFiles(join(cwd, 'dist'))).toEqual(readFiles(join(cwd, 'modules')));
  expect(readFiles(join(cwd, 'cdktf.out'))).toEqual(readFiles(join(cwd, 'modules.out')));
});

it('a bundle that used more of cdk8s-plus-27 than the Kubernetes API is not made', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'command.js': "import { Deployment } from 'cdk8s-plus-27';\nconsole.log(Deployment);\n",
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const bundle = bundleOf(pathToFileURL(join(folder, 'main.js')).href);
  await expect(bundleModules(join(folder, 'command.js'), bundle)).rejects.toThrow(
    'No matching export in "kubernetes-api:cdk8s-plus-27" for import "Deployment"',
  );
});
