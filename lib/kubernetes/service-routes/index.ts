export type { PathType, RoutedService, ServiceRoute } from '../../planning/service-routes/index.js';
export { ServiceRoutes } from './service-routes.js';
export type { HostOwner, ServiceRoutesProps } from './service-routes-props.js';
