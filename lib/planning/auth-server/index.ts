export { CA_FILE, CA_FOLDER, type ConnectionSecurity, connectionProperties } from './connection-security.js';
export { isRealmName, issuerBase, issuerOf } from './issuer.js';
export { type OptionProblem, optionProblem } from './option-problem.js';
export { HTTP_PORT, JGROUPS_PORTS, MANAGEMENT_PORT } from './ports.js';
export { DEFAULT_IMAGE, isSameRelease } from './release.js';
export { ADMIN_PATHS, publicPaths, type RoutedPath } from './routed-paths.js';
export { type ServerOptions, serverOptions } from './server-options.js';
export { type ServerTimes, serverTimes } from './server-times.js';
