/** Regions of the commercial partition: elsewhere ARNs begin otherwise. */
const REGION = /^(?!cn-|us-(gov|iso)|eu-isoe)[a-z]{2}(-[a-z]+)+-\d$/;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const ROLE_ARN = /^arn:aws:iam::\d{12}:role\/([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

export function isRegion(text: string): boolean {
  return typeof text === 'string' && REGION.test(text);
}

/** The ARN of a role of IAM, in the commercial partition. */
export function isRoleArn(text: string): boolean {
  return typeof text === 'string' && ROLE_ARN.test(text);
}
