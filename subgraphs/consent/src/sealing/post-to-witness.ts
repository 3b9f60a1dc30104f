import { request } from 'undici';
import type { AskWitness } from './witnesses';

const ANSWER_WITHIN_MS = 5000;

/** More than the cosignatures of all keys of a witness take. */
const LONGEST_ANSWER = 64 * 1024;

/** Posts to `<url>/add-checkpoint`; nothing is followed to another address. */
export const postToWitness: AskWitness = async (url, body) => {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const address = `${url.replace(/\/$/, '')}/add-checkpoint`;
  const response = await request(address, { method: 'POST', body, signal, headers: { 'content-type': 'text/plain' } });
  let text = '';
  for await (const chunk of response.body.setEncoding('utf8')) {
    text += chunk as string;
    if (text.length > LONGEST_ANSWER) throw new RangeError('the witness answers more than cosignatures');
  }
  return { status: response.statusCode, body: text };
};
