/** Timing: the windows with the days left, and the forecast questions with the base rate and what others said. */
import type { Question, Window } from "../case/index.ts";
import type { QuestionForecast } from "../contract.ts";
import { dateWords } from "../evidence/index.ts";
import { type Day, dayOf, daysInMonth, yearMonthDay } from "../ground/index.ts";
import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, isTimely, maySay, ranges } from "./desk.ts";
import { chanceWords, countWords, dayWords, intervalWords, sentenceWords, shareWords } from "./phrases.ts";

/** The events that the two pages are about; questions on others stand in the annex. */
const foremost = ["talks", "ceasefire", "settlement"];
const mostQuestions = 2;

export function timingSection(desk: Desk): BriefSection {
  const windows = desk.state.windows.filter((window) => maySay(desk, window.basis));
  const blocks: Block[] = [];
  if (windows.length > 0)
    blocks.push({
      kind: "paragraph",
      lead: "Windows",
      sentences: windows.map((window) => windowSentence(desk, window)),
    });
  const questions = questionsTable(
    desk,
    desk.assessment.questions
      .filter(isOpen)
      .filter((forecast) => foremost.includes(questionOf(desk, forecast)?.event ?? ""))
      .slice(0, mostQuestions),
  );
  return { id: "timing", title: "Timing", blocks: questions === null ? blocks : [...blocks, questions] };
}

/** Null where none of them is open. */
export function questionsTable(desk: Desk, forecasts: readonly QuestionForecast[]): BriefTable | null {
  const open = forecasts.filter(isOpen);
  if (open.length === 0) return null;
  return {
    kind: "table",
    title: "Questions that a date will answer",
    columns: [
      { name: "Question", room: 36 },
      { name: "Chance", room: 22 },
      { name: "Base rate", room: 13 },
      { name: "What others said", room: 29 },
    ],
    rows: open.map((question) => questionRow(desk, question)),
  };
}

function isOpen(forecast: QuestionForecast): boolean {
  return forecast.status === "open" && forecast.chance !== null;
}

function questionOf(desk: Desk, forecast: QuestionForecast): Question | undefined {
  return desk.case.questions.find((each) => each.id === forecast.id);
}

function windowSentence(desk: Desk, window: Window): BriefSentence {
  const { asOf } = desk.state;
  const { opens, closes } = nextOccurrence(window, asOf);
  const when =
    opens <= asOf
      ? `open, closes on ${dayWords(closes)}, ${countWords(closes - asOf, "day")} left`
      : `opens in ${countWords(opens - asOf, "day")}, closes in ${countWords(closes - asOf, "day")}, on ${dayWords(closes)}`;
  const path = `windows.${window.id}`;
  const why = isTimely(desk, window.basis) ? ` ${sentenceWords(window.why)}` : "";
  return desk.say(`${window.name}: ${when}.${why}`, {
    judgements: [path, ...ranges(desk, path)],
    claims: basisOf(desk, path),
  });
}

/** A yearly window that has closed this year is next year's. */
export function nextOccurrence(window: Window, asOf: Day): { readonly opens: Day; readonly closes: Day } {
  let { opens, closes } = window;
  while (window.yearly && closes < asOf) {
    opens = yearLater(opens);
    closes = yearLater(closes);
  }
  return { opens, closes };
}

function yearLater(day: Day): Day {
  const { year, month, day: of } = yearMonthDay(day);
  return dayOf(year + 1, month, Math.min(of, daysInMonth(year + 1, month))) ?? day + 365;
}

function questionRow(desk: Desk, forecast: QuestionForecast): BriefRow {
  const question = questionOf(desk, forecast);
  const stated =
    question?.forecasts.filter((each) => each.on <= desk.state.asOf && maySay(desk, each.chance.basis)) ?? [];
  const others = forecast.others
    .filter((other) => stated.some((each) => each.who === other.who))
    .map((other) => {
      const who = desk.case.analysts.get(other.who) ?? other.who;
      const chance = intervalWords(other) ?? shareWords({ mean: other.low, low: other.low, high: other.high });
      return `${who} ${chance} (${dateWords(other.on)})`;
    });
  const cells = [
    forecast.text,
    forecast.chance === null ? "–" : chanceWords(forecast.chance, desk.words),
    forecast.baseRate === null ? "–" : shareWords(forecast.baseRate),
    others.length === 0 ? "–" : others.join("; "),
  ];
  const sentence = desk.say(cells.join(" · "), {
    nature: "finding",
    judgements: [
      ...ranges(
        desk,
        "friction",
        "preconditions",
        ...(question?.front === null ? [] : [`fronts.${question?.front?.front}`]),
      ),
      `reference-classes.${desk.assessment.baseRate.referenceClass}.monthly`,
    ],
    claims: stated.flatMap((each) => each.chance.basis),
  });
  return { cells, sentence };
}
