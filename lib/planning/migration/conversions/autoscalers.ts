import {
  editAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  textAt,
  valueAt,
  withKeys,
} from '../objects/index.js';
import { type Conversion, done, impossible } from './conversion.js';

/** A metric source of `autoscaling/v2beta1`, in the shape of `v2`; undefined for what is none. */
const SOURCES: Readonly<Record<string, (source: JsonObject) => JsonObject | undefined>> = {
  Resource: resourceSource,
  ContainerResource: resourceSource,
  Pods: (source) =>
    targeted(source, ['metricName', 'selector'], { AverageValue: valueAt(source, 'targetAverageValue') }),
  Object: objectSource,
  External: (source) =>
    targeted(source, ['metricName', 'metricSelector'], {
      AverageValue: valueAt(source, 'targetAverageValue'),
      Value: valueAt(source, 'targetValue'),
    }),
};

/** HorizontalPodAutoscaler of `autoscaling/v2beta1`. */
export const earlyAutoscaler: Conversion = (body) => {
  let isWhole = true;
  const converted = editAt(body, ['spec', 'metrics', '*'], (metric) => {
    const result = isObject(metric) ? convertedMetric(metric) : undefined;
    isWhole = isWhole && result !== undefined;
    return result ?? metric;
  });
  return isWhole && isObject(converted)
    ? done(converted)
    : impossible('one of its metrics has another shape than autoscaling/v2beta1 has');
};

function convertedMetric(metric: JsonObject): JsonObject | undefined {
  const type = textAt(metric, 'type') ?? '';
  const field = `${type.slice(0, 1).toLowerCase()}${type.slice(1)}`;
  const source = SOURCES[type]?.(objectAt(metric, field));
  return source && { type, [field]: source };
}

function resourceSource(source: JsonObject): JsonObject | undefined {
  const target = targetOf({
    Utilization: valueAt(source, 'targetAverageUtilization'),
    AverageValue: valueAt(source, 'targetAverageValue'),
  });
  const { targetAverageUtilization: _, targetAverageValue: __, ...named } = source;
  return target && { ...named, target };
}

/** The object that is measured is called `describedObject` since `v2beta2`. */
function objectSource(source: JsonObject): JsonObject | undefined {
  const converted = targeted(source, ['metricName', 'selector'], {
    AverageValue: valueAt(source, 'averageValue'),
    Value: valueAt(source, 'averageValue') === undefined ? valueAt(source, 'targetValue') : undefined,
  });
  return converted && { ...converted, describedObject: objectAt(source, 'target') };
}

function targeted(
  source: JsonObject,
  [name = '', selector = '']: readonly string[],
  values: Readonly<Record<string, Json | undefined>>,
): JsonObject | undefined {
  const target = targetOf(values);
  const metricName = valueAt(source, name);
  if (target === undefined || metricName === undefined) return undefined;
  const metric = withKeys({ name: metricName }, { selector: valueAt(source, selector) });
  return { metric, target };
}

/** Exactly one of the values is there: `{ type: 'Utilization', averageUtilization: 70 }`. */
function targetOf(values: Readonly<Record<string, Json | undefined>>): JsonObject | undefined {
  const [given, ...more] = Object.entries(values).filter(([, value]) => (value ?? null) !== null);
  if (given === undefined || more.length > 0) return undefined;
  const [type, value = null] = given;
  const field = { Utilization: 'averageUtilization', AverageValue: 'averageValue', Value: 'value' }[type];
  return field === undefined ? undefined : { type, [field]: value };
}
