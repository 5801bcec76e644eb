import type { FileGroup, ObjectExpression } from './program.js';

/** The module of a program: of each group, the path and the objects of a file from its values. */
export function moduleText(groups: readonly FileGroup[]): string {
  const functions = groups.map(
    ({ path, objects }) => `  {
    path: (v) => ${path},
    objects: (v) => [
${lines(objects)}    ],
  },
`,
  );
  return `export const groups = [\n${functions.join('')}];\n`;
}

/** The same for Jsonnet, with the values beside it: a map of files, which \`--multi\` writes. */
export function jsonnetText(groups: readonly FileGroup[]): string {
  const functions = groups.map(
    ({ path, objects }) => `  {
    path(v):: ${path.replaceAll('/', '-')} + '.json',
    objects(v):: [
${lines(objects)}    ],
  },
`,
  );
  return `local values = std.parseJson(importstr 'values.json');
local groups = [
${functions.join('')}];
{
  [groups[at].path(v)]: groups[at].objects(v)
  for at in std.range(0, std.length(groups) - 1)
  for v in values[at]
}
`;
}

function lines(objects: readonly ObjectExpression[]): string {
  return objects.map(({ expression }) => `      ${expression},\n`).join('');
}
