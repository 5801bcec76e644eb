import type { FixedValue, ValuesContext } from './base-values.js';
import type { OperatorName } from './catalogue.js';
import { type HelmValue, type HelmValues, includesValue, mergeValues, valueAt } from './helm-values.js';
import { BASE_VALUES } from './values-of.js';

/** A value that a user would change and must not. */
export interface ChangedValue extends FixedValue {
  readonly to: HelmValue;
}

/** What the values of a user would turn off of what greenroom relies on. */
export function changedValuesOf(
  name: OperatorName,
  values: HelmValues,
  context: ValuesContext,
): ChangedValue[] {
  const { values: baseOf, fixed = () => [] } = BASE_VALUES[name];
  const base = baseOf(context);
  const merged = mergeValues(base, values);
  return fixed(context).flatMap((row) => {
    const value = valueAt(merged, row.path);
    // Without a value the chart's own holds, unless it was one of the catalogue that somebody took away.
    const isChartsOwn = value === undefined && valueAt(base, row.path) === undefined;
    return isChartsOwn || includesValue(value, row.is) ? [] : [{ ...row, to: value ?? null }];
  });
}
