// The load, in a process of its own: so many connections that each ask, wait for the whole answer, and ask again.
import { Pool } from 'undici';
import { answerParent, cpuMs } from './process.mjs';
import { youthId } from './world.mjs';

/** The same order of random youths for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function run({
  url,
  headers,
  query,
  youths,
  connections,
  seed,
  seconds = Infinity,
  requests = Infinity,
  mayWithhold = false,
}) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const random = randomFrom(seed);
  const latencies = [];
  let asked = 0;
  let faults = 0;
  let firstFault = null;
  const began = performance.now();
  const cpuBefore = cpuMs();
  const until = began + seconds * 1000;

  async function askOnce() {
    const id = youthId(1 + Math.floor(random() * youths));
    const sent = performance.now();
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: headers[asked % headers.length],
      body: JSON.stringify({ query, variables: { id } }),
    });
    const text = await body.text();
    latencies.push(performance.now() - sent);
    const isComplete =
      statusCode === 200 &&
      text.startsWith(`{"data":{"youth":{"id":"${id}"`) &&
      (mayWithhold || !text.includes('"errors"'));
    const isPartial = mayWithhold && statusCode === 200 && text.includes(`"youth":{"id":"${id}"`);
    if (!isComplete && !isPartial) {
      faults += 1;
      firstFault ??= `${statusCode} ${text.slice(0, 400)}`;
    }
  }

  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (asked < requests && performance.now() < until) {
        asked += 1;
        await askOnce();
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
