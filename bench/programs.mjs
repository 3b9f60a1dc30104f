// Starts programs that are not of the bench, and waits until they answer.
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './process.mjs';

const READY_WITHIN_MS = 180_000;
const BETWEEN_LOOKS_MS = 25;
const MEMBER = new URL('member.mjs', import.meta.url).href;

/** Starts the program and resolves when `readyAt` answers 200. */
export async function startProgram(file, readyAt, options) {
  const child = await startChild(file, {}, { ...options, flags: ['--import', MEMBER], quiet: true });
  const until = performance.now() + READY_WITHIN_MS;
  while (!(await isReady(readyAt))) {
    if (child.hasEnded() || performance.now() > until) {
      await child.stop();
      throw new Error(`${file} did not get ready, and last said: ${child.said()}`);
    }
    await delay(BETWEEN_LOOKS_MS);
  }
  return child;
}

const isReady = async (url) => {
  try {
    return (await fetch(url, { headers: { connection: 'close' } })).ok;
  } catch {
    return false;
  }
};
