/**
 * What rows of futures say of a public offer. Takes: a posing, an offer, the rows of all futures from 0 on. Gives: `Probe`.
 * The value is the mean over all futures of what comes of it in each, so that it is P(deal)·E[ũ − R | deal] +
 * P(refused)·E[R′ − R − cost | refused].
 */
import type { Posing } from "../bargaining/index.ts";
import type { Estimated, Learning, LearntOfWords, Method, OfferAsked, Probe } from "../contract.ts";
import { formatDay, mean, type Spread, spreadOf } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { kindOf } from "./acceptability.ts";
import { learntOfFlag, learntOfNumber } from "./learning.ts";
import { brokenRules } from "./package-answers.ts";
import { monthsCounted, type PosedOffer, posedOffer, rowLayout } from "./probe.ts";
import { answerMethod } from "./sensitivity/answer-method.ts";
import type { NameOf } from "./sensitivity/drawn-columns.ts";

export function probe(
  posing: Posing,
  run: Method,
  asked: OfferAsked,
  rows: Float64Array,
  nameOf: NameOf,
  words: Words = english,
): Probe {
  const { parties, state } = posing;
  const offer = posedOffer(posing, asked);
  const { by, to, picks } = offer;
  const layout = rowLayout(posing);
  const futures = rows.length / layout.width;
  const column = (at: number): Float64Array =>
    Float64Array.from({ length: futures }, (_, row) => rows[row * layout.width + at] as number);
  const ofParty = (i: number, what: number): Float64Array => column(layout.parties + i * layout.perParty + what);
  const accepts = parties.map((_, i) => ofParty(i, 0));
  const gain = parties.map((_, i) => ofParty(i, 1));
  const change = parties.map((_, i) => ofParty(i, 3));
  const cost = parties.map((_, i) => ofParty(i, 4));
  const possible = column(layout.possible);
  const all = (who: readonly number[]): Float64Array =>
    possible.map((_, row) => (who.every((i) => accepts[i]?.[row] === 1) ? 1 : 0));
  const accepted = all(to);
  const refused = accepted.map((yes) => 1 - yes);
  const struck = all(parties.map((_, i) => i)).map((yes, row) => yes * (possible[row] as number));
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  const signs = kept(accepts[by] as Float64Array, accepted);
  const moves = changesOf(posing, offer, nameOf);
  const beforeAndAfter = (
    before: number,
    after: number,
  ): { readonly before: number; readonly after: number } | null => {
    const [was, is] = [kept(column(before), refused), kept(column(after), refused)];
    return was.length === 0 ? null : { before: mean(was), after: mean(is) };
  };
  return {
    method: answerMethod(run, futures, words, "probe", {
      exactness: words.methods.probe.exactness(futures),
      parameters: {
        ...("probe" in asked ? { probe: asked.probe } : { by: asked.by }),
        picks: [...picks].join(" "),
      },
    }),
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    id: offer.probe?.id ?? null,
    name: offer.probe?.name ?? null,
    by: parties[by] as string,
    to: to.map((i) => parties[i] as string),
    picks: Object.fromEntries(
      state.case.issues.map((issue, k) => [issue.id, issue.options[picks[k] as number]?.id ?? ""]),
    ),
    kind: kindOf(posing, picks),
    answers: {
      accepted: estimated(accepted),
      byParty: byParty((i) => estimated(accepts[i] as Float64Array)),
      signsIfAccepted: signs.length === 0 ? null : mean(signs),
      possible: estimated(possible),
      struck: estimated(struck),
    },
    gainIfStruck: spreads(parties, gain, struck),
    refusal: {
      share: estimated(refused),
      changes: moves,
      changeOfGoingOn: moves.length === 0 ? null : spreads(parties, change, refused),
      cost: (offer.probe?.costs.size ?? 0) === 0 ? null : spreads(parties, cost, refused),
      months: monthsCounted(posing),
      talks: beforeAndAfter(layout.talks, layout.talksAfter),
      deal: beforeAndAfter(layout.deal, layout.dealAfter),
    },
    value: byParty((i) =>
      estimated(
        struck.map((yes, row) =>
          yes
            ? (gain[i]?.[row] as number)
            : refused[row]
              ? (change[i]?.[row] as number) - (cost[i]?.[row] as number)
              : 0,
        ),
      ),
    ),
    learning: Object.fromEntries(
      to.map((i) => [parties[i] as string, learningOf(posing, offer, i, accepts[i] as Float64Array, column)]),
    ),
  };
}

function learningOf(
  posing: Posing,
  { picks }: PosedOffer,
  i: number,
  accepts: Float64Array,
  column: (at: number) => Float64Array,
): Learning {
  const layout = rowLayout(posing);
  const refuses = accepts.map((yes) => 1 - yes);
  const { case: theCase } = posing.state;
  const touched = brokenRules(posing, picks);
  const words = (list: readonly { readonly id: string; readonly words: string }[], id: string): string =>
    list.find((it) => it.id === id)?.words ?? id;
  return {
    refuses: mean(refuses),
    redLines: posing.rules.flatMap((rule, r): readonly LearntOfWords[] =>
      rule.real === null || rule.party !== i
        ? []
        : [
            {
              id: rule.id,
              words: words(theCase.redLines, rule.id),
              touched: touched.includes(r),
              ...learntOfFlag(column(layout.rules + r), refuses),
            },
          ],
    ),
    preconditions: theCase.preconditions.flatMap((it, k): readonly LearntOfWords[] =>
      it.party !== posing.parties[i]
        ? []
        : [{ id: it.id, words: it.words, touched: false, ...learntOfFlag(column(layout.preconditions + k), refuses) }],
    ),
    zone: learntOfFlag(column(layout.zone), refuses),
    reservation: learntOfNumber(column(layout.parties + i * layout.perParty + 2), refuses),
  };
}

/** What the case says a refusal changes, as written, beside what it changes. */
function changesOf({ state }: Posing, { probe: known }: PosedOffer, nameOf: NameOf): Probe["refusal"]["changes"] {
  if (known === null) return [];
  return [
    ...[...known.ifRefused].map(([path, entry]) => ({
      path,
      name: nameOf(path),
      from: state.judgements.get(path)?.text ?? null,
      to: entry.text,
    })),
    ...[...known.ifRefusedStart].map(([path, to]) => ({ path, name: nameOf(path), from: null, to })),
  ];
}

function spreads(
  parties: readonly string[],
  values: readonly Float64Array[],
  where: Float64Array,
): Readonly<Record<string, Spread>> | null {
  if (!where.includes(1)) return null;
  return Object.fromEntries(parties.map((party, i) => [party, spreadOf(kept(values[i] as Float64Array, where))]));
}

function kept(values: Float64Array, where: Float64Array): Float64Array {
  return values.filter((_, row) => where[row] === 1);
}

function estimated(values: Float64Array): Estimated {
  const average = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - average) * (value - average);
  return {
    mean: average,
    standardError: values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length),
  };
}
