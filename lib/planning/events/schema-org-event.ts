import type { Performer, SkippedEvent } from './event.js';
import { idProblem, readName } from './event-names.js';
import type { EventOutcome } from './feed-reading.js';
import { type LinkedData, termName } from './linked-data.js';
import { readSales, schedule, type WireSale, withoutMissing } from './sales.js';
import type { WireValue } from './wire-value.js';

/** Reads events of one JSON-LD document. Such a document names no zone, so local times need the given one. */
export class SchemaOrgEventReader {
  constructor(
    private readonly data: LinkedData,
    private readonly zone: string | undefined,
  ) {}

  read(event: WireValue): EventOutcome {
    const id = this.readId(event);
    if (id === undefined) return undefined;
    const performers = [
      ...this.data.values(event, 'performer'),
      ...this.data.values(event, 'performers'),
    ].flatMap((performer) => this.readPerformer(performer.hint));
    const name = readName(this.data.value(event, 'name')) ?? performers[0]?.name ?? id;
    const skipped = this.readSkip(event, id, name);
    if (skipped !== undefined) return skipped;
    const calendar = readSales(this.wireSales(event), this.zone);
    return schedule(
      {
        id,
        name,
        timeZone: this.zone,
        venueCapacity: this.readCapacity(event),
        performers,
        followers: this.readFollowers(event),
        place: event.place,
      },
      calendar,
      this.data.values(event, 'offers').length === 0
        ? 'the event has no offers'
        : 'no offer has availabilityStarts or validFrom',
    );
  }

  /** `@id`, else `identifier`, else `url`; blank nodes and fragments are names within one document only. */
  private readId(event: WireValue): string | undefined {
    const identifiers = this.data
      .values(event, 'identifier')
      .map((identifier) => (identifier.isObject ? this.data.value(identifier, 'value') : identifier));
    const candidates = [event.get('@id'), ...identifiers, ...this.data.values(event, 'url')];
    for (const candidate of candidates) {
      const id = candidate.textOrNumber()?.trim() ?? '';
      if (id === '' || isLocal(id)) continue;
      const problem = idProblem(id);
      if (problem === undefined) return id;
      event.issues.error(candidate.place, problem);
      return undefined;
    }
    event.issues.error(event.place, {
      problem: 'the event has no id',
      allowed: '"@id", "identifier" or "url", the same for as long as the event is in the feed',
      mend: 'add one of them, or leave the event out of the feed',
    });
    return undefined;
  }

  private readSkip(event: WireValue, id: string, name: string): SkippedEvent | undefined {
    for (const value of this.data.values(event, 'eventStatus')) {
      const status = termName(value.text() ?? '');
      const reason = `eventStatus is "${status}"`;
      if (/^(event)?cancell?ed$/i.test(status)) return { event: id, name, code: 'cancelled', reason };
      if (/^(event)?postponed$/i.test(status)) return { event: id, name, code: 'postponed', reason };
    }
    return undefined;
  }

  /** `availabilityStarts` is when tickets can be had; `validFrom` often only when the offer was published. */
  private wireSales(event: WireValue): WireSale[] {
    return this.offers(event).map((offer) => {
      const [field = 'validFrom'] = ['availabilityStarts', 'validFrom'].filter((property) =>
        this.isSaid(offer, property),
      );
      const end = this.isSaid(offer, 'availabilityEnds') ? 'availabilityEnds' : 'validThrough';
      return {
        name: readName(this.data.value(offer, 'name')) ?? 'public',
        opens: this.data.value(offer, field),
        closes: this.data.value(offer, end),
        field: `${field} of an offer`,
      };
    });
  }

  private isSaid(node: WireValue, property: string): boolean {
    const value = this.data.value(node, property);
    return !value.isMissing && !(value.isText && value.text()?.trim() === '');
  }

  /** The event's offers and those inside an aggregate offer, each once. */
  private offers(event: WireValue): WireValue[] {
    const offers = new Map<unknown, WireValue>();
    const waiting = this.data.values(event, 'offers');
    for (const offer of waiting) {
      // An offer that is only a link is described elsewhere, and says nothing here.
      if (offers.has(offer.identity) || offer.isText) continue;
      offers.set(offer.identity, offer);
      for (const inner of this.data.values(offer, 'offers')) waiting.push(inner);
    }
    return [...offers.values()];
  }

  private readCapacity(event: WireValue): number | undefined {
    const places = this.data.values(event, 'location').filter((place) => place.isObject);
    const capacities = [event, ...places].map((node) =>
      this.data.value(node, 'maximumAttendeeCapacity').hint.count(),
    );
    return capacities.find((capacity) => capacity !== undefined);
  }

  private readPerformer(performer: WireValue): Performer[] {
    if (performer.isText) {
      const name = readName(performer);
      return name === undefined ? [] : [{ name, links: [], networkIds: {} }];
    }
    const name = readName(this.data.value(performer, 'name'));
    if (name === undefined) return [];
    const id = performer.get('@id').text();
    const links = this.data.values(performer, 'sameAs').flatMap((link) => link.text() ?? []);
    return [
      withoutMissing({
        name,
        id: id === undefined || isLocal(id) ? undefined : id,
        links,
        networkIds: {},
        followers: this.readFollowers(performer),
      }),
    ];
  }

  /** Networks count the same people again, so several counters are not added: the largest stands. */
  private readFollowers(node: WireValue): number | undefined {
    const counters = this.data.values(node, 'interactionStatistic').map((counter) => counter.hint);
    const counts = counters
      .filter((counter) => this.isAboutFollowers(counter))
      .flatMap((counter) => this.data.value(counter, 'userInteractionCount').count() ?? []);
    return counts.length === 0 ? undefined : Math.max(...counts);
  }

  private isAboutFollowers(counter: WireValue): boolean {
    return this.data.values(counter, 'interactionType').some((type) => {
      const names = type.isObject ? this.data.types(type) : [termName(type.text() ?? '')];
      return names.includes('FollowAction');
    });
  }
}

function isLocal(id: string): boolean {
  return id.startsWith('_:') || id.startsWith('#');
}
