import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { poolNameRules } from '../idle-pods/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import {
  foreignLabelsRule,
  imageRules,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import type { PulledImages } from './image-pre-puller-props.js';
import type { PrePullerSettings } from './settings.js';

/** A node pulls them one after the other, and keeps them all: at half a minute and 1 GiB each, 10 minutes and 20 GiB. */
const MOST_IMAGES = 20;

/** What is wrong with a pre-puller. */
export function prePullerRules(settings: PrePullerSettings): Rule[] {
  const { pools, namespace, busyboxImage, pauseImage, imagePullSecrets, priorityClass, labels } = settings;
  return [
    ...poolNameRules(pools),
    ...pools.flatMap((one, index) => [
      ...nodePoolRules(`pools[${index}].pool`, one.pool),
      ...imagesRules(`pools[${index}].images`, one),
    ]),
    namespaceRule('namespace', namespace),
    ...imageRules('busyboxImage', busyboxImage),
    ...imageRules('pauseImage', pauseImage),
    ...imagePullSecrets.map((name, index) => objectNameRule(`imagePullSecrets[${index}]`, name, 'a Secret')),
    objectNameRule('priorityClass', priorityClass, 'a PriorityClass'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function imagesRules(field: string, { images }: PulledImages): Rule[] {
  return [
    {
      violatedWhen: images.length === 0,
      message: () => ({
        field,
        problem: 'there is nothing to pull',
        allowed: 'one image or more',
        mend: 'name the images, or leave the pool out',
      }),
    },
    {
      violatedWhen: images.length > MOST_IMAGES,
      message: () => ({
        field,
        problem: `${images.length} images, which are pulled one after the other, would be late and fill the disks of the nodes`,
        allowed: `at most ${MOST_IMAGES}`,
        mend: 'let tenants share an image, leave out those that start quickly, or divide the tenants among pools',
      }),
    },
    ...images.flatMap((image, index) => [
      ...imageRules(`${field}[${index}]`, image),
      {
        violatedWhen: images.indexOf(image) < index,
        message: () => ({
          field: `${field}[${index}]`,
          problem: `${quote(image)} is there already`,
          allowed: 'every image once',
          mend: 'leave one of the two out',
        }),
      },
    ]),
  ];
}
