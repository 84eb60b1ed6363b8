/** Dates of a text, and when a statement was made: bases, intervals, anchors of events. Days by hand from the calendar. */
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/ground/index.ts";
import { dateExpressions } from "../../src/reading/date-expressions.ts";
import { type EventAnchor, readArticle, type StatementProposal } from "../../src/reading/index.ts";

const day = (text: string) => parseDay(text) as number;
/** Tuesday. */
const published = day("2030-05-14");
const offensive: EventAnchor = { id: "offensive", names: ["river offensive"], firstDay: day("2030-05-01") };
const span = (
  text: string,
  context: { published?: number | null; anchors?: EventAnchor[]; narrative?: number | null } = {},
) =>
  dateExpressions(text, 0, text.length, { published, anchors: [offensive], narrative: null, ...context }).map(
    ({ text: words, from, to }) =>
      `${words}: ${from === null ? "" : formatDay(from)}/${to === null ? "" : formatDay(to)}`,
  );

test.each([
  ["on 3 March 2029", "3 March 2029: 2029-03-03/2029-03-03"],
  ["on Sept. 5, 2029", "Sept. 5, 2029: 2029-09-05/2029-09-05"],
  ["of 2029-11-30", "2029-11-30: 2029-11-30/2029-11-30"],
  ["On April 9 they", "April 9: 2030-04-09/2030-04-09"],
  ["On December 20 they", "December 20: 2029-12-20/2029-12-20"],
  ["in February 2028", "February 2028: 2028-02-01/2028-02-29"],
  ["in March the", "March: 2030-03-01/2030-03-31"],
  ["at the end of October", "the end of October: 2030-10-21/2030-10-31"],
  ["this past winter", "this past winter: 2029-12-01/2030-02-28"],
  ["in autumn 2031", "autumn 2031: 2031-09-01/2031-11-30"],
  ["on Monday", "Monday: 2030-05-13/2030-05-13"],
  ["last Tuesday", "last Tuesday: 2030-05-07/2030-05-07"],
  ["yesterday", "yesterday: 2030-05-13/2030-05-13"],
  ["ten days ago", "ten days ago: 2030-05-04/2030-05-04"],
  ["a few months ago", "a few months ago: /2030-05-14"],
  ["earlier this year", "earlier this year: 2030-01-01/2030-05-14"],
  ["last month", "last month: 2030-04-01/2030-04-30"],
  ["on the ninth day of the river offensive", "the ninth day of the river offensive: 2030-05-09/2030-05-09"],
  ["Nine days into the river offensive", "Nine days into the river offensive: 2030-05-09/2030-05-10"],
  ["A week after the river offensive began", "A week after the river offensive: 2030-05-04/2030-05-12"],
  ["on the 14th day of the siege", "the 14th day of the siege: /"],
  ["Before the start of the river offensive", "Before the start of the river offensive: /2030-04-30"],
])("%s", (text, expected) => {
  expect(span(text)).toEqual([expected]);
});

test("two months later counts from where the story stands, not from publication", () => {
  expect(span("Two days later he left", { narrative: day("2029-06-07") })).toEqual([
    "Two days later: 2029-06-09/2029-06-09",
  ]);
  expect(span("On 7 June 2029 she came. Two days later he left.")).toEqual([
    "7 June 2029: 2029-06-07/2029-06-07",
    "Two days later: 2029-06-09/2029-06-09",
  ]);
});

test("without a day of publication a date without a year stays open", () => {
  expect(span("On April 9 they met", { published: null })).toEqual(["April 9: /"]);
});

test("now, sat, lasts and may are no dates", () => {
  expect(span("Now they sat down; it lasts long and may march on.")).toEqual([]);
});

const statedOn = (text: string, anchors: EventAnchor[] = [offensive]) =>
  readArticle(text, { published, anchors })
    .proposals.filter((each): each is StatementProposal => each.kind === "statement")
    .map(({ statedOn: { from, to, basis } }) => [from, to, basis]);

test("a statement's day: named, by the event, inherited, or only the article's", () => {
  expect(statedOn("On 9 May 2030 Ilse Marten said that it was late. She added that all was lost.")).toEqual([
    ["2030-05-09", "2030-05-09", "explicit"],
    ["2030-05-09", "2030-05-09", "inherited"],
  ]);
  expect(statedOn("On the ninth day of the river offensive, Ilse Marten said that it was late.")).toEqual([
    ["2030-05-09", "2030-05-09", "event-anchor"],
  ]);
  expect(statedOn("Ilse Marten said that it was late.")).toEqual([[null, "2030-05-14", "article-date"]]);
});

test("a date inside the content, or in the speaker's description, is not when it was said", () => {
  expect(statedOn("Ilse Marten said that the road was closed on 3 March 2030.")).toEqual([
    [null, "2030-05-14", "article-date"],
  ]);
  expect(statedOn("Ilse Marten, who took office on 3 March 2030, said that the road was closed.")).toEqual([
    [null, "2030-05-14", "article-date"],
  ]);
});

test("without a day of publication: the year from an event's anchor, else the words with the days open", () => {
  const text = "On April 9 Ilse Marten said that it was late. On June 9 she said that it was over.";
  const days = (anchors: EventAnchor[]) =>
    readArticle(text, { anchors })
      .proposals.filter((each): each is StatementProposal => each.kind === "statement")
      .map(({ statedOn: { from, to, basis, words } }) => [from, to, basis, words?.text]);
  expect(days([offensive])).toEqual([
    ["2030-04-09", "2030-04-09", "explicit", "April 9"],
    ["2030-06-09", "2030-06-09", "explicit", "June 9"],
  ]);
  expect(days([])).toEqual([
    [null, null, "explicit", "April 9"],
    [null, null, "explicit", "June 9"],
  ]);
});

test("without a day of publication an event lends its year, never the day from which yesterday or Monday would count", () => {
  const days = (text: string) =>
    readArticle(text, { anchors: [offensive] })
      .proposals.filter((each): each is StatementProposal => each.kind === "statement")
      .map(({ statedOn: { from, to, basis, words } }) => [from, to, basis, words?.text ?? null]);
  const open = (basis: string, words: string | null) => [[null, null, basis, words]];
  expect(days("On Monday Ilse Marten said that it was late.")).toEqual(open("explicit", "Monday"));
  expect(days("Yesterday Ilse Marten said that it was late.")).toEqual(open("explicit", "Yesterday"));
  for (const words of [
    "Three days ago",
    "Last week",
    "Earlier this month",
    "Last winter",
    "At the beginning of this year",
  ])
    expect(days(`${words} Ilse Marten said that it was late.`)[0]?.slice(0, 2), words).toEqual([null, null]);
});

test("an anchor that is corrected moves every date that hangs on it", () => {
  const text = "On the ninth day of the river offensive, Ilse Marten said that it was late.";
  const corrected = { ...offensive, firstDay: day("2030-05-03") };
  expect(statedOn(text, [corrected])).toEqual([["2030-05-11", "2030-05-11", "event-anchor"]]);
});
