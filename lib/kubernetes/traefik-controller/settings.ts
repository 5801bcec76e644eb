import { TRAEFIK } from '../../planning/ingress/index.js';
import { Duration } from '../../planning/units/index.js';
import { type ControllerSettings, controllerSettings } from '../ingress-shard/index.js';
import type { TraefikControllerProps } from './traefik-controller-props.js';

/** The props with every default in place. */
export type TraefikSettings = ControllerSettings & { readonly redirectToHttps: boolean };

export function settingsOf(props: TraefikControllerProps): TraefikSettings {
  const { name: namespace, image } = TRAEFIK;
  return {
    ...controllerSettings(props, { namespace, image, startupTime: Duration.minutes(1) }),
    redirectToHttps: props.redirectToHttps ?? true,
  };
}
