import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../../lib/index.js';
import * as terraform from '../../../lib/terraform.js';
import * as testing from '../../../lib/testing/index.js';
import { ROOT } from '../command.js';

const SOURCES = { greenroom: library, 'greenroom/terraform': terraform, 'greenroom/testing': testing };
const FOLDER = join(ROOT, 'build/library');

/** What a module prints that is run as a user's would be. */
function printed(script: string): unknown {
  const options = [
    '--input-type=module',
    '--eval',
    `console.log(JSON.stringify(await (async () => {${script}})()))`,
  ];
  return JSON.parse(spawnSync(process.execPath, options, { cwd: ROOT, encoding: 'utf8' }).stdout);
}

describe('the bundled library', () => {
  it.each(Object.entries(SOURCES))('exports from %s what its types say', (entry, source) => {
    expect(printed(`return Object.keys(await import('${entry}'));`)).toEqual(Object.keys(source).sort());
  });

  it('is one library, whichever entries are imported', () => {
    const caught = printed(`
      const { App } = await import('cdktf');
      const { InputError } = await import('greenroom');
      const { placePlatform } = await import('greenroom/terraform');
      try {
        placePlatform(new App(), {});
      } catch (error) {
        return [error instanceof InputError, error.constructor.name];
      }
    `);
    expect(caught).toEqual([true, 'InputError']);
  });

  it("places objects of the user's own cdk8s and cdk8s-plus-27", () => {
    const kinds = printed(`
      const { App, Chart } = await import('cdk8s');
      const { k8s } = await import('cdk8s-plus-27');
      const { LinearApp, PriorityClasses } = await import('greenroom');
      const app = new LinearApp();
      new PriorityClasses(new Chart(app, 'classes'), 'classes');
      return [app instanceof App, app.node.findAll().some((node) => node instanceof k8s.KubePriorityClass)];
    `);
    expect(kinds).toEqual([true, true]);
  });

  it('holds no package, and imports none that a user does not have', () => {
    const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const known = Object.keys({ ...dependencies, ...peerDependencies });
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    const code = files.map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n');
    const imported = [...code.matchAll(/^(?:import|export|\}) ?(?:.* from )?"([^."][^"]*)";$/gm)]
      .map(([, specifier = '']) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
      .filter((name) => !name.startsWith('node:'));
    expect(imported).toEqual(expect.arrayContaining(['cdk8s', 'cdk8s-plus-27', 'cdktf', 'constructs']));
    expect(imported.filter((name) => !known.includes(name))).toEqual([]);
    expect(code).not.toContain('// node_modules/');
  });
});
