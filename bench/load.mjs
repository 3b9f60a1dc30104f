// The load, in a process of its own: so many connections that each ask, wait for the whole answer, and ask again.
import { Pool } from 'undici';
import { KINDS } from './asking.mjs';
import { answerParent, cpuMs } from './process.mjs';
import { quantile } from './statistics.mjs';

async function run({ url, headers, question, turn, connections, seconds = Infinity, requests = Infinity }) {
  const { origin, pathname } = new URL(url);
  const kind = KINDS[question.kind](question, turn);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies = [];
  let asked = 0;
  let faults = 0;
  let firstFault = null;

  async function ask({ body, isWhole, heard }, who) {
    const sent = performance.now();
    const answer = await pool.request({ method: 'POST', path: pathname, headers: headers[who % headers.length], body });
    const text = await answer.body.text();
    latencies.push(performance.now() - sent);
    if (answer.statusCode === 200 && isWhole(text)) return heard?.(text);
    faults += 1;
    firstFault ??= `${answer.statusCode} ${text.slice(0, 400)}`;
  }

  const began = performance.now();
  const cpuBefore = cpuMs();
  const until = began + seconds * 1000;
  const open = Array.from({ length: connections }, () => kind.open());
  await Promise.all(
    open.map(async (next, connection) => {
      while (asked < requests && performance.now() < until) {
        const operation = next();
        if (operation === null) return;
        asked += 1;
        await ask(operation, kind.isOnesOwn ? connection : asked);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const sorted = [...latencies].sort((a, b) => a - b);
  const measured = {
    requests: sorted.length,
    seconds: took,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    cpuMs: cpuMs() - cpuBefore,
  };
  // What the next turn must not find standing, past the clock.
  for (const [connection, { close }] of open.entries()) {
    const operation = close?.();
    if (operation != null) await ask(operation, connection);
  }
  await pool.close();
  return { ...measured, faults, firstFault };
}

answerParent({ start: () => null, run });
