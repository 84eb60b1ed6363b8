/** One thread of `parallel-split.ts`: plans the split once from the same inputs, then works off the futures it is given. */
import { parentPort, workerData } from "node:worker_threads";
import { splitFutures } from "../outlook/index.ts";
import { type SplitRequest, splitPlanOf } from "./parallel-split.ts";

const request = workerData as SplitRequest;
const plan = splitPlanOf(request);

parentPort?.on("message", ({ first, count }: { readonly first: number; readonly count: number }) => {
  parentPort?.postMessage(splitFutures(plan, request.seed, first, count));
});
