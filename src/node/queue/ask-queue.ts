/**
 * Rows of jobs by way of a queue: the bytes of one process, for any number of workers, whatever becomes of them.
 * Throws  the signal's reason; QueueFault where the queue cannot do it.
 */
import type { Case } from "../../case/index.ts";
import { misuse } from "../../ground/index.ts";
import type { Job, RowsOf, WorkName } from "../../work.ts";
import { textsOfCase } from "../case-folder.ts";
import { whenAborted } from "../when-aborted.ts";
import { refusal } from "./queue-fault.ts";
import { type Asking, QueueRun } from "./queue-run.ts";
import { openQueueSession } from "./queue-session.ts";

export async function askQueue(
  address: string,
  theCase: Case,
  jobs: readonly Job[],
  asking: Asking,
): Promise<readonly RowsOf<WorkName>[]> {
  const { signal } = asking;
  signal?.throwIfAborted();
  const texts = textsOfCase(theCase);
  if (texts === undefined) throw misuse("case", "one that was read from files, for a queue", theCase.title);
  const session = await openQueueSession(address, asking.tell);
  const calledOff = whenAborted(signal);
  const run = new QueueRun(session, theCase, texts, jobs, asking);
  try {
    return await Promise.race([run.work(), session.connection.lost, calledOff.rejects]);
  } catch (error) {
    throw refusal(session.connection.shown, error);
  } finally {
    calledOff.forget();
    run.stop();
    await session.close(run.outstanding());
  }
}
