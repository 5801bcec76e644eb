/** What brings people's requests to tenants, whichever program it is. */
export interface IngressController {
  /** The namespace of its pods; tenants let requests in from there. */
  readonly namespace: string;
  /** The names of its IngressClasses, in the order of its shards. */
  readonly ingressClasses: readonly string[];
}
