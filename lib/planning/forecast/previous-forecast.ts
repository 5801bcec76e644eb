import * as v from 'valibot';
import {
  type DocumentReading,
  isRecord,
  parseJson,
  readDocument,
  type TextDocument,
} from '../documents/index.js';
import { instant, line, routePath, tenantLabel } from '../fields/index.js';
import { readForecast } from './forecast-file.js';

/** The version before this release's: fewer numbers, the same names. */
const VERSION_BEFORE = 1;

/** What a forecast takes over from the one that it replaces. */
const previousSchema = v.object({
  tenants: v.array(
    v.object({
      event: line("The event's id in its feed."),
      tenant: tenantLabel('The name of the tenant.', 40),
      path: routePath("The path prefix of the tenant's route."),
      windows: v.array(
        v.object({
          opensAt: instant('The start of a sale.'),
          readyAt: v.optional(instant('When its pods were to be ready.')),
        }),
      ),
      retireAt: instant("When the tenant's objects are removed."),
    }),
  ),
  warnings: v.array(v.string()),
});

export type PreviousForecast = v.InferOutput<typeof previousSchema>;

/**
 * Reads the forecast that a new one replaces. One of the version before this release's is read as far as the names go:
 * a new release must not cost a tenant its database.
 */
export function readPreviousForecast(document: TextDocument): DocumentReading<PreviousForecast> {
  const parsed = parseJson(document);
  const isBefore = parsed.ok && isRecord(parsed.value) && parsed.value.version === VERSION_BEFORE;
  if (!isBefore) return readForecast(document);
  return readDocument(document, {
    schema: previousSchema,
    check: () => [],
    mend: 'correct the value, or name the tenants anew with --no-previous',
  });
}
