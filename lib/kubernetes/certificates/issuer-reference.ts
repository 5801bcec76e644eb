import type { Duration } from '../../planning/units/index.js';

/** An issuer of cert-manager by its name, and what is known of it. */
export interface IssuerReference {
  readonly kind: 'ClusterIssuer' | 'Issuer';
  readonly name: string;
  /**
   * The namespace of an Issuer, which serves no other.
   *
   * @default - not known here
   */
  readonly namespace?: string;
  /**
   * What its certificates live at most.
   *
   * @default - not known here
   */
  readonly maxDuration?: Duration;
}
