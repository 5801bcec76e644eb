import { createHash } from 'node:crypto';
import type { Correction } from './correction.js';
import { operationOf, withText } from './message.js';

const IMAGE = /^\/aws\/service\/eks\/optimized-ami\/[\w./-]+\/image_id$/;

/**
 * moto knows no public parameters of EKS' machine images, and lets nobody add parameters below `/aws`
 * (`moto/ssm/models.py`, which loads a list of its own from `moto/ssm/resources`).
 *
 * AWS answers GetParameter with the id of the release's image.
 * https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html
 *
 * Here the id follows from the parameter's name, so that another release has another image.
 */
export const machineImages: Correction = async (request, pass) => {
  const answer = await pass(request);
  if (operationOf(request) !== 'AmazonSSM.GetParameter' || answer.status < 400) return answer;
  const { Name = '' } = JSON.parse(request.body.toString()) as { readonly Name?: string };
  if (!IMAGE.test(Name)) return answer;
  const Value = `ami-${createHash('sha256').update(Name).digest('hex').slice(0, 17)}`;
  const Parameter = { Name, Value, Type: 'String', Version: 1, DataType: 'text' };
  return withText({ ...answer, status: 200 }, () => JSON.stringify({ Parameter }));
};
