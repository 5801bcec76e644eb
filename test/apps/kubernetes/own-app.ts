import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatForecast } from '../../../lib/planning/forecast/index.js';
import { eventOf, forecastOf } from '../../stacks/rendered.js';
import { type Outcome, ROOT, temporaryFolder, writeFiles } from '../command.js';

const EVENTS = 30;

const CONFIG = `
  import { Cpu, Memory } from '${built('lib/index.js')}';
  export const config = {
    forecast: 'forecast.json',
    clusters: [
      { name: 'paas-a' },
      { name: 'paas-b', tenant: { image: 'registry.example.com/ticket-seller:1.5.0' } },
    ],
    tenant: {
      image: 'registry.example.com/ticket-seller:1.4.2',
      cpu: Cpu.parse('500m'),
      memory: Memory.parse('512Mi'),
      host: 'tickets.example.com',
      costCentre: 'live-music',
      route: { kind: 'community' },
    },
    routes: { namespace: 'nginx-ingress', tlsSecretName: 'tickets-tls' },
    shards: [
      { name: 'nginx-a', host: 'a.example.com' },
      { name: 'nginx-b', host: 'b.example.com' },
      { name: 'nginx-c', host: 'c.example.com', tenants: ['nobody'] },
    ],
  };
`;

/** What the project's own main does with its options and configuration. */
const MAIN = `
  import { synthesize } from '${built('apps/kubernetes/index.js')}';
  import { run } from '${built('apps/terminal/index.js')}';
  import { Turns } from '${built('lib/synth/index.js')}';
  import { config } from './config.mjs';
  const { workers, isIdle } = JSON.parse(process.argv[2]);
  if (isIdle) Turns.prototype.next = () => undefined;
  const options = { forecast: config.forecast, out: 'dist', workers: String(workers) };
  const worker = new URL('./worker.mjs', import.meta.url);
  run(async () => process.stderr.write(await synthesize(options, config, { worker })));
`;

export const WORKER = `
  import { takePart } from '${built('apps/kubernetes/index.js')}';
  import { config } from './config.mjs';
  takePart(config);
`;

/** How an app is run. */
export interface Staff {
  readonly workers: number;
  /** Whether the main thread leaves all tenants and hosts to the workers. */
  readonly isIdle?: boolean;
  readonly nodeOptions?: readonly string[];
}

/** An app of somebody's own in a folder: two clusters, several hosts, shards, and warnings. */
export class OwnApp {
  readonly folder = temporaryFolder();

  /** @param files in the place of its own, or beside them */
  constructor(files: Readonly<Record<string, string>> = {}) {
    writeFiles(this.folder, {
      'config.mjs': CONFIG,
      'main.mjs': MAIN,
      'worker.mjs': WORKER,
      'forecast.json': formatForecast(forecastOf(Array.from({ length: EVENTS }, (_, index) => event(index)))),
      ...files,
    });
  }

  run({ nodeOptions = [], ...staff }: Staff): Outcome {
    const args = [...nodeOptions, 'main.mjs', JSON.stringify(staff)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }
}

/** The configuration with other words in it. */
export function configWith(changes: Readonly<Record<string, string>>): { readonly 'config.mjs': string } {
  const config = Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), CONFIG);
  return { 'config.mjs': config };
}

function event(index: number) {
  return eventOf(`E${index}`, index % 7 === 0 ? { host: `own-${index}.example.com` } : {});
}

function built(path: string): string {
  return pathToFileURL(join(ROOT, 'build', path)).href;
}
