/** Upper bounds of how long calls take, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Duration = { readonly counts: number[]; sum: number; count: number };

/** What is read from the database when somebody asks for the metrics. */
export type LogBacklog = { readonly entries: number; readonly oldestSeconds: number };

/** Counts what a process does, for Prometheus. Nothing in it tells what anybody rated. */
export function metricsOf() {
  const calls = new Map<string, number>();
  const durations = new Map<string, Duration>();
  const swept = new Map<string, number>();
  return {
    countCall(endpoint: string, status: number, seconds: number): void {
      const call = `endpoint="${endpoint}",status="${status}"`;
      calls.set(call, (calls.get(call) ?? 0) + 1);
      const duration = durations.get(endpoint) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
      durations.set(endpoint, duration);
      duration.sum += seconds;
      duration.count += 1;
      const bucket = BUCKETS.findIndex((most) => seconds <= most);
      if (bucket >= 0) duration.counts[bucket] = (duration.counts[bucket] ?? 0) + 1;
    },
    noteSweep(name: string, at: number): void {
      swept.set(name, at);
    },
    /** In the text format of Prometheus; a backlog that cannot be read is left out. */
    text({ isReady, backlog }: { readonly isReady: boolean; readonly backlog: LogBacklog | undefined }): string {
      return [
        ...family(
          'hcp_calls_total',
          'counter',
          '回答了多少次调用',
          [...calls].map(([labels, count]) => [`{${labels}}`, count]),
        ),
        ...family('hcp_call_seconds', 'histogram', '回答一次调用用了多久', [...durations].flatMap(seriesOf)),
        ...family(
          'hcp_sweep_last_success_timestamp_seconds',
          'gauge',
          '每分钟做的事上一次做成的时刻',
          [...swept].map(([name, at]) => [`{sweep="${name}"}`, at / 1000]),
        ),
        ...family('hcp_ready', 'gauge', '可以接请求时为 1', [['', isReady ? 1 : 0]]),
        ...(backlog
          ? [
              ...family('hcp_log_waiting_entries', 'gauge', '还没有封存的记录', [['', backlog.entries]]),
              ...family('hcp_log_oldest_waiting_seconds', 'gauge', '其中最早的等了多久', [['', backlog.oldestSeconds]]),
            ]
          : []),
        '',
      ].join('\n');
    },
  };
}
export type Metrics = ReturnType<typeof metricsOf>;

type Series = readonly (readonly [rest: string, value: number])[];

const family = (name: string, type: string, help: string, series: Series): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...series.map(([rest, value]) => `${name}${rest} ${value}`),
];

function seriesOf([endpoint, { counts, sum, count }]: readonly [string, Duration]): Series {
  const label = `endpoint="${endpoint}"`;
  let below = 0;
  const buckets = BUCKETS.map((most, nth) => {
    below += counts[nth] ?? 0;
    return [`_bucket{${label},le="${most}"}`, below] as const;
  });
  return [...buckets, [`_bucket{${label},le="+Inf"}`, count], [`_sum{${label}}`, sum], [`_count{${label}}`, count]];
}
