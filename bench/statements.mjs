// What a request of ours sends to PostgreSQL, counted in a process of its own that was started to count.
import { createRequire } from 'node:module';
import { startChild } from './process.mjs';
import { COVERED, LIST } from './questions.mjs';
import { answerOf } from './same-answers.mjs';
import { youthId } from './world.mjs';

const { SERVICE_NAMES } = createRequire(import.meta.url)('@brobygger/domain');
const REQUESTS = 128;
const CONNECTIONS = [1, 16, 64];

/** By name, for one youth and for a page of them; and how many messages a picture takes at so many connections. */
export async function countStatements({ load, databases, askers, secret, youths }) {
  const child = await startChild('ours.mjs', { databases, issuer: askers.configuration, secret, isCounting: true });
  const side = { url: child.started, headers: askers.headersOf };
  try {
    const ofAnswer = async (question, variables) => {
      await child.ask('forgetStatements');
      return { answer: await answerOf(side, question, variables), statements: await child.ask('statements') };
    };
    const one = await ofAnswer(COVERED, { id: youthId(1) });
    const page = await ofAnswer(LIST, { first: LIST.first });
    assertWholePage(page.answer);
    const messages = {};
    for (const connections of CONNECTIONS) messages[connections] = await messagesAt(connections);
    return { one: one.statements, page: page.statements, messages };
  } finally {
    await child.stop();
  }

  async function messagesAt(connections) {
    const about = { url: side.url, headers: side.headers('worker'), question: COVERED, connections };
    await load.ask('run', { ...about, turn: { seed: 3, youths }, requests: REQUESTS });
    await child.ask('settle');
    await child.ask('listenToWire');
    const { requests } = await load.ask('run', { ...about, turn: { seed: 5, youths }, requests: REQUESTS });
    return (await child.ask('messages')) / requests;
  }
}

function assertWholePage(text) {
  const whole = JSON.parse(text).data?.navCaseload.edges.filter(({ node }) => node?.housing?.residency?.house).length;
  if (whole !== LIST.first)
    throw new Error(`the page of ${LIST.first} held ${whole} whole youths: ${text.slice(0, 600)}`);
}

/** Statements over the bound: one per record type, and one that decides per subgraph. */
export const statementsOverBound = (statements) =>
  Object.entries(statements)
    .filter(([name, times]) => times > (name === 'consent disclose' ? SERVICE_NAMES.length : 1))
    .map(([name, times]) => `${name}: ${times}`);
