/**
 * A line to Redis that notices when the other end no longer answers: what was sent and brought no byte back within some
 * seconds ends the line, so that the driver makes a new one and sends it again. (The driver's own `socketTimeout` keeps a
 * program alive for as long, and can end a new line for the silence of the old one.)
 */
import { createConnection, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { AbstractConnector, type RedisOptions } from "ioredis";

/** Longer than any command blocks. */
const silentMs = 8_000;
const lookMs = 1_000;
const closingMs = 1_000;

export class QueueLine extends AbstractConnector {
  readonly #options: RedisOptions;

  constructor(options: unknown) {
    super(closingMs);
    this.#options = options as RedisOptions;
  }

  connect(): Promise<Socket | TLSSocket> {
    const { host, port, tls } = this.#options as { host: string; port: number; tls?: object };
    this.connecting = true;
    return new Promise((resolve, reject) => {
      // The driver attaches its listeners first, and may have been told to stop by then.
      process.nextTick(() => {
        if (!this.connecting) return reject(new Error("Connection is closed."));
        const stream = tls === undefined ? createConnection({ host, port }) : connectTls({ host, port, ...tls });
        this.stream = stream;
        stream.once("error", (error) => {
          this.firstError = error;
        });
        endWhenSilent(stream);
        resolve(stream);
      });
    });
  }
}

function endWhenSilent(stream: Socket): void {
  let [read, written, waited] = [0, 0, 0];
  const timer = setInterval(() => {
    if (stream.bytesRead !== read) [read, waited] = [stream.bytesRead, 0];
    else if (waited > 0 || stream.bytesWritten !== written) waited += lookMs;
    written = stream.bytesWritten;
    if (waited > silentMs) stream.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" }));
  }, lookMs).unref();
  stream.once("close", () => clearInterval(timer));
}
