import type { TurnReport } from './reports.js';
import { chartsOf } from './stream-item.js';
import { StreamTurn, type StreamWork } from './stream-turn.js';
import type { Turns } from './turns.js';

/** Writes the charts of the turns that it gets, until there are no more, or a chart cannot be made. */
export function writeTurns(turns: Turns, work: StreamWork): TurnReport[] {
  const total = chartsOf(work.streams);
  const reports: TurnReport[] = [];
  for (let range = turns.next(total); range !== undefined; range = turns.next(total)) {
    const report = new StreamTurn(range, work).write();
    reports.push(report);
    if (report.failure !== undefined) turns.stop();
  }
  return reports;
}
