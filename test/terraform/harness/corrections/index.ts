import { buildLimits } from './build-limits.js';
import type { Correction } from './correction.js';
import { eventBridge } from './event-bridge.js';
import { instanceRefreshes } from './instance-refreshes.js';
import { instanceWarmup } from './instance-warmup.js';
import { launchTemplateTags } from './launch-template-tags.js';
import { machineImages } from './machine-images.js';
import { privateZones } from './private-zones.js';
import { projectUpdates } from './project-updates.js';
import { ruleDescriptions } from './rule-descriptions.js';
import { templateRetags } from './template-retags.js';

export { startCorrectedApi } from './corrected-api.js';

/**
 * What moto 5.2.1 answers otherwise than AWS, as far as Terraform notices. A correction can go as soon as its
 * test says that moto itself answers what AWS does.
 */
export function corrections(): readonly Correction[] {
  return [
    launchTemplateTags,
    templateRetags,
    ruleDescriptions(),
    privateZones,
    machineImages,
    eventBridge(),
    instanceWarmup(),
    instanceRefreshes(),
    // An update creates the project again, with the limit that it had.
    projectUpdates,
    buildLimits(),
  ];
}
