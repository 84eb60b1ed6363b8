/** A small change of one file's text, and how several of them lie over each other. Positions count UTF-16 units. */

export interface Splice {
  readonly file: string;
  /** Where in the text as it is before this splice. */
  readonly from: number;
  readonly cut: string;
  readonly insert: string;
}

export type Texts = ReadonlyMap<string, string>;

/** The one stretch in which two texts differ, no half of a character in it. */
export function spliceBetween(file: string, before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  if (from > 0 && isHigh(before, from - 1)) from--;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (end > 0 && isLow(before, before.length - end)) end--;
  return { file, from, cut: before.slice(from, before.length - end), insert: after.slice(from, after.length - end) };
}

/** Null where the text is not the one that the splice was made for. */
export function spliced(text: string, { from, cut, insert }: Splice): string | null {
  const end = from + cut.length;
  return text.slice(from, end) === cut ? text.slice(0, from) + insert + text.slice(end) : null;
}

/** All of them, one after the other; null where one does not fit. */
export function textsAfter(base: Texts, splices: readonly Splice[]): Texts | null {
  if (splices.length === 0) return base;
  const texts = new Map(base);
  for (const splice of splices) {
    const text = texts.get(splice.file);
    const after = text === undefined ? null : spliced(text, splice);
    if (after === null) return null;
    texts.set(splice.file, after);
  }
  return texts;
}

export function inverse({ file, from, cut, insert }: Splice): Splice {
  return { file, from, cut: insert, insert: cut };
}

/**
 * The splices that remain when one of a sequence is taken out, as they stand without it; and which of them built on what it
 * wrote, and so go with it. Without any of those, what they leave is what they would have left, had it never been made.
 */
export function without(
  splices: readonly Splice[],
  index: number,
): { readonly rest: readonly Splice[]; readonly builtOn: readonly number[] } {
  const gone = splices[index];
  if (gone === undefined) return { rest: splices, builtOn: [] };
  const rest = splices.slice(0, index);
  const builtOn: number[] = [];
  // Stretches of the text as it is, where what was taken out stood or was built on, and by how much each is longer now.
  let places: readonly Place[] = [{ from: gone.from, to: gone.from + gone.insert.length, longer: longerBy(gone) }];
  for (const [i, splice] of splices.entries()) {
    if (i <= index) continue;
    if (splice.file !== gone.file) {
      rest.push(splice);
      continue;
    }
    const [from, to, longer] = [splice.from, splice.from + splice.cut.length, longerBy(splice)];
    const touched = places.filter((place) => overlaps(place, from, to));
    const ahead = places.filter((place) => place.to <= from && !touched.includes(place));
    const moved = places.map((place) =>
      place.from >= to && !touched.includes(place) && !ahead.includes(place)
        ? { ...place, from: place.from + longer, to: place.to + longer }
        : place,
    );
    if (touched.length === 0) {
      rest.push({ ...splice, from: from - sum(ahead) });
      places = moved;
      continue;
    }
    builtOn.push(i);
    const start = Math.min(from, ...touched.map((place) => place.from));
    const end = Math.max(to, ...touched.map((place) => place.to)) + longer;
    const joined = { from: start, to: end, longer: sum(touched) + longer };
    places = [...moved.filter((_, at) => !touched.includes(places[at] as Place)), joined].sort(
      (a, b) => a.from - b.from,
    );
  }
  return { rest, builtOn };
}

/** One splice for two in a row, where the second touches what the first wrote; else null. */
export function joined(first: Splice, second: Splice): Splice | null {
  if (first.file !== second.file) return null;
  const [start, end] = [first.from, first.from + first.insert.length];
  const until = second.from + second.cut.length;
  if (second.from > end || until < start) return null;
  const ahead = second.cut.slice(0, Math.max(0, start - second.from));
  const behind = second.cut.slice(second.cut.length - Math.max(0, until - end));
  const from = Math.min(first.from, second.from);
  const kept = first.insert.slice(0, Math.max(0, second.from - start));
  const left = first.insert.slice(Math.min(first.insert.length, Math.max(0, until - start)));
  return { file: first.file, from, cut: ahead + first.cut + behind, insert: kept + second.insert + left };
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly longer: number;
}

/** Inside it, or with text in common; what only touches an edge stands beside it. */
function overlaps(place: Place, from: number, to: number): boolean {
  if (place.from === place.to) return from < place.from && to > place.from;
  return from === to ? from > place.from && from < place.to : from < place.to && to > place.from;
}

function sum(places: readonly Place[]): number {
  return places.reduce((total, place) => total + place.longer, 0);
}

function longerBy({ cut, insert }: Splice): number {
  return insert.length - cut.length;
}

function isHigh(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
