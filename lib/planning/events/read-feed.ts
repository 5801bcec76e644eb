import { DocumentIssues, type IssueWords, parseJson, type TextDocument } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { readBandsintown } from './bandsintown-feed.js';
import { looksLikeCsv, readCsv } from './csv-feed.js';
import { readDiscovery } from './discovery-feed.js';
import type { FeedFormat } from './event.js';
import { type EventOutcome, type FeedOptions, type FeedReading, toReading } from './feed-reading.js';
import { findFeedShape } from './feed-shape.js';
import { readSchemaOrg } from './schema-org-feed.js';
import { findTimeZone, timeZoneProblem } from './time-zones.js';
import { WireValue } from './wire-value.js';

type JsonReader = (root: WireValue, zone: string | undefined) => EventOutcome[] | undefined;

const JSON_READERS: Readonly<Record<Exclude<FeedFormat, 'csv'>, JsonReader>> = {
  discovery: readDiscovery,
  'schema-org': readSchemaOrg,
  bandsintown: readBandsintown,
};

const KNOWN_FEEDS =
  'a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), ' +
  'of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`)';

/**
 * Reads one file of an event feed: its events with their sales, the events that cannot be scheduled with the
 * reason, and everything that is wrong with it, all at once. Pure; never throws for what is in the file.
 *
 * An id that stands in the file twice is in the reading twice: `mergeReadings` unites them.
 *
 * @param document the file as it was named, and its text
 */
export function readFeedDocument(document: TextDocument, options: FeedOptions = {}): FeedReading {
  const { format, timeZone } = options;
  const issues = new DocumentIssues(document.file);
  const zone = timeZone === undefined ? undefined : findTimeZone(timeZone);
  if (timeZone !== undefined && zone === undefined) return refuse(issues, timeZoneProblem(timeZone), format);
  const text = document.text.replace(/^\uFEFF/, '');
  const foreign = findForeignText(text);
  if (foreign !== undefined) return refuse(issues, foreign, format);
  if (format === 'csv' || (format === undefined && looksLikeCsv(document.file, text))) {
    const outcomes = readCsv(text, zone, issues);
    return toReading('csv', outcomes, issues.all());
  }
  if (format === undefined && !/^\s*[[{]/.test(text)) return refuse(issues, unknownText(text));
  const parsed = parseJson({ file: document.file, text });
  if (!parsed.ok) return { format, events: [], skipped: [], issues: [parsed.issue] };
  return readJson(WireValue.root(parsed.value, issues), format, zone);
}

function readJson(
  root: WireValue,
  wanted: Exclude<FeedFormat, 'csv'> | undefined,
  zone: string | undefined,
): FeedReading {
  const shape = findFeedShape(root);
  if (shape !== undefined && 'withoutSales' in shape) {
    return refuse(root.issues, withoutSales(shape.withoutSales), wanted);
  }
  const format = wanted ?? shape?.format;
  if (format === undefined) return refuse(root.issues, unknownJson(root));
  if (shape !== undefined && shape.format !== format) {
    return refuse(root.issues, otherFormat(shape.format, format), wanted);
  }
  const outcomes = JSON_READERS[format](root, zone);
  if (outcomes === undefined && shape === undefined) return refuse(root.issues, unknownJson(root), wanted);
  if (outcomes === undefined || (outcomes.length === 0 && wanted === undefined && root.isList)) {
    root.issues.warning({}, noEvents());
  }
  return toReading(format, outcomes ?? [], root.issues.all());
}

function refuse(issues: DocumentIssues, words: IssueWords, format?: FeedFormat): FeedReading {
  issues.error({}, words);
  return { format, events: [], skipped: [], issues: issues.all() };
}

/** Texts of formats that are known not to be read. */
function findForeignText(text: string): IssueWords | undefined {
  const start = text.trimStart();
  if (start === '') {
    return { problem: 'the file is empty', allowed: KNOWN_FEEDS, mend: 'export the feed again' };
  }
  if (start.startsWith('<')) {
    return {
      problem: 'the file is HTML or XML',
      allowed: KNOWN_FEEDS,
      mend: 'save the content of the page\'s <script type="application/ld+json"> as a JSON file',
    };
  }
  return /^BEGIN:VCALENDAR/i.test(start) ? withoutSales('iCalendar') : undefined;
}

function withoutSales(feed: string): IssueWords {
  return {
    problem: `the file is a feed of ${feed}, which does not say when a sale starts; such a feed cannot schedule`,
    allowed: KNOWN_FEEDS,
    mend: 'take a feed that has on-sale times',
  };
}

function otherFormat(found: FeedFormat, wanted: FeedFormat): IssueWords {
  return {
    problem: `the file looks like ${found}, and it is to be read as ${wanted}`,
    allowed: `a feed of the format ${wanted}`,
    mend: `give --feed-format ${found}, or leave it out`,
  };
}

function unknownText(text: string): IssueWords {
  const [firstLine = ''] = text.trimStart().split(/[\r\n]/, 1);
  return {
    problem: `the file is no feed that is known; it begins with ${quote(firstLine)}`,
    allowed: KNOWN_FEEDS,
    mend: 'export the feed in one of these formats',
  };
}

function unknownJson(root: WireValue): IssueWords {
  const keys = root.isObject ? root.entries().map(([key]) => key) : [];
  const content = root.isObject ? `an object with ${quote(keys.slice(0, 8).join(', '))}` : 'a list';
  return {
    problem: `the file is no feed that is known: ${content}`,
    allowed: KNOWN_FEEDS,
    mend: 'export the feed in one of these formats, or give --feed-format',
  };
}

function noEvents(): IssueWords {
  return {
    problem: 'the feed has no events',
    allowed: 'any number of events',
    mend: 'none needed if there are none to sell; otherwise export the feed again',
  };
}
