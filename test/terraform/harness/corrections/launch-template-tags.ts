import type { Answer, Pass, Request } from './correction.js';
import { formOf, withText } from './message.js';

const OWN_TAGS =
  /<item><resourceType>launch-template<\/resourceType><tagSet>(?:<item>(?:(?!<\/?item>).)*<\/item>)*<\/tagSet><\/item>/gs;
const EMPTY = '<tagSpecificationSet></tagSpecificationSet>';

/**
 * moto puts the tags of a new launch template itself into the template's data, as a tag specification of the
 * resource type `launch-template` (`create_launch_template` in `moto/ec2/responses/launch_templates.py`).
 *
 * AWS keeps them apart: `TagSpecification` of the request tags the template, and those of the data tag what is
 * launched from it, which can be no template.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateTagSpecificationRequest.html
 *
 * Here such specifications are taken out of the described data.
 */
export async function launchTemplateTags(request: Request, pass: Pass): Promise<Answer> {
  const answer = await pass(request);
  if (formOf(request, 'ec2').get('Action') !== 'DescribeLaunchTemplateVersions') return answer;
  return withText(answer, (xml) => xml.replace(OWN_TAGS, '').replaceAll(EMPTY, ''));
}
