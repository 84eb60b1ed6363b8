/** A batch of futures as an assessment: every figure with its interval over futures. Takes: posing, batch, method. */
import { dealKinds, leverageMonths, type Posing } from "../bargaining/index.ts";
import type {
  Assessment,
  DealKind,
  Leverage,
  Method,
  PackageAcceptability,
  Spread,
  Terms,
  Timing,
  Zone,
} from "../contract.ts";
import { exp, formatDay, log, mean, spreadOf } from "../ground/index.ts";
import { english, type Words } from "../words/index.ts";
import { acceptability } from "./acceptability.ts";
import { type Batch, column } from "./batch.ts";
import { isCertain, shareError } from "./certainty.ts";
import { conclusions } from "./conclusions.ts";
import { anyDeal, fan } from "./curves.ts";
import { questionForecasts } from "./question-forecasts.ts";
import { settleOrWait } from "./settle-or-wait.ts";
import { stateSummary } from "./state-summary.ts";

export function summarise(posing: Posing, batch: Batch, method: Method, words: Words = english): Assessment {
  const { state, parties } = posing;
  const theCase = state.case;
  const reference = theCase.referenceClasses.find((it) => it.id === theCase.referenceClass);
  const { count, tables } = batch;
  const byParty = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(parties.map((party, i) => [party, of(i)]));
  const assessment = {
    method,
    case: { title: theCase.title, question: theCase.question },
    asOf: formatDay(state.asOf),
    lens: state.lens?.id ?? null,
    horizonMonths: posing.grid.horizon,
    evidence: {
      claimsUsed: state.claims.length,
      claimsLeftOut: state.leftOut.length,
      sourcesUsed: new Set(state.claims.map((claim) => claim.source)).size,
      leftOut: state.leftOut.map((claim) => claim.id),
      staleJudgements: [...state.judgements.values()]
        .filter((it) => it.stale)
        .map((it) => ({ path: it.path, until: formatDay(it.until ?? 0) })),
    },
    zone: zone(posing, batch),
    terms: Object.fromEntries(dealKinds.map((kind, k) => [kind, terms(posing, batch, k)])) as Record<
      DealKind,
      Terms | null
    >,
    agreement: {
      talks: fan(tables.talks, count),
      measure: fan(tables.measure, count),
      ceasefire: fan(tables.ceasefire, count),
      settlement: fan(tables.settlement, count),
      "any-deal": fan(anyDeal(batch), count),
    },
    baseRate: {
      referenceClass: theCase.referenceClass,
      name: reference?.name ?? "",
      monthly: spreadOf(tables.reference as Float64Array),
      curve: Array.from({ length: posing.grid.horizon + 1 }, (_, m) =>
        spreadOf(
          (tables.reference as Float64Array).map((monthly) => 1 - exp(m * log(1 - Math.min(monthly, 1 - 1e-12)))),
        ),
      ),
    },
    leverage: byParty((i) => leverage(posing, batch, i)),
    packages: state.packages.map((named): PackageAcceptability => {
      const picks = packagePicks(posing, named.picks);
      return {
        id: named.id,
        name: named.name,
        picks: namedPicks(posing, picks),
        ...acceptability(posing, batch, picks),
      };
    }),
    questions: questionForecasts(posing, batch),
    state: stateSummary(posing, batch),
  };
  return { ...assessment, conclusions: conclusions(posing, assessment, words) };
}

/** Option index for every issue; issues left out are at their status quo (of the middle future's start, with a front). */
export function packagePicks(posing: Posing, picks: Readonly<Record<string, string>>): Int32Array {
  const { issues: known } = posing.state.case;
  return Int32Array.from(posing.issues, (issue, k) => {
    const picked = picks[issue.id];
    const option = picked === undefined ? -1 : (known[k]?.options.findIndex((it) => it.id === picked) ?? -1);
    if (option >= 0) return option;
    return issue.front === null
      ? issue.statusQuo
      : (issue.statusQuoAt[posing.fronts[issue.front]?.startLevel ?? 0] as number);
  });
}

function namedPicks(posing: Posing, picks: ArrayLike<number>): Record<string, string> {
  return Object.fromEntries(
    posing.state.case.issues.map((issue, k) => [issue.id, issue.options[picks[k] as number]?.id ?? ""]),
  );
}

function zone(posing: Posing, batch: Batch): Zone {
  const { count, tables } = batch;
  const settlement = column(batch, "zone", dealKinds.indexOf("settlement"));
  const ceasefire = column(batch, "zone", dealKinds.indexOf("ceasefire"));
  const some = settlement.map((flag, row) => (flag || ceasefire[row] ? 1 : 0));
  const any = mean(some);
  const counted = [...(tables.packages as Float64Array).keys()].filter(
    (row) => settlement[row] && (tables.packages[row] as number) > 0,
  );
  const surplus = [...some.keys()].filter((row) => some[row]);
  const over = (rows: readonly number[], of: (row: number) => number): Spread | null =>
    rows.length === 0 ? null : spreadOf(Float64Array.from(rows, of));
  return {
    any,
    ceasefire: mean(ceasefire),
    settlement: mean(settlement),
    standardError: isCertain(posing) ? 0 : shareError(any, count),
    packages: over(counted, (row) => tables.packages[row] as number),
    packagesOfFeasible: over(counted, (row) => (tables.packages[row] as number) / (tables.feasible[row] as number)),
    surplus: over(surplus, (row) => tables.surplus[row] as number),
  };
}

function terms(posing: Posing, batch: Batch, kind: number): Terms | null {
  const { count, tables } = batch;
  const { issues, parties } = posing;
  const rows = [...Array(count).keys()].filter((row) => tables.zone[row * dealKinds.length + kind]);
  if (rows.length === 0) return null;
  const perIssue: Record<string, Record<string, number>> = {};
  posing.state.case.issues.forEach((issue, k) => {
    const counts = new Float64Array(issue.options.length);
    let decided = 0;
    for (const row of rows) {
      const option = tables.terms[(row * dealKinds.length + kind) * issues.length + k] as number;
      if (option < 0) continue;
      counts[option] = (counts[option] as number) + 1;
      decided++;
    }
    if (decided === 0) return;
    perIssue[issue.id] = Object.fromEntries(
      issue.options.flatMap((option, o) => (counts[o] === 0 ? [] : [[option.id, (counts[o] as number) / rows.length]])),
    );
  });
  return {
    share: rows.length / count,
    issues: perIssue,
    worth: Object.fromEntries(
      parties.map((party, i) => [
        party,
        spreadOf(
          Float64Array.from(
            rows,
            (row) => tables.termsWorth[(row * dealKinds.length + kind) * parties.length + i] as number,
          ),
        ),
      ]),
    ),
  };
}

function leverage(posing: Posing, batch: Batch, i: number): Leverage {
  const { count, tables } = batch;
  const n = posing.parties.length;
  const kept = tables.position.length / count / n;
  const at = (m: number): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => tables.position[(row * n + i) * kept + m] as number);
  const now = at(0);
  const months = Math.min(kept, leverageMonths + 1);
  return {
    now: spreadOf(now),
    byMonth: Array.from({ length: months }, (_, m) => spreadOf(at(m))),
    changeByMonth: Array.from({ length: months }, (_, m) =>
      spreadOf(at(m).map((value, row) => value - (now[row] as number))),
    ),
    reservation: spreadOf(column(batch, "reservation", i)),
    timing: timing(posing, batch, i),
  };
}

function timing(posing: Posing, { count, tables }: Batch, i: number): Timing {
  const n = posing.parties.length;
  const months = tables.waiting.length / count / n;
  return settleOrWait(count, months, (row, m) => tables.waiting[(row * n + i) * months + m] as number);
}
