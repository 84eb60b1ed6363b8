/**
 * The brief of what is on show: at once from its assessment, and with the answers to all questions when they are asked for.
 * Another day, lens, seed or case drops what was worked out; the short one is written once all futures are in.
 */

import { useCallback, useEffect, useRef, useState } from "react";
import { startJobPool } from "../../engine/job-pool.ts";
import type { AnswerWork } from "../../engine/use-answer.ts";
import { useNow, useWorkbench } from "../../workbench.ts";
import type { BriefChoices, WrittenBrief } from "./brief-protocol.ts";
import { type BriefWriter, startBriefWriter } from "./brief-writer.ts";

/** Of the futures that were asked for, at most so many: the brief waits for all its questions. */
export const briefFutures = 1_000;
/** Futures for questions that solve each many times. */
export const briefSolved = 20;

export interface BriefWork {
  readonly brief: WrittenBrief | null;
  readonly work: AnswerWork<WrittenBrief>;
  /** What is on show, for a word processor. */
  readonly docx: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

export function useBrief(choices: BriefChoices): BriefWork {
  const { theCase, answer } = useWorkbench();
  const { view, progress } = useNow();
  const { assessment, answered } = answer;
  const [brief, setBrief] = useState<WrittenBrief | null>(null);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState(0);
  const [of, setOf] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const writer = useRef<BriefWriter | null>(null);
  const computing = progress.working;
  const chosen = JSON.stringify(choices);
  const from = new URL(`api/cases/${encodeURIComponent(view.caseId ?? "")}/maps/`, document.baseURI).href;
  const { asOf = "", lens = null, seed = 0, futures = 0 } = answered ?? {};

  useEffect(() => {
    writer.current = startBriefWriter();
    return () => writer.current?.end();
  }, []);

  useEffect(() => {
    setWorking(false);
    setBrief(null);
  }, [theCase, asOf, lens, seed, futures]);

  const full = brief?.full === true;
  useEffect(() => {
    // Of a run that goes on the method would tell futures that are not in yet
    if (full || working || assessment === null || computing) return;
    let wanted = true;
    const asked = writer.current?.ask({ kind: "short", theCase, assessment, choices: JSON.parse(chosen), from });
    void asked?.then((report) => {
      if (!wanted) return;
      if (report.kind === "written") setBrief(report.brief);
      if (report.kind === "failed") setFailure(report.message);
    });
    return () => {
      wanted = false;
    };
  }, [theCase, assessment, full, working, chosen, from, computing]);

  useEffect(() => {
    if (!full) return;
    let wanted = true;
    void writer.current?.ask({ kind: "choose", choices: JSON.parse(chosen) }).then((report) => {
      if (wanted && report.kind === "written") setBrief(report.brief);
    });
    return () => {
      wanted = false;
    };
  }, [chosen, full]);

  useEffect(() => {
    if (!working || futures === 0) return;
    const pool = startJobPool(theCase);
    const own = startBriefWriter();
    let wanted = true;
    const run = async () => {
      const ask = { asOf, lens, seed, futures: Math.min(briefFutures, futures) };
      let report = await own.ask({ kind: "plan", theCase, ask, solved: Math.min(briefSolved, ask.futures), from });
      let before = 0;
      while (report.kind === "jobs") {
        const all = report.jobs.reduce((sum, job) => sum + job.futures, 0);
        setOf(before + all);
        const earlier = before;
        const rows = await pool.solve(report.jobs, (count) => wanted && setDone(earlier + count));
        before += all;
        report = await own.ask({ kind: "rows", rows, choices: JSON.parse(chosen) });
      }
      if (!wanted) return;
      setWorking(false);
      if (report.kind !== "written") return setFailure(report.kind === "failed" ? report.message : report.kind);
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
  const docx = useCallback(async () => {
    const report = await writer.current?.ask({ kind: "docx" });
    return report?.kind === "docx" ? report.bytes : null;
  }, []);
  return { brief, docx, work: { answer: full ? brief : null, working, done, of, failure, start, stop } };
}
