/**
 * Questions of forecasting sites as questions of a case: Metaculus posts and Manifold markets, as their interfaces and
 * exports give them. Takes: a text. Gives: entries for `questions`, with the crowd's forecasts by day, and a fault for
 * each that cannot be one. Which event of the case a question asks about is not in the file: the user says it.
 * Source: [metaculus-api], [manifold-api].
 */
import { type Fault, formatDay, parseDay } from "../ground/index.ts";
import { type EntriesRead, type Entry, freeId, idFrom, isMapping } from "./csl-json.ts";

/** Forecasts kept of one question: enough for a curve, evenly over its days. */
const mostForecasts = 60;

export interface QuestionUse {
  /** The event that the question asks about: talks, measure, ceasefire, settlement, any-deal. */
  readonly event: string;
  /** Analyst id under which the crowd's forecasts stand. */
  readonly who: string;
}

export function readForecastQuestions(text: string, file: string, { event, who }: QuestionUse): EntriesRead {
  const faults: Fault[] = [];
  const refuse = (path: string, expected: string, read: string): void => {
    faults.push({ code: "feed.item", path, expected, read: read.slice(0, 120), severity: "error", file });
  };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    refuse("", "JSON", (error as Error).message);
    return { entries: {}, items: 0, rejected: 0, faults };
  }
  const items = Array.isArray(data) ? data : isMapping(data) && Array.isArray(data.results) ? data.results : [data];
  const entries: Record<string, Entry> = Object.create(null);
  items.forEach((item: unknown, index) => {
    const read = isMapping(item) ? questionOf(item) : "a mapping";
    if (typeof read === "string") {
      refuse(String(index), read, JSON.stringify(item).slice(0, 80));
      return;
    }
    const { opens, by } = read;
    if (by < opens) {
      refuse(String(index), `a day not before ${formatDay(opens)}`, formatDay(by));
      return;
    }
    entries[freeId(entries, idFrom(read.title))] = {
      text: read.title,
      event,
      opens: formatDay(opens),
      by: formatDay(by),
      criteria: read.criteria || "As the site has it.",
      ...(read.fine !== "" && { "does-not-count": read.fine }),
      forecasts: thinned(read.forecasts).map(({ on, chance }) => ({ who, on: formatDay(on), chance })),
      ...(read.outcome !== null && { resolved: { on: formatDay(read.outcome.on), outcome: read.outcome.is } }),
    };
  });
  return { entries: { ...entries }, items: items.length, rejected: items.length - Object.keys(entries).length, faults };
}

interface ReadQuestion {
  readonly title: string;
  readonly opens: number;
  readonly by: number;
  readonly criteria: string;
  readonly fine: string;
  readonly forecasts: readonly { readonly on: number; readonly chance: number }[];
  readonly outcome: { readonly on: number; readonly is: "yes" | "no" } | null;
}

function questionOf(item: Entry): ReadQuestion | string {
  if (item.outcomeType !== undefined) return manifold(item);
  const post = isMapping(item.api_json) ? item.api_json : item;
  return isMapping(post.question)
    ? metaculus(post, post.question)
    : "a Metaculus post with a question, or a Manifold market";
}

function metaculus(post: Entry, question: Entry): ReadQuestion | string {
  if (question.type !== "binary") return "a binary question";
  const opens = dayOf(question.open_time ?? post.open_time ?? post.published_at);
  const by = dayOf(question.scheduled_close_time ?? post.scheduled_close_time ?? question.scheduled_resolve_time);
  if (opens === null || by === null) return "a question with days on which it opens and closes";
  const aggregations = isMapping(question.aggregations) ? question.aggregations : {};
  const crowd = isMapping(aggregations.recency_weighted) ? aggregations.recency_weighted : {};
  const history = Array.isArray(crowd.history) ? crowd.history.filter(isMapping) : [];
  const resolved = dayOf(
    question.actual_resolve_time ?? question.resolution_set_time ?? question.scheduled_resolve_time,
  );
  const is = question.resolution === "yes" || question.resolution === "no" ? question.resolution : null;
  return {
    title: text(post.title ?? question.title),
    opens,
    by,
    criteria: text(question.resolution_criteria),
    fine: text(question.fine_print),
    forecasts: history.flatMap((each) => {
      const on = typeof each.start_time === "number" ? Math.floor(each.start_time / 86_400) : dayOf(each.start_time);
      const chance = Array.isArray(each.centers) ? each.centers[0] : null;
      return on !== null && isChance(chance) ? [{ on, chance }] : [];
    }),
    outcome: is === null || resolved === null ? null : { on: resolved, is },
  };
}

function manifold(market: Entry): ReadQuestion | string {
  if (market.outcomeType !== "BINARY") return "a binary market";
  const opens = dayFrom(market.createdTime);
  const by = dayFrom(market.closeTime);
  if (opens === null || by === null) return "a market with createdTime and closeTime";
  const on = dayFrom(market.resolutionTime);
  const is = market.resolution === "YES" ? "yes" : market.resolution === "NO" ? "no" : null;
  const last = dayFrom(market.lastUpdatedTime) ?? dayFrom(market.lastBetTime);
  const forecast =
    market.isResolved !== true && last !== null && isChance(market.probability)
      ? [{ on: last, chance: market.probability }]
      : [];
  return {
    title: text(market.question),
    opens,
    by,
    criteria: text(market.textDescription),
    fine: "",
    forecasts: forecast,
    outcome: is === null || on === null ? null : { on, is },
  };
}

function isChance(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function text(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 4000) : "";
}

function dayOf(time: unknown): number | null {
  return typeof time === "string" ? parseDay(time.slice(0, 10)) : null;
}

/** Milliseconds since 1970. */
function dayFrom(time: unknown): number | null {
  return typeof time === "number" && time > 0 && time < 8e15 ? Math.floor(time / 86_400_000) : null;
}

/** The last of each day, and of many days an even choice with the last one. */
function thinned<T extends { readonly on: number }>(all: readonly T[]): readonly T[] {
  const days = [...new Map(all.map((each) => [each.on, each])).values()].sort((a, b) => a.on - b.on);
  if (days.length <= mostForecasts) return days;
  return Array.from(
    { length: mostForecasts },
    (_, k) => days[Math.round((k * (days.length - 1)) / (mostForecasts - 1))] as T,
  );
}
