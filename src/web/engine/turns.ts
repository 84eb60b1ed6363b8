/** Lets messages that have arrived be heard; unlike a timer it waits no longer than that. */

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

export function othersTurn(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume);
    channel.port2.postMessage(null);
  });
}
