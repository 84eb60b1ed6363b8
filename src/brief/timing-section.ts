/** Timing: the windows with the days left, and the forecast questions with the base rate and what others said. */
import type { Question, Window } from "../case/index.ts";
import type { QuestionForecast } from "../contract.ts";
import { type Day, dayOf, daysInMonth, formatDay, yearMonthDay } from "../ground/index.ts";
import { chanceFacts, endsOf, shareFacts } from "../words/index.ts";
import type { Block, BriefRow, BriefSection, BriefSentence, BriefTable } from "./brief-document.ts";
import { basisOf, type Desk, isTimely, maySay, ranges } from "./desk.ts";

/** The events that the two pages are about; questions on others stand in the annex. */
const foremost = ["talks", "ceasefire", "settlement"];
const mostQuestions = 2;

export function timingSection(desk: Desk): BriefSection {
  const windows = desk.state.windows.filter((window) => maySay(desk, window.basis));
  const blocks: Block[] = [];
  if (windows.length > 0)
    blocks.push({
      kind: "paragraph",
      lead: desk.tongue.brief.timing.windows,
      sentences: windows.map((window) => windowSentence(desk, window)),
    });
  const questions = questionsTable(
    desk,
    desk.assessment.questions
      .filter(isOpen)
      .filter((forecast) => foremost.includes(questionOf(desk, forecast)?.event ?? ""))
      .slice(0, mostQuestions),
  );
  return {
    id: "timing",
    title: desk.tongue.brief.timing.title,
    blocks: questions === null ? blocks : [...blocks, questions],
  };
}

/** Null where none of them is open. */
export function questionsTable(desk: Desk, forecasts: readonly QuestionForecast[]): BriefTable | null {
  const open = forecasts.filter(isOpen);
  if (open.length === 0) return null;
  const { title, columns } = desk.tongue.brief.timing.questions;
  return {
    kind: "table",
    title,
    columns: [
      { name: columns.question, room: 36 },
      { name: columns.chance, room: 22 },
      { name: columns.baseRate, room: 13 },
      { name: columns.others, room: 29 },
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
  const path = `windows.${window.id}`;
  return desk.say(
    desk.tongue.brief.timing.window({
      name: window.name,
      opensIn: opens <= asOf ? null : opens - asOf,
      closesIn: closes - asOf,
      closes: formatDay(closes),
      why: isTimely(desk, window.basis) ? window.why : null,
    }),
    { judgements: [path, ...ranges(desk, path)], claims: basisOf(desk, path) },
  );
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
  const { figures, timing } = desk.tongue.brief;
  const question = questionOf(desk, forecast);
  const stated =
    question?.forecasts.filter((each) => each.on <= desk.state.asOf && maySay(desk, each.chance.basis)) ?? [];
  const others = forecast.others
    .filter((other) => stated.some((each) => each.who === other.who))
    .map((other) =>
      timing.questions.other({
        who: desk.case.analysts.get(other.who) ?? other.who,
        ends: endsOf(other),
        low: shareFacts({ mean: other.low, low: other.low, high: other.high }),
        on: other.on,
      }),
    );
  const cells = [
    forecast.text,
    forecast.chance === null ? "–" : figures.chance(chanceFacts(forecast.chance, desk.words)),
    forecast.baseRate === null ? "–" : figures.share(shareFacts(forecast.baseRate)),
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
