export { ingressRows, partsOf, type ServiceRow } from './ingress-rows.js';
export { hostsOf, routesOf } from './route-order.js';
export {
  askedFor,
  PATH_TYPES,
  type PathType,
  pathTypeOf,
  type RoutedService,
  type ServiceRoute,
} from './service-route.js';
