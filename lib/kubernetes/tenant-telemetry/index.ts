export { DEFAULT_TELEMETRY, scrapeAnnotations, type Telemetry } from './telemetry.js';
export { TenantTelemetry, type TenantTelemetryProps } from './tenant-telemetry.js';
