import { Purpose, DataCategory, StatedReason } from '@brobygger/domain';
import Fastify from 'fastify';
import { z } from 'zod';
import { makeChange } from './change-facts';
import { registryDoor, type Asked, type Told } from './door';
import { afterChanges, beginningOf, type StateOfFacts } from './facts-of';
import { createGatewayDoors } from './gateway-doors';
import type { Ids } from './ids';
import type { Moment } from './read-suite';
import { standingsOf } from './request-doors';
import { signersTold } from './signature-doors';
import { ChangeBody, FactsBody } from './suite-schema';
import type { SuiteWorld } from './suite-world';
import { writeFacts } from './write-facts';

const QuestionBody = z.strictObject({
  who: z.string(),
  purpose: z.enum(Purpose).nullable(),
  category: z.enum(DataCategory),
  placesYouth: z.boolean(),
  order: z.string().nullable(),
  reason: z.enum(StatedReason).nullable(),
  about: z.enum(['youth', 'nobody']),
});
const SignatureBody = z.strictObject({ to: z.string(), purpose: z.enum(Purpose), category: z.enum(DataCategory) });
const Begin = z.strictObject({ cast: z.unknown(), facts: FactsBody });
const MomentBody = z.strictObject({
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  changes: z.array(ChangeBody),
  questions: z.array(QuestionBody),
  signatures: z.array(SignatureBody),
  requests: z.array(z.string()),
});

/** A scenario that has begun: its ids, and what holds in it so far. */
interface Running {
  readonly ids: Ids;
  state: StateOfFacts;
}

/** This system as an implementation of the suite's contract (docs/conformance.md). */
export interface HttpImplementation {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the contract over the world of the suite. A question is answered by the first of its doors that can be asked it: as the worker
 * through the gateway, and by the registry for who can ask nothing there. `told` may change what is told.
 */
export async function serveImplementation(
  world: SuiteWorld,
  told: (answer: Told | null) => Told | null = (answer) => answer,
): Promise<HttpImplementation> {
  const running = new Map<string, Running>();
  const app = Fastify({ logger: false });

  app.post('/scenarios', async (request, reply) => {
    const { facts } = Begin.parse(request.body);
    const ids = world.ids();
    const state = beginningOf({ file: '', name: '', facts, moments: [] });
    await writeFacts(world.databases, state, ids);
    running.set(ids.youth, { ids, state });
    return reply.code(201).send({ id: ids.youth });
  });
  app.post<{ Params: { readonly id: string } }>('/scenarios/:id/moments', async (request, reply) => {
    const scenario = running.get(request.params.id);
    if (scenario === undefined) return reply.code(404).send();
    return answersTo(world, scenario, MomentBody.parse(request.body), told);
  });
  app.delete<{ Params: { readonly id: string } }>('/scenarios/:id', async (request, reply) => {
    running.delete(request.params.id);
    return reply.code(204).send();
  });
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), stop: () => app.close() };
}

type Body = z.output<typeof MomentBody>;

async function answersTo(
  world: SuiteWorld,
  scenario: Running,
  body: Body,
  told: (answer: Told | null) => Told | null,
): Promise<object> {
  const { ids } = scenario;
  const { at } = body;
  world.setNow(at);
  const changes: object[] = [];
  for (const change of body.changes) {
    const rule = await makeChange(world, change, ids);
    changes.push(rule === null ? { outcome: 'carried out' } : { outcome: 'refused', rule });
    if (rule !== null) continue;
    const one = { at, changes: [change] } as unknown as Moment;
    scenario.state = afterChanges(scenario.state, one, (who) => world.cast.people[who]?.organisation ?? '');
  }
  const { state } = scenario;
  const asked = body.questions.map((question): Asked => ({
    question: { ...question, expect: NOT_TOLD, on: null },
    caller: ids.caller(question.who),
    youthId: question.about === 'nobody' ? ids.nobody : ids.youth,
    state,
    at,
    ids,
  }));
  const names = new Map(state.consents.flatMap(({ name }) => (name === undefined ? [] : [[ids.consent(name), name]])));
  return {
    changes,
    questions: (await throughDoors(asked, world)).map((answer) => inContract(told(answer), names)),
    signatures: (await signersTold(world, body.signatures, ids)).map((signers = []) => ({ signers })),
    requests: await standingsOf(world, { names: body.requests, requests: state.requests, ids }),
  };
}

/** Nobody who answers knows what is expected. */
const NOT_TOLD = { effect: 'deny', reason: 'NO_BASIS' } as const;

async function throughDoors(asked: readonly Asked[], world: SuiteWorld): Promise<readonly (Told | null)[]> {
  if (asked.length === 0) return [];
  const [fields, access] = createGatewayDoors();
  // The fields first: with them `access` is asked, which says why.
  const shown = (await fields?.ask(asked, world)) ?? [];
  const explained = (await access?.ask(asked, world)) ?? [];
  const nameless = asked.filter(({ caller }) => caller.personId === '');
  const decided = await registryDoor.ask(nameless, world);
  return asked.map((each, n) => explained[n] ?? shown[n] ?? decided[nameless.indexOf(each)] ?? null);
}

const inContract = (answer: Told | null, names: ReadonlyMap<string, string>): object => {
  if (answer === null) return { leftOut: 'no field of this category is shown by itself' };
  const { effect, reason, consentId } = answer;
  const consent = typeof consentId === 'string' ? (names.get(consentId) ?? 'another') : consentId;
  return { effect, ...(reason === undefined ? {} : { reason }), ...(consent === undefined ? {} : { consent }) };
};
