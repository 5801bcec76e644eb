import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Issue } from '../issues/index.js';
import type { Finding } from './finding.js';
import { formatPath, type JsonPath } from './json-path.js';
import { lineAt, type TextDocument } from './text-document.js';

/** Finds the lines of JSON paths; made only when there is something to report, since it parses again. */
export class IssueLocator {
  private readonly tree: Node | undefined;

  constructor(private readonly document: TextDocument) {
    this.tree = treeOf(document.text);
  }

  locate(findings: readonly Finding[]): Issue[] {
    return findings.map(({ path, problem, allowed, mend }) => ({
      severity: 'error',
      place: { file: this.document.file, row: this.row(path), field: formatPath(path) },
      problem,
      allowed,
      mend,
    }));
  }

  /** The line of the value, or of the nearest value around it that is there. */
  private row(path: JsonPath): number {
    const node = this.tree && findNodeAtLocation(this.tree, [...path]);
    if (node !== undefined) return lineAt(this.document.text, node.offset);
    return path.length === 0 ? 1 : this.row(path.slice(0, -1));
  }
}

/** Undefined for a text that is nested deeper than the parser's stack. */
function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch {
    return undefined;
  }
}
