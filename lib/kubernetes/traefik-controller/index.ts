export { TraefikController } from './traefik-controller.js';
export type { TraefikControllerProps } from './traefik-controller-props.js';
