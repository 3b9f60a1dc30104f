import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf, type ReceiverState, type SenderState, type ServiceName } from '@brobygger/domain';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { aMoment } from '../harness/a-moment';
import type { Answer } from '../harness/ask';
import { worker } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { settled } from '../harness/test-databases';
import { startNode, type NodeProcess } from './node-process';
import { registryEnvironment, serviceEnvironment } from './service-environments';

/** One after the other of the steps of a handover: who dies at which statement, and when. */
const DELIVERED = 'delete from outbox_message where id = any';
const STEPS = (
  [
    ['nav', 'insert into sent_handover', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['consent', 'insert into handover_sent', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['consent', 'insert into handover as h', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['housing', 'insert into received_handover', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['housing', 'update received_handover r set state', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['consent', 'insert into handover_answered', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    ['nav', 'update sent_handover s set receiver_state', 'BEFORE BEFORE_COMMIT AFTER_COMMIT'],
    // What was delivered, and is not known to be.
    ['nav', DELIVERED, 'BEFORE'],
    ['consent', DELIVERED, 'BEFORE'],
    ['housing', DELIVERED, 'BEFORE'],
  ] as const
).flatMap(([victim, statement, moments]) => moments.split(' ').map((moment) => ({ victim, statement, moment })));
/** In the small form one moment of each of the sides, where what it wrote is not known to anybody else. */
const FEW = STEPS.filter(({ moment }) => moment === 'AFTER_COMMIT').filter((_step, n) => n % 2 === 0);
const ROUNDS = isBatteryFull() ? 100 : FEW.length;
const steps = isBatteryFull() ? STEPS : FEW;

type Victim = (typeof STEPS)[number]['victim'];
const VICTIMS: readonly Victim[] = ['nav', 'consent', 'housing'];
const folder = makePassingFolder();
const planOf = (name: Victim): string => join(folder, `${name}.json`);

let topology: Distributed;
const running = new Map<Victim, NodeProcess>();
let [office, house] = ['', ''];
let youths: readonly string[] = [];

async function start(name: Victim): Promise<void> {
  const environment = name === 'consent' ? registryEnvironment(topology) : serviceEnvironment(topology, name);
  const process = startNode(`subgraphs/${name}/dist/main.js`, {
    ...environment,
    LOG_LEVEL: 'info',
    DIE_AT: planOf(name),
    NODE_OPTIONS: `--import=${join(__dirname, 'dying-at.mjs')}`,
  });
  running.set(name, process);
  await process.said('"ready"');
}

beforeAll(async () => {
  topology = await startDistributed();
  youths = await topology.seed(async (seed) => {
    office = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    const made: string[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const youthId = await seed.youth({ name: `Ungdom ${n}` });
      await serve(seed, 'NAV', office, youthId);
      await seed.consent({ youthId, recipientId: house, purpose: 'B101', categories: ['NAV_ORDERS'] });
      made.push(youthId);
    }
    return made;
  });
  for (const name of VICTIMS) {
    await topology.stopService(name);
    await start(name);
  }
});
afterAll(async () => {
  await Promise.all([...running.values()].map((process) => process.end('SIGKILL')));
  await topology?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets the service die there once, and starts it again. Resolves when it is back. */
async function dyingOnce(
  round: number,
  { victim, statement, moment }: (typeof STEPS)[number],
): Promise<{ back: Promise<void> }> {
  const process = running.get(victim);
  if (process === undefined) throw new Error(`${victim} does not run`);
  writeFileSync(planOf(victim), JSON.stringify({ statement, moment, round }));
  process.tell('SIGUSR2');
  await process.said(`{"armed":"${round}"}`);
  const back = process.ended.then(async ({ signal }) => {
    expect([victim, signal]).toEqual([victim, 'SIGKILL']);
    await start(victim);
    // The dead one's way to the others is free at once, and not after the quarter of a minute that it had taken it for.
    await topology.databases.query(victim, "update outbox_lane set leased_until = '-infinity'");
  });
  return { back };
}

const query = <Row>(service: ServiceName, text: string, orderId: string) =>
  topology.databases.query<Row>(service, text, [orderId]);

/** What each side has of it in its own database. */
async function partsOf(orderId: string) {
  const [sent] = await query<{ state: SenderState; receiver_state: ReceiverState | null }>(
    'nav',
    'select state, receiver_state from sent_handover where handover_id = $1',
    orderId,
  );
  const [received] = await query<{
    sender_state: SenderState;
    state: ReceiverState | null;
    youth_id: string | null;
  }>('housing', 'select sender_state, state, youth_id from received_handover where handover_id = $1', orderId);
  return { sent, received };
}

/** Asks again as long as nobody answers; what came of it may be known only by asking once more. */
async function asking(ask: () => Promise<Answer>, isDone: (answer: Answer) => boolean): Promise<void> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null && isDone(answer)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const codeOf = ({ json }: Answer): unknown => json.errors?.[0]?.extensions?.['code'];
const hasDone = ({ json }: Answer, name: string): boolean => (json.data?.[name] ?? null) !== null;
const mutation = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
const sender = () => worker('NAV', office, 'Z1');
const receiver = () => worker('HOUSING', house, 'Z2');

/** Whether it is on neither list: the sender's own database lists it until the receiver has accepted, by the receiver's own. */
function isNowhere({ sent, received }: Awaited<ReturnType<typeof partsOf>>): boolean {
  const isWithSender = sent !== undefined && stateOf(sent.state, sent.receiver_state) !== 'ACCEPTED';
  return !isWithSender && !(received?.state === 'ACCEPTED' && received.youth_id !== null);
}

test(`killed at step after step, ${ROUNDS} times, both sides come to one state, and no handover is ever on neither list`, async () => {
  const lost: unknown[] = [];
  let looks = 0;
  for (const [round, youthId] of youths.entries()) {
    const step = steps[round % steps.length] as (typeof STEPS)[number];
    const drafted = await topology.ask(
      sender(),
      mutation('draftNavOrder', 'DraftNavOrderInput'),
      { input: { youthId, need: 'Et sted å bo' } },
      'B107',
    );
    const { id: orderId } = drafted.json.data?.['draftNavOrder'] as { readonly id: string };
    const { back } = await dyingOnce(round, step);

    // Sent, or by the one that died before it could say so.
    const sending = { input: { youthId, orderId, receiverId: house } };
    await asking(
      () => topology.ask(sender(), mutation('sendNavOrder', 'SendNavOrderInput'), sending, 'B107'),
      (answer) => hasDone(answer, 'sendNavOrder') || codeOf(answer) === 'CONFLICT',
    );
    let isOver = false;
    const looking = (async () => {
      while (!isOver) {
        const parts = await partsOf(orderId);
        looks += 1;
        if (isNowhere(parts)) lost.push([round, step, parts]);
        await aMoment();
      }
    })();
    const answering = { input: { handoverId: orderId, state: 'ACCEPTED' } };
    await asking(
      () => topology.ask(receiver(), mutation('answerHousingHandover', 'AnswerHandoverInput'), answering, 'B107'),
      (answer) => hasDone(answer, 'answerHousingHandover') || codeOf(answer) === 'BAD_USER_INPUT',
    );
    // It has died, wherever on the way.
    await back;
    // What the one side told, and what that made the registry tell the other: between two looks a message may be on its way.
    for (const _hop of ['to the registry', 'to the other side']) await settled(topology.databases);
    isOver = true;
    await looking;

    const { sent, received } = await partsOf(orderId);
    expect([step, sent, received]).toEqual([
      step,
      { state: 'REQUESTED', receiver_state: 'ACCEPTED' },
      { sender_state: 'REQUESTED', state: 'ACCEPTED', youth_id: youthId },
    ]);
    const told = await query(
      'consent',
      'select side, receiver_state from handover where handover_id = $1 order by 1',
      orderId,
    );
    expect(told).toEqual(['RECEIVER', 'SENDER'].map((side) => ({ side, receiver_state: 'ACCEPTED' })));
  }
  expect(lost).toEqual([]);
  expect(looks).toBeGreaterThan(ROUNDS);
  if (isBatteryFull()) {
    process.stderr.write(`${JSON.stringify({ rounds: ROUNDS, steps: steps.length, looks, lost: lost.length })}\n`);
  }
});
