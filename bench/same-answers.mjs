// Before anything is measured: all sides answer with the same bytes, and what enters something does so while the twin does not.
import { ask } from './database.mjs';
import { COVERED } from './questions.mjs';
import { youthId } from './world.mjs';

const SAMPLE = 50;

/** What an answer of ours says beside what was asked for, which no other side has. */
const BESIDE = /,"extensions":\{"requestId":"[^"]+","cost":\{[^}]+\}\}\}\s*$/;

/** One answer of a side, as text, without what it says beside. */
export async function answerOf(side, { as, floor, query }, variables) {
  const [headers] = side.headers(as);
  const url = side.isFloor ? `${side.url}${floor}` : side.url;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.text()).replace(BESIDE, '}');
}

/** The same picture from all sides, for some youths; of those that write their JSON in another form, the same when it is read. */
export async function assertSameAnswers({ ours, ...others }) {
  for (let n = 1; n <= SAMPLE; n += 1) {
    const id = youthId(Math.ceil((n / SAMPLE) * ours.youths));
    const one = await answerOf(ours, COVERED, { id });
    if (!one.includes('"followUps":[{') || one.includes('"errors"')) throw new Error(`not the whole picture: ${one}`);
    const answers = await Promise.all(
      Object.values(others).map(async (side) => [side, await answerOf(side, COVERED, { id })]),
    );
    for (const [side, other] of answers) {
      const read = side.isFloor || side.key === 'hive' ? JSON.stringify(JSON.parse(other)) : other.trim();
      if (read !== one.trim()) throw new Error(`${side.name} differs for \`${id}\`:\n${one}\n${other}`);
    }
  }
  return SAMPLE;
}

/** Each protected side enters what it shows before it is out, and the twin enters nothing. */
export async function assertEntries(sides, databases) {
  const entries = async (service) => {
    const [{ count }] = await ask(databases[service].ownerUrl, 'select count(*)::int from disclosure_entry');
    return count;
  };
  for (const [name, mayEnter] of [
    ['ours', true],
    ['pooled', true],
    ['distributed', true],
    ['unprotected', false],
  ]) {
    if (sides[name] === undefined) continue;
    for (const { settle } of Object.values(sides)) await settle?.();
    const before = await Promise.all(['consent', 'nav'].map(entries));
    await answerOf(sides[name], COVERED, { id: youthId(1) });
    const added = (await Promise.all(['consent', 'nav'].map(entries))).map((count, n) => count - before[n]);
    if (added.some((count) => count > 0 !== mayEnter))
      throw new Error(`${sides[name].name} entered ${added.join(' and ')} for a picture`);
  }
}
