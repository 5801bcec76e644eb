import { formatIssue, type Issue, type Place } from '../issues/index.js';

/** The three beats of an issue, without its place. */
export type IssueWords = Pick<Issue, 'problem' | 'allowed' | 'mend'>;

/** Gathers what is wrong with one document; the same thing is said once, however often it is met. */
export class DocumentIssues {
  private readonly byText = new Map<string, Issue>();

  constructor(readonly file: string) {}

  error(where: Omit<Place, 'file'>, words: IssueWords): void {
    this.add('error', where, words);
  }

  warning(where: Omit<Place, 'file'>, words: IssueWords): void {
    this.add('warning', where, words);
  }

  all(): Issue[] {
    return [...this.byText.values()];
  }

  private add(severity: Issue['severity'], where: Omit<Place, 'file'>, words: IssueWords): void {
    const { problem, allowed, mend } = words;
    const issue: Issue = { severity, place: { file: this.file, ...where }, problem, allowed, mend };
    const text = formatIssue(issue);
    if (!this.byText.has(text)) this.byText.set(text, issue);
  }
}
