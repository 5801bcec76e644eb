import type { Answer, Pass, Request } from './correction.js';
import { formOf, withText } from './message.js';

/** A launch template's id, what follows, and its tags. */
const TAGS = /(<launchTemplateId>(lt-\w+)<\/launchTemplateId>.*?)(?:<tagSet\/>|<tagSet>.*?<\/tagSet>)/gs;
const ITEM = /<item>.*?<\/item>/gs;

/**
 * moto answers the tags that a launch template was created with, also after CreateTags and DeleteTags
 * (`LaunchTemplate.tags` in `moto/ec2/models/launch_templates.py`); DescribeTags answers the present ones.
 *
 * AWS answers the present ones.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplate.html
 *
 * Here the tags of every described launch template are those of DescribeTags.
 */
export async function templateRetags(request: Request, pass: Pass): Promise<Answer> {
  const answer = await pass(request);
  const form = formOf(request, 'ec2');
  if (form.get('Action') !== 'DescribeLaunchTemplates' || answer.status >= 300) return answer;
  const ids = [...answer.body.toString().matchAll(TAGS)].map(([, , id = '']) => id);
  const tags = await tagsOf(ids, request, pass);
  return withText(answer, (xml) =>
    xml.replace(TAGS, (_, start: string, id: string) => `${start}<tagSet>${tags.get(id) ?? ''}</tagSet>`),
  );
}

/** The tags of templates, as the items of a tag set. */
async function tagsOf(
  ids: readonly string[],
  request: Request,
  pass: Pass,
): Promise<ReadonlyMap<string, string>> {
  const form = new URLSearchParams({ Action: 'DescribeTags', Version: '2016-11-15' });
  form.set('Filter.1.Name', 'resource-id');
  for (const [at, id] of ids.entries()) form.set(`Filter.1.Value.${at + 1}`, id);
  const answer = await pass(withText(request, () => form.toString()));
  const tags = new Map<string, string>();
  for (const [item] of answer.body.toString().matchAll(ITEM)) {
    const id = /<resourceId>(.*?)<\/resourceId>/.exec(item)?.[1] ?? '';
    tags.set(id, (tags.get(id) ?? '') + item);
  }
  return tags;
}
