import { createHmac } from 'node:crypto';

/** What is sent and when, in whole seconds since 1970. */
export interface SignedMessage {
  readonly id: string;
  readonly seconds: number;
  readonly body: string;
}

/** The headers of Standard Webhooks 1.0: HMAC-SHA-256 over id, time and body, under the key that receiver and sender share. */
export function webhookHeaders(key: Buffer, { id, seconds, body }: SignedMessage): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` };
}
