import type { DemandModel } from './demand-model.js';
import { logLinear } from './log-linear.js';
import { powerLaw } from './power-law.js';
import type { ModelDescription } from './schema.js';

/** Makes the model of its description. */
export function demandModel(description: ModelDescription): DemandModel {
  switch (description.name) {
    case 'power-law':
      return powerLaw(description);
    case 'log-linear':
      return logLinear(description);
  }
}
