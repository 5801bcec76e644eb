import { Yaml } from 'cdk8s';
import { plainTreeYaml } from './yaml/index.js';

/** The text of a file of several documents; all YAML of this library is made here. */
export function yamlText(documents: readonly unknown[]): string {
  return joinDocuments(documents.map(documentText));
}

export function documentText(document: unknown): string {
  return plainTreeYaml(document) ?? Yaml.stringify(document);
}

/** Puts texts of one or more documents into one. */
export function joinDocuments(texts: readonly string[]): string {
  return texts.join('---\n');
}
