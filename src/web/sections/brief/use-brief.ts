/**
 * The brief of what is on show: at once from its assessment, and with the answers to all questions when they are asked for.
 * Another day, lens, seed or case drops what was worked out; other figures of the same question write the short one anew.
 */

import { useCallback, useEffect, useRef, useState } from "react";
import { startJobPool } from "../../engine/job-pool.ts";
import type { AnswerWork } from "../../engine/use-answer.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import type { BriefChoices, FromBriefWriter, ToBriefWriter, WrittenBrief } from "./brief-protocol.ts";

/** Of the futures that were asked for, at most so many: the brief waits for all its questions. */
export const briefFutures = 1_000;
/** Futures for questions that solve each many times. */
export const briefSolved = 20;

interface Writer {
  readonly send: (message: ToBriefWriter) => void;
  /** The next report. */
  readonly heard: () => Promise<FromBriefWriter>;
  readonly end: () => void;
}

function startWriter(): Writer {
  const worker = new Worker(new URL("./brief.worker.ts", import.meta.url), { type: "module" });
  let take: (report: FromBriefWriter) => void = () => {};
  worker.onmessage = ({ data }: MessageEvent<FromBriefWriter>) => take(data);
  worker.onerror = (event) => take({ kind: "failed", message: event.message || "a worker could not be started" });
  return {
    send: (message) => worker.postMessage(message),
    heard: () =>
      new Promise((resolve) => {
        take = resolve;
      }),
    end: () => worker.terminate(),
  };
}

export interface BriefWork {
  readonly brief: WrittenBrief | null;
  readonly work: AnswerWork<WrittenBrief>;
}

export function useBrief(choices: BriefChoices): BriefWork {
  const { theCase, answer } = useWorkbench();
  const { view } = useNow();
  const { assessment, answered } = answer;
  const [brief, setBrief] = useState<WrittenBrief | null>(null);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState(0);
  const [of, setOf] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const writer = useRef<Writer | null>(null);
  const chosen = JSON.stringify(choices);
  const from = new URL(`api/cases/${encodeURIComponent(view.caseId ?? "")}/maps/`, document.baseURI).href;
  const { asOf = "", lens = null, seed = 0, futures = 0 } = answered ?? {};

  useEffect(() => {
    writer.current = startWriter();
    return () => writer.current?.end();
  }, []);

  useEffect(() => {
    setWorking(false);
    setBrief((before) => (before?.full ? null : before));
  }, [theCase, asOf, lens, seed, futures]);

  const full = brief?.full === true;
  useEffect(() => {
    if (full || working || assessment === null) return;
    let wanted = true;
    writer.current?.send({ kind: "short", theCase, assessment, choices: JSON.parse(chosen), from });
    void writer.current?.heard().then((report) => {
      if (!wanted) return;
      if (report.kind === "written") setBrief(report.brief);
      if (report.kind === "failed") setFailure(report.message);
    });
    return () => {
      wanted = false;
    };
  }, [theCase, assessment, full, working, chosen, from]);

  useEffect(() => {
    if (!full) return;
    let wanted = true;
    writer.current?.send({ kind: "choose", choices: JSON.parse(chosen) });
    void writer.current?.heard().then((report) => {
      if (wanted && report.kind === "written") setBrief(report.brief);
    });
    return () => {
      wanted = false;
    };
  }, [chosen, full]);

  useEffect(() => {
    if (!working || futures === 0) return;
    const pool = startJobPool(theCase);
    const own = startWriter();
    let wanted = true;
    const run = async () => {
      const ask = { asOf, lens, seed, futures: Math.min(briefFutures, futures) };
      own.send({ kind: "plan", theCase, ask, solved: Math.min(briefSolved, ask.futures), from });
      let report = await own.heard();
      let before = 0;
      while (report.kind === "jobs") {
        const all = report.jobs.reduce((sum, job) => sum + job.futures, 0);
        setOf(before + all);
        const earlier = before;
        const rows = await pool.solve(report.jobs, (count) => wanted && setDone(earlier + count));
        before += all;
        own.send({ kind: "rows", rows, choices: JSON.parse(chosen) });
        report = await own.heard();
      }
      if (!wanted) return;
      setWorking(false);
      if (report.kind === "failed") return setFailure(report.message);
      // From here on the writer that knows all answers writes.
      writer.current?.end();
      writer.current = own;
      wanted = false;
      setBrief(report.brief);
    };
    run().catch((error: unknown) => {
      if (!wanted) return;
      setWorking(false);
      setFailure(error instanceof Error ? error.message : String(error));
    });
    return () => {
      pool.end();
      if (wanted) own.end();
      wanted = false;
    };
    // Choices made meanwhile are taken up when the brief is there
  }, [working, theCase, asOf, lens, seed, futures, from]);

  const start = useCallback(() => {
    setFailure(null);
    setDone(0);
    setOf(0);
    setWorking(true);
  }, []);
  const stop = useCallback(() => setWorking(false), []);
  return { brief, work: { answer: full ? brief : null, working, done, of, failure, start, stop } };
}
