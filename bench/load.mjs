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
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const next = kind.open();
      while (asked < requests && performance.now() < until) {
        const operation = next();
        if (operation === null) return;
        asked += 1;
        await ask(operation, kind.isOnesOwn ? connection : asked);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  await pool.close();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    seconds: took,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    faults,
    firstFault,
    cpuMs: cpuMs() - cpuBefore,
  };
}

answerParent({ start: () => null, run });
