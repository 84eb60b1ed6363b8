/** A queue as what works off jobs instead of this machine's threads; its library is loaded when it is asked. */
import type { RowsOfJobs } from "../threads.ts";
import type { Priority } from "./queue-keys.ts";

export function overQueue(address: string, priority: Priority, tell: (text: string) => void): RowsOfJobs {
  return async (theCase, jobs, watched) => {
    const { askQueue } = await import("./ask-queue.ts");
    return askQueue(address, theCase, jobs, { ...watched, priority, tell });
  };
}
