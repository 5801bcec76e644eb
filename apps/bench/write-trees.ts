import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../../lib/planning/documents/index.js';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import {
  formatInventory,
  INVENTORY_FILE,
  type InventoryFile,
  type InventoryTenant,
} from '../../lib/publish/index.js';
import { config, synthesize } from '../kubernetes/index.js';
import { AS_OF, seasonForecast } from './season.js';

const CHANGED = 10;

// Makes a synth, and what was published of the one before, in which ten tenants are others: all after one real tenant.
const [tenants, folder = ''] = process.argv.slice(2);
for (const tree of ['template', 'dist', 'clusters'])
  rmSync(join(folder, tree), { recursive: true, force: true });
const template = await tenantText(join(folder, 'template'));
writeTree(join(folder, 'clusters'), template, Number(tenants), 0);
writeTree(join(folder, 'dist'), template, Number(tenants), CHANGED);

async function tenantText(folder: string): Promise<string> {
  const forecast = `${folder}.json`;
  mkdirSync(dirname(forecast), { recursive: true });
  writeFileSync(forecast, formatForecast(seasonForecast(1)));
  await synthesize({ forecast, out: folder }, { ...config, platform: undefined });
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
      sha256: sha256Of(text),
      tenant,
      objects: [...text.matchAll(/^kind: (.*)$/gm)].map(([, kind], index) => `v1 ${kind} ${tenant}/${index}`),
    });
  }
  writeFileSync(join(folder, INVENTORY_FILE), formatInventory({ asOf: AS_OF, tenants, files }));
}
