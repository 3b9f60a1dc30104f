import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import type { SendDue, SendWebhook } from './send-webhooks';

const ANSWER_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 5000;

/** Posts to a webhook. Whoever answers otherwise than with a success has not taken it; nothing is followed to another address. */
export const postWebhook: SendWebhook = async (url, headers, body) => {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const response = await request(url, { method: 'POST', headers, body, signal });
  await response.body.dump();
  const { statusCode } = response;
  if (statusCode < 200 || statusCode > 299) {
    throw Object.assign(new Error('the webhook was refused'), { code: `HTTP_${statusCode}` });
  }
};

/** Looks for what is due now and each five seconds, until it is stopped: then it waits for the messages that are under way. */
export function startWebhooks(sendDue: SendDue, lookEveryMs = LOOK_EVERY_MS): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function run(): Promise<void> {
    let all: Promise<void> = Promise.resolve();
    while (!signal.aborted) {
      ({ all } = await sendDue(signal));
      await delay(lookEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
    await all;
  }
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
