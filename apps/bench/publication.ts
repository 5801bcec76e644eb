import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import {
  formatInventory,
  INVENTORY_FILE,
  type InventoryFile,
  type InventoryTenant,
} from '../../lib/publish/index.js';
import { config, synthesize } from '../kubernetes/index.js';
import { seasonForecast } from './season.js';

export const AS_OF = '2026-12-01T00:00:00Z';
const CHANGED = 10;

/** A synth in which ten tenants differ from what was published. */
export interface Prepared {
  readonly from: string;
  readonly to: string;
}

/** Makes both trees out of one real tenant, under as many names as there are to be tenants. */
export function prepareTrees(folder: string, tenants: number): Prepared {
  const text = tenantText(join(folder, 'template'));
  const [from, to] = [join(folder, 'dist'), join(folder, 'clusters')];
  writeTree(to, text, tenants, 0);
  writeTree(from, text, tenants, CHANGED);
  return { from, to };
}

function tenantText(folder: string): string {
  const forecast = `${folder}.json`;
  mkdirSync(dirname(forecast), { recursive: true });
  writeFileSync(forecast, formatForecast(seasonForecast(1)));
  synthesize({ forecast, out: folder }, { ...config, platform: undefined });
  const tenant = readdirSync(join(folder, 'paas-a/tenants'))[0] ?? '';
  return readFileSync(join(folder, 'paas-a/tenants', tenant, 'tenant.k8s.yaml'), 'utf8').replaceAll(
    tenant,
    'TENANT',
  );
}

function writeTree(folder: string, template: string, count: number, changed: number): void {
  const tenants: InventoryTenant[] = [];
  const files: InventoryFile[] = [];
  for (let number = 0; number < count; number += 1) {
    const tenant = `night-${String(number).padStart(5, '0')}`;
    const path = `paas-a/tenants/${tenant}/tenant.k8s.yaml`;
    const image =
      number < changed ? template.replace('ticket-seller:1.4.2', 'ticket-seller:1.5.0') : template;
    const text = image.replaceAll('TENANT', tenant);
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    tenants.push({
      tenant,
      cluster: 'paas-a',
      event: tenant,
      name: tenant,
      windows: [],
      retireAt: '2027-01-01T00:00:00Z',
      lastCopy: 'none',
    });
    files.push({
      path,
      sha256: createHash('sha256').update(text).digest('hex'),
      tenant,
      objects: [...text.matchAll(/^kind: (.*)$/gm)].map(([, kind], index) => `v1 ${kind} ${tenant}/${index}`),
    });
  }
  writeFileSync(join(folder, INVENTORY_FILE), formatInventory({ asOf: AS_OF, tenants, files }));
}
