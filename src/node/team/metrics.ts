/** Counts and durations in the text form that Prometheus reads [prometheus-text]. Routes, never paths: no case is named. */
const bucketsSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  readonly request: (route: string, method: string, status: number, seconds: number) => void;
  readonly login: (result: "in" | "wrong" | "wait") => void;
  readonly text: (now: {
    readonly streams: number;
    readonly memoryBytes: number;
    readonly upSeconds: number;
  }) => string;
}

export function metrics(): Metrics {
  const requests = new Map<string, number>();
  const logins = new Map<string, number>();
  const durations = new Map<string, { readonly counts: number[]; sum: number; count: number }>();
  const add = (to: Map<string, number>, labels: string) => to.set(labels, (to.get(labels) ?? 0) + 1);
  return {
    request: (route, method, status, seconds) => {
      add(requests, `route="${route}",method="${method}",status="${status}"`);
      const labels = `route="${route}"`;
      const known = durations.get(labels) ?? { counts: bucketsSeconds.map(() => 0), sum: 0, count: 0 };
      for (const [i, bucket] of bucketsSeconds.entries())
        if (seconds <= bucket) known.counts[i] = (known.counts[i] ?? 0) + 1;
      known.sum += seconds;
      known.count += 1;
      durations.set(labels, known);
    },
    login: (result) => void add(logins, `result="${result}"`),
    text: ({ streams, memoryBytes, upSeconds }) =>
      [
        "# HELP parley_requests_total Requests answered.",
        "# TYPE parley_requests_total counter",
        ...[...requests].map(([labels, count]) => `parley_requests_total{${labels}} ${count}`),
        "# HELP parley_request_seconds From the head of a request to the end of its answer.",
        "# TYPE parley_request_seconds histogram",
        ...[...durations].flatMap(([labels, { counts, sum, count }]) => [
          ...counts.map((below, i) => `parley_request_seconds_bucket{${labels},le="${bucketsSeconds[i]}"} ${below}`),
          `parley_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
          `parley_request_seconds_sum{${labels}} ${sum}`,
          `parley_request_seconds_count{${labels}} ${count}`,
        ]),
        "# HELP parley_logins_total Attempts to sign in.",
        "# TYPE parley_logins_total counter",
        ...[...logins].map(([labels, count]) => `parley_logins_total{${labels}} ${count}`),
        "# HELP parley_streams Pages that listen for changes.",
        "# TYPE parley_streams gauge",
        `parley_streams ${streams}`,
        "# HELP process_resident_memory_bytes Memory of the process.",
        "# TYPE process_resident_memory_bytes gauge",
        `process_resident_memory_bytes ${memoryBytes}`,
        "# HELP parley_up_seconds Since the start.",
        "# TYPE parley_up_seconds gauge",
        `parley_up_seconds ${upSeconds}`,
        "",
      ].join("\n"),
  };
}
