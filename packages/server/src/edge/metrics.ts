import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds of how long calls take, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is read from the database when somebody asks for the metrics: what is not sealed yet, and what is not delivered, by sink. */
export type Backlog = {
  readonly entries: number;
  readonly oldestSeconds: number;
  readonly reports: readonly {
    readonly sink: string;
    readonly state: string;
    readonly count: number;
    readonly oldestSeconds: number;
  }[];
};

/** Counts what a process does, for Prometheus. Nothing in it tells what anybody rated. */
export function metricsOf() {
  const registry = new Registry();
  const registers = [registry];
  const calls = new Counter({
    registers,
    name: 'hcp_calls_total',
    help: '回答了多少次调用',
    labelNames: ['endpoint', 'status'],
  });
  const durations = new Histogram({
    registers,
    name: 'hcp_call_seconds',
    help: '回答一次调用用了多久',
    labelNames: ['endpoint'],
    buckets: BUCKETS,
  });
  const swept = new Gauge({
    registers,
    name: 'hcp_sweep_last_success_timestamp_seconds',
    help: '每分钟做的事上一次做成的时刻',
    labelNames: ['sweep'],
  });
  const ready = new Gauge({ registers, name: 'hcp_ready', help: '可以接请求时为 1' });
  const waiting = new Gauge({ registers, name: 'hcp_log_waiting_entries', help: '还没有封存的记录' });
  const oldest = new Gauge({ registers, name: 'hcp_log_oldest_waiting_seconds', help: '其中最早的等了多久' });
  const bySink = { registers, labelNames: ['sink', 'state'] } as const;
  const reports = new Gauge({ ...bySink, name: 'hcp_reports', help: '没有送达的报送，按报送对象和状态' });
  const oldestReport = new Gauge({ ...bySink, name: 'hcp_reports_oldest_seconds', help: '其中最早的等了多久' });
  const sent = new Counter({
    registers,
    name: 'hcp_reports_sent_total',
    help: '发送了多少次，按结果',
    labelNames: ['sink', 'outcome'],
  });
  return {
    countReport: (sink: string, outcome: string): void => sent.inc({ sink, outcome }),
    countCall(endpoint: string, status: number, seconds: number): void {
      calls.inc({ endpoint, status });
      durations.observe({ endpoint }, seconds);
    },
    noteSweep: (name: string, at: number): void => swept.set({ sweep: name }, at / 1000),
    contentType: registry.contentType,
    /** In the text format of Prometheus; a backlog that cannot be read is left out. */
    text({ isReady, backlog }: { readonly isReady: boolean; readonly backlog: Backlog | undefined }): Promise<string> {
      ready.set(isReady ? 1 : 0);
      reports.reset();
      oldestReport.reset();
      for (const { sink, state, count, oldestSeconds } of backlog?.reports ?? []) {
        reports.set({ sink, state }, count);
        oldestReport.set({ sink, state }, oldestSeconds);
      }
      if (backlog) {
        waiting.set(backlog.entries);
        oldest.set(backlog.oldestSeconds);
      } else {
        waiting.remove();
        oldest.remove();
      }
      return registry.metrics();
    },
  };
}
export type Metrics = ReturnType<typeof metricsOf>;
