/**
 * What has been said of whom so far in a text, and who was last spoken of.
 * Takes   the cast with its mentions in order, and the speakers so far.
 * Gives   mentions of a stretch, and the last fitting speaker, subject or mention before an offset.
 * Cost    a search by halves, then a look back over at most `lookBack` entries.
 */
import type { Cast, Member, Mention } from "./cast.ts";
import type { Speaker } from "./proposal.ts";
import type { Register } from "./register.ts";

/** What was said of whom so far; grows as the text is read. */
export interface Discourse {
  readonly cast: Cast;
  readonly register: Register;
  /** Whom "he" and "she" cannot mean: in their own words one is "I". */
  readonly except?: string;
  /** Speakers so far, with the offset of their words. */
  readonly speakers: { at: number; speaker: Speaker; member: Member | null }[];
}

/** How far back it is looked: beyond that nobody is meant by "he". */
const lookBack = 400;

/** More names than this stand in no phrase. */
const mostInPhrase = 40;

export function mentionsIn({ mentions }: Cast, start: number, end: number): readonly Mention[] {
  const first = firstEnding(mentions, start + 1);
  return mentions.slice(first, first + mostInPhrase).filter((mention) => mention.start >= start && mention.end <= end);
}

/** The first mention that ends at an offset or behind it. */
function firstEnding(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).end >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The mention that covers the end of a name. */
export function mentionOver({ mentions }: Cast, start: number, end: number): Mention | null {
  const found = mentions[firstEnding(mentions, end)];
  return found !== undefined && found.start < end && found.end > start ? found : null;
}

/** The last person who spoke or was a subject before an offset. */
export function lastSubject(
  start: number,
  { cast, speakers }: Discourse,
  fits: (member: Member) => boolean,
): Member | null {
  const spoke = lastOf(speakers, speakers.length, ({ at, member }) => at < start && member !== null && fits(member));
  const subject = lastOf(
    cast.mentions,
    firstEnding(cast.mentions, start + 1),
    ({ subject, member }) => subject && fits(member),
  );
  if (spoke === null) return subject?.member ?? null;
  return subject !== null && subject.start > spoke.at ? subject.member : spoke.member;
}

export function lastMention(start: number, { mentions }: Cast, fits: (member: Member) => boolean): Member | null {
  return lastOf(mentions, firstEnding(mentions, start + 1), ({ member }) => fits(member))?.member ?? null;
}

export function lastOf<T>(list: readonly T[], end: number, is: (each: T) => boolean): T | null {
  for (let at = end - 1; at >= Math.max(0, end - lookBack); at--) if (is(list[at] as T)) return list[at] as T;
  return null;
}
