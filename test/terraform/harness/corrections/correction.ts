/** A request or an answer, whole. */
export interface Message {
  /** Names and values in turn, as they came over the wire, without those that concern one connection only. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

export interface Request extends Message {
  readonly method: string;
  /** The path and the query, as they came. */
  readonly url: string;
}

export interface Answer extends Message {
  readonly status: number;
}

/** Sends a request on, to the next correction or at last to moto. */
export type Pass = (request: Request) => Promise<Answer>;

/**
 * Makes of one thing that moto answers what AWS answers. It answers every request; those that it does not
 * correct with what `pass` answers.
 */
export type Correction = (request: Request, pass: Pass) => Promise<Answer>;
