export {
  dnsLabel,
  duration,
  finite,
  hostname,
  instant,
  responseTime,
  routePath,
  text,
  timeZone,
  whole,
} from './fields.js';
