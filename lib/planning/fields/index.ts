export {
  duration,
  finite,
  hostname,
  instant,
  line,
  pods,
  responseTime,
  routePath,
  tenantLabel,
  text,
  timeZone,
  whole,
} from './fields.js';
