/** The ranges of one availability zone, as networks such as `10.64.0.0/20`. */
export interface ZoneRanges {
  /** Such as `eu-central-1a`. */
  readonly zone: string;
  readonly public: string;
  readonly private: string;
  readonly database: string;
}

export interface NetworkProps {
  /** Begins the names of all parts. */
  readonly name: string;
  readonly region: string;
  readonly cidr: string;
  /** 2 to 4. */
  readonly zones: readonly ZoneRanges[];
  /**
   * How the private subnets reach the internet: one gateway for all, one in each zone, which survives the loss of a
   * zone, or none, for networks that live on endpoints alone.
   *
   * @default 'per-zone'
   */
  readonly nat?: 'none' | 'single' | 'per-zone';
  /**
   * AWS services that get an interface endpoint, such as `ecr.api` or `sts`. The gateway endpoint of S3 is always
   * there, and costs nothing.
   *
   * @default - none
   */
  readonly endpoints?: readonly string[];
  /** Networks besides the VPC's own that may use the endpoints: those of the pods. */
  readonly endpointClients: readonly string[];
  /**
   * How many days flow logs are kept; one of the terms that CloudWatch knows.
   *
   * @default 30
   */
  readonly flowLogDays?: number;
}
