import { Duration } from '../../planning/units/index.js';
import type { IssuerReference } from './issuer-reference.js';
import type { TlsCertificateProps } from './tls-certificate-props.js';

const USUAL = Duration.days(90);

/** The props with every default filled in. */
export type TlsCertificateSettings = Required<Omit<TlsCertificateProps, 'renewBefore'>> &
  Pick<TlsCertificateProps, 'renewBefore'>;

export function tlsCertificateSettings(props: TlsCertificateProps): TlsCertificateSettings {
  return {
    ...props,
    duration: props.duration ?? usualDuration(props.issuer),
    privateKey: props.privateKey ?? 'ecdsa-p256',
    labels: props.labels ?? {},
  };
}

function usualDuration({ maxDuration = USUAL }: IssuerReference): Duration {
  return maxDuration.toMillis() < USUAL.toMillis() ? maxDuration : USUAL;
}
