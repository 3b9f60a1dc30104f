import type { Caller } from '@brobygger/domain';
import type { Actor } from './state-machine';
import { STATE_MACHINES, type NamedMachine } from './state-machines';
import { startMatrix, type MatrixName, type Subject } from './state-matrix.test-setup';

let world: Awaited<ReturnType<typeof startMatrix>>;
beforeAll(async () => {
  world = await startMatrix();
});
afterAll(() => world?.stop());

/** The sections of a self-presentation have a matrix of their own (transitions.test.ts). */
const MACHINES = Object.entries(STATE_MACHINES).filter(([name]) => name !== 'section') as [MatrixName, NamedMachine][];
const STATES = MACHINES.flatMap(([name, machine]) => machine.states.map((state) => [name, state, machine] as const));

/** Whether the table lets whoever is meant do the act, by its mutation, in the state. */
const isAllowed = ({ acts }: NamedMachine, state: string, act: string, actor: Actor): boolean =>
  Object.values(acts).some(
    ({ mutation, by, leads }) => mutation === acts[act]?.mutation && by.includes(actor) && leads[state] !== undefined,
  );

async function ask(subject: Subject, act: string, caller: Caller): Promise<readonly unknown[]> {
  if ('attempt' in subject) return subject.attempt(act, caller);
  const [text, variables] = subject.operation(act, caller);
  return (await world.registry.ask(caller, text, { ...variables })).codes.map(([, code]) => code);
}

test.each(STATES)(
  '%s that is %s: what its table has not is refused, and nothing is written',
  async (name, state, machine) => {
    const subject = await world.reach(name, state);
    expect(await subject.state()).toBe(state);
    const before = await world.written();
    const taken: string[] = [];
    for (const act of Object.keys(machine.acts)) {
      const meant = (Object.entries(subject.actors) as [Actor, Caller][]).filter(
        ([actor]) => !isAllowed(machine, state, act, actor),
      );
      for (const [who, caller] of [...meant, ...subject.strangers]) {
        const [code] = await ask(subject, act, caller);
        if (code === undefined || code === 'BAD_USER_INPUT' || code === 'INTERNAL_SERVER_ERROR') {
          taken.push(`${act} by ${who}: ${String(code)}`);
        }
      }
    }
    expect(taken).toEqual([]);
    expect(await world.written()).toEqual(before);
  },
);

const ALLOWED = STATES.flatMap(([name, state, machine]) =>
  Object.entries(machine.acts).flatMap(([act, { by, leads }]) =>
    by.flatMap((actor) => (leads[state] === undefined ? [] : [[name, state, act, actor, leads[state]] as const])),
  ),
);

test.each(ALLOWED)('%s that is %s: %s by %s leads to %s', async (name, state, act, actor, then) => {
  const subject = await world.reach(name, state);
  const caller = subject.actors[actor];
  expect(caller).toBeDefined();
  if (caller === undefined) return;
  expect(await ask(subject, act, caller)).toEqual([]);
  expect(await subject.state()).toBe(then);
});
