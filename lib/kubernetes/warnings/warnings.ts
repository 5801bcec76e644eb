import type { IConstruct } from 'constructs';

const TYPE = 'greenroom:warning';

/** Notes what a person should look at; it is in no manifest, and apps print it. */
export function addWarning(construct: IConstruct, text: string): void {
  construct.node.addMetadata(TYPE, text);
}

/** The warnings of a construct and all below it in the order in which they were noted, each text once. */
export function warningsOf(root: IConstruct): string[] {
  const texts = root.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === TYPE).map(({ data }) => String(data)));
  return [...new Set(texts)];
}
