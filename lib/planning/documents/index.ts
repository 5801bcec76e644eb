export { canonicalJson } from './canonical-json.js';
export { type CsvRecord, readCsvRecords } from './csv-records.js';
export { DocumentIssues, type IssueWords } from './document-issues.js';
export type { Finding } from './finding.js';
export { formatPath, type JsonPath } from './json-path.js';
export { type ParsedJson, parseJson } from './parse-json.js';
export { checkValue, type DocumentReading, type DocumentRules, readDocument } from './read-document.js';
export { lineAt, type TextDocument } from './text-document.js';
