/** The assessment as the library gives it, byte for byte, once all futures are in. */

import { messages } from "../messages.ts";
import { useNow, useWorkbench } from "../workbench.ts";

export function Download() {
  const { answer } = useWorkbench();
  const { progress } = useNow();
  const { assessment } = answer;
  const complete = assessment !== null && !progress.working && answer.shown === answer.of;
  const save = () => {
    if (assessment === null) return;
    const url = URL.createObjectURL(new Blob([JSON.stringify(assessment)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `assessment-${assessment.asOf}${assessment.lens === null ? "" : `-${assessment.lens}`}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <button type="button" className="quiet" disabled={!complete} title={messages.bar.downloadWhy} onClick={save}>
      {messages.bar.download}
    </button>
  );
}
