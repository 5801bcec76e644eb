import {
  editAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  valueAt,
  withKeys,
} from '../objects/index.js';
import { type Conversion, done, impossible } from './conversion.js';

/** Ingress of `extensions/v1beta1` and `networking.k8s.io/v1beta1`. */
export const earlyIngress: Conversion = (body) => {
  const spec = objectAt(body, 'spec');
  const { backend, ...others } = spec;
  const defaultBackend = isObject(backend) ? convertedBackend(backend) : undefined;
  const paths = editAt(others, ['rules', '*', 'http', 'paths', '*'], convertedPath);
  const converted = withKeys(body, {
    spec: {
      ...(isObject(paths) ? paths : others),
      ...(defaultBackend === undefined ? {} : { defaultBackend }),
    },
  });
  return hasServices(spec) ? done(converted) : impossible('a path of it names no Service or no port');
};

function convertedPath(path: Json): Json {
  if (!isObject(path)) return path;
  const backend = valueAt(path, 'backend');
  return withKeys(path, {
    backend: isObject(backend) ? convertedBackend(backend) : backend,
    // What a path without a type meant, and what `v1` does not fill in.
    pathType: valueAt(path, 'pathType') ?? 'ImplementationSpecific',
  });
}

function convertedBackend(backend: JsonObject): JsonObject {
  const { serviceName, servicePort, ...others } = backend;
  if (serviceName === undefined || servicePort === undefined) return backend;
  const port: JsonObject = typeof servicePort === 'string' ? { name: servicePort } : { number: servicePort };
  return { ...others, service: { name: serviceName, port } };
}

function hasServices(spec: JsonObject): boolean {
  const backends: Json[] = [];
  const look = (found: Json) => {
    backends.push(found);
    return found;
  };
  editAt(spec, ['backend'], look);
  editAt(spec, ['rules', '*', 'http', 'paths', '*', 'backend'], look);
  return backends.every(
    (backend) =>
      isObject(valueAt(backend, 'resource')) ||
      ['serviceName', 'servicePort'].every((key) => (valueAt(backend, key) ?? null) !== null),
  );
}
