import { canonicalJson, type DocumentReading, readVersioned, type TextDocument } from '../documents/index.js';
import { forecastFindings } from './forecast-rules.js';
import { FORECAST_VERSION, type ForecastFile, forecastSchema } from './schema.js';

/** Reads and fully checks a `forecast.json`; reports every issue with its line and JSON path. */
export function readForecast(document: TextDocument): DocumentReading<ForecastFile> {
  return readVersioned(document, {
    format: 'forecast',
    version: FORECAST_VERSION,
    mendVersion: 'make the file again with `greenroom forecast` of this release',
    schema: forecastSchema,
    check: forecastFindings,
    mend: 'correct the value, or make the file again with `greenroom forecast`',
  });
}

/** The bytes of a `forecast.json`: the same forecast always has the same, and each fact has its line. */
export function formatForecast(forecast: ForecastFile): string {
  return canonicalJson(forecastSchema, forecast);
}
