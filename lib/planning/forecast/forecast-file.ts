import {
  canonicalJson,
  checkValue,
  type DocumentReading,
  parseJson,
  type TextDocument,
} from '../documents/index.js';
import { type Issue, quote } from '../issues/index.js';
import { forecastFindings } from './forecast-rules.js';
import { FORECAST_VERSION, type ForecastFile, forecastSchema } from './schema.js';

/** Reads and fully checks a `forecast.json`; reports every issue with its line and JSON path. */
export function readForecast(document: TextDocument): DocumentReading<ForecastFile> {
  const parsed = parseJson(document);
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const version = versionOf(parsed.value);
  if (version !== undefined && version !== FORECAST_VERSION) {
    return { ok: false, issues: [versionIssue(document.file, version)] };
  }
  return checkValue(document, parsed.value, {
    schema: forecastSchema,
    check: forecastFindings,
    mend: 'correct the value, or make the file again with `greenroom forecast`',
  });
}

/** The bytes of a `forecast.json`: the same forecast always has the same, and each fact has its line. */
export function formatForecast(forecast: ForecastFile): string {
  return canonicalJson(forecastSchema, forecast);
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}

/** Alone: the fields of another version would all be reported as unknown. */
function versionIssue(file: string, version: unknown): Issue {
  return {
    severity: 'error',
    place: { file, field: 'version' },
    problem: `version ${quote(version)} of the forecast format is unknown`,
    allowed: `${FORECAST_VERSION}`,
    mend: 'make the file again with `greenroom forecast` of this release',
  };
}
