import { type Finding, type JsonPath, when } from '../documents/index.js';
import type { LogLinear, LogLinearFeature, ModelDescription, ModelFile } from './schema.js';

/** What the parts of a model must be to each other; `path` is where the model stands in its document. */
export function modelFindings(model: ModelDescription, path: JsonPath, mend: string): Finding[] {
  if (model.name === 'power-law') return [];
  return [...featureFindings(model), ...leverageFindings(model), ...fitFindings(model)].map(
    ({ path: inside, ...words }) => ({ path: [...path, ...inside], ...words, mend }),
  );
}

/** The same, and that the file was fitted to as many sales as its model. */
export function modelFileFindings({ fittedOn, model }: ModelFile, mend: string): Finding[] {
  const findings = modelFindings(model, ['model'], mend);
  if (model.name === 'power-law' || model.sales === fittedOn.sales) return findings;
  const problem = `the model was fitted to ${model.sales} sales, and the file to ${fittedOn.sales}`;
  return [...findings, { path: ['model', 'sales'], problem, allowed: `${fittedOn.sales}`, mend }];
}

type Words = Omit<Finding, 'mend'>;

function featureFindings({ features }: LogLinear): Words[] {
  return features.flatMap((feature, at) => {
    const path = ['features', at];
    const earlier = features
      .slice(0, at)
      .some((other) => other.name === feature.name && other.tier === feature.tier);
    return [
      ...when(at === 0 && feature.name !== 'followers', {
        path: [...path, 'name'],
        problem: `the first feature is ${feature.name}`,
        allowed: 'followers first',
      }),
      ...when(earlier, {
        path,
        problem: `the feature ${feature.name} stands twice`,
        allowed: 'every feature once',
      }),
      ...when((feature.name === 'tier') !== (feature.tier !== undefined), tierWords(feature, path)),
      ...when(feature.name === 'followers' && feature.coefficient < 0, {
        path: [...path, 'coefficient'],
        problem: `with an exponent of ${feature.coefficient}, more followers mean less`,
        allowed: 'a number of at least 0',
      }),
    ];
  });
}

function tierWords({ name, tier }: LogLinearFeature, path: JsonPath): Words {
  return tier === undefined
    ? { path, problem: 'the feature tier does not say which tier', allowed: 'a tier beside it' }
    : {
        path: [...path, 'tier'],
        problem: `the feature ${name} names a tier`,
        allowed: 'a tier beside tier alone',
      };
}

function leverageFindings({ features, leverage }: LogLinear): Words[] {
  const widths = leverage.map(({ length }) => length);
  const wanted = features.map((_, at) => features.length - at);
  return when(widths.join() !== wanted.join(), {
    path: ['leverage'],
    problem: `the rows have ${widths.join(', ') || 'no'} numbers`,
    allowed: `${wanted.join(', ')}: a triangle as wide as the features`,
  });
}

function fitFindings({ followers, sales, degreesOfFreedom }: LogLinear): Words[] {
  return [
    ...when(followers.least > followers.most, {
      path: ['followers', 'least'],
      problem: `the smallest audience ${followers.least} is larger than the largest`,
      allowed: `at most ${followers.most}`,
    }),
    ...when(degreesOfFreedom >= sales, {
      path: ['degreesOfFreedom'],
      problem: `${sales} sales leave fewer than ${degreesOfFreedom} degrees of freedom`,
      allowed: `at most ${sales - 1}`,
    }),
  ];
}
