import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import type { InstantText } from '../../lib/planning/instants/index.js';
import { PHASES, phaseAt } from '../../lib/planning/lifecycle/index.js';

/** What was written, in one line: how many tenants of the forecast are in which phase. */
export function summary(out: string, { tenants }: ForecastFile, asOf: InstantText): string {
  const phases = tenants.map((plan) => phaseAt(plan, asOf));
  const counts = PHASES.map((phase) => [phases.filter((one) => one === phase).length, phase] as const)
    .filter(([count]) => count > 0)
    .map(([count, phase]) => `${count} ${phase}`);
  return `${out}: ${tenants.length} tenants as of ${asOf}: ${counts.join(', ') || 'none'}\n`;
}
