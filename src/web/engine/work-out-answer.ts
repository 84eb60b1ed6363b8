/**
 * Works out one answer with workers of its own: plans it from the futures at hand where it needs them, gives out pieces of
 * futures to be solved anew, and has one worker conclude from all of them. Gives: the way to end it.
 */

import type { Case } from "../../case/index.ts";
import type { RowsOf, WorkName } from "../../work.ts";
import { answerPlans } from "./answer-kinds.ts";
import { mostWorkers, startAnswerer } from "./engine.ts";
import type { FromAnswerer, Question, ToAnswerer } from "./protocol.ts";
import type { Lend } from "./use-assessment.ts";

interface Hearing {
  readonly progress: (done: number) => void;
  readonly answer: (answer: unknown) => void;
  readonly fail: (why: string) => void;
}

export function workOutAnswer(theCase: Case, asked: Question, lend: Lend, hearing: Hearing): () => void {
  const { held, anew, piece } = answerPlans[asked.of];
  const { futures } = asked.ask;
  const pieces = anew > 0 ? Math.ceil(futures / piece) : 0;
  const workers: Worker[] = [];
  const parts = new Map<number, RowsOf<WorkName>>();
  let question = asked;
  let [next, done, ended] = [0, 0, false];

  const end = () => {
    ended = true;
    for (const worker of workers) worker.terminate();
  };
  const fail = (why: string) => {
    if (ended) return;
    end();
    hearing.fail(why);
  };
  const send = (worker: Worker, message: ToAnswerer) => worker.postMessage(message);
  const give = (worker: Worker) => {
    if (next >= futures) return;
    const count = Math.min(piece, futures - next);
    send(worker, { ...question, kind: "rows", first: next, count });
    next += count;
  };
  const hear = (worker: Worker, report: FromAnswerer) => {
    switch (report.kind) {
      case "rows": {
        parts.set(report.first, report.rows);
        done += report.count;
        hearing.progress(done);
        if (parts.size < pieces) give(worker);
        else send(worker, { ...question, kind: "conclude", parts: inOrder(parts) });
        return;
      }
      case "planned":
        if ("answer" in report.planned) {
          end();
          hearing.answer(report.planned.answer);
          return;
        }
        question = { ...question, asked: report.planned.asked };
        give(worker);
        while (workers.length < Math.min(mostWorkers, pieces)) give(hire());
        return;
      case "failed":
        fail(report.message);
    }
  };
  const hire = (): Worker => {
    const worker = startAnswerer();
    worker.onmessage = ({ data }: MessageEvent<FromAnswerer>) => hear(worker, data);
    worker.onerror = (event) => fail(event.message || "a worker could not be started");
    send(worker, { kind: "case", theCase });
    workers.push(worker);
    return worker;
  };

  if (held === 0) while (workers.length < Math.min(mostWorkers, pieces)) give(hire());
  else
    void lend(held).then((batch) => {
      if (ended) return;
      if (batch === null) fail("no futures are at hand");
      else send(hire(), { ...question, kind: "plan", batch });
    });
  return end;
}

/** In the order of their futures. */
function inOrder(parts: ReadonlyMap<number, RowsOf<WorkName>>): readonly RowsOf<WorkName>[] {
  return [...parts].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}
