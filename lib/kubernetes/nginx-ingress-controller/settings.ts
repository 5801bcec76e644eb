import { controllerFacts, DEFAULT_LOG_FORMAT } from '../../planning/ingress/index.js';
import { Duration } from '../../planning/units/index.js';
import { type ControllerSettings, controllerSettings } from '../ingress-shard/index.js';
import type { NginxIngressControllerProps } from './controller-props.js';

/** The props with every default in place. */
export type NginxControllerSettings = ControllerSettings &
  Required<Pick<NginxIngressControllerProps, 'flavor' | 'logFormat'>>;

export function settingsOf(props: NginxIngressControllerProps): NginxControllerSettings {
  const { flavor = 'f5', logFormat = DEFAULT_LOG_FORMAT } = props;
  const { name: namespace, image } = controllerFacts(flavor);
  return {
    ...controllerSettings(props, { namespace, image, startupTime: Duration.minutes(5) }),
    flavor,
    logFormat,
  };
}
