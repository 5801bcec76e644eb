/** One bad input of a command that plans: of a history, a model, prices, a policy, or what does not fit together. */
export interface BadPlan {
  /** Completes "refuses ...". */
  readonly title: string;
  readonly command: 'backtest' | 'fit' | 'forecast' | 'plan';
  readonly files?: Readonly<Record<string, string>>;
  /** Behind the arguments that each command has by default; a later one wins. */
  readonly args?: readonly string[];
  /** Each error in full, in the order in which they are told. */
  readonly errors: readonly string[];
}
