import type { BadPlan } from './bad-plans/bad-plan.js';
import { BAD_HISTORIES } from './bad-plans/histories.js';
import { EXCEEDED_LIMITS } from './bad-plans/limits.js';
import { BAD_MODELS } from './bad-plans/models.js';
import { BAD_OUTPUTS } from './bad-plans/outputs.js';
import { BAD_POLICIES } from './bad-plans/policies.js';
import { BAD_PRICES } from './bad-plans/prices.js';

export const BAD_PLANS: readonly BadPlan[] = [
  ...BAD_HISTORIES,
  ...BAD_MODELS,
  ...BAD_PRICES,
  ...BAD_POLICIES,
  ...EXCEEDED_LIMITS,
  ...BAD_OUTPUTS,
];
