/** A refusal in the form of the EKS API: the name of the exception, its status and its message. */
export class EksError extends Error {
  private constructor(
    override readonly name: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  static notFound(message: string): EksError {
    return new EksError('ResourceNotFoundException', 404, message);
  }

  static inUse(message: string): EksError {
    return new EksError('ResourceInUseException', 409, message);
  }

  static invalidParameter(message: string): EksError {
    return new EksError('InvalidParameterException', 400, message);
  }

  static invalidRequest(message: string): EksError {
    return new EksError('InvalidRequestException', 400, message);
  }
}
