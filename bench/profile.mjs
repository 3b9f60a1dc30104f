// A profile of our process under load.
import { COVERED } from './questions.mjs';

/** Records it into the file. */
export async function profile({ load, sides: { ours } }, { file, seconds }) {
  await ours.ask('startProfile');
  await load.ask('run', {
    url: ours.url,
    headers: ours.headers(COVERED.as),
    question: COVERED,
    turn: { seed: 13, youths: ours.youths },
    connections: 16,
    seconds,
  });
  await ours.ask('stopProfile', { file });
}
