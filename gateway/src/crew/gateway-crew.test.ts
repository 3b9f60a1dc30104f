import {
  ALONE,
  createWorkerChannel,
  type Crew,
  type KnownHolder,
  type Worker,
  type WorkerChannel,
} from '@brobygger/domain';
import { shareState, stateOf, type GatewayState } from './gateway-crew';

const known = (id: string): KnownHolder => ({
  memberships: [{ id, role: 'CASEWORKER', agency: 'NAV', organisationId: 'o', organisationName: 'NAV Prøve' }],
  person: null,
});

/** Workers of one gateway, over lines on which everything goes as text. */
function workersOf(dearPerHour: number) {
  const share = shareState(dearPerHour);
  return (id: number): GatewayState => {
    const over = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
    const inPrimary: WorkerChannel = createWorkerChannel((message) => inWorker.receive(over(message)));
    const inWorker: WorkerChannel = createWorkerChannel((message) => inPrimary.receive(over(message)));
    const never = new Promise<never>(() => undefined);
    share({ id, pid: -1, channel: inPrimary, up: never, ended: never, end: () => undefined } satisfies Worker);
    const crew: Crew = { worker: id, size: 2, joins: id > 1, primary: inWorker };
    return stateOf(crew, dearPerHour);
  };
}

test('a caller has one budget at all workers, not one at each', async () => {
  const worker = workersOf(3);
  const [one, other] = [worker(1).budget, worker(2).budget];
  expect([await one.spend('Z1', 2), await other.spend('Z1', 1), await one.spend('Z2', 3)]).toEqual([null, null, null]);
  expect([await one.spend('Z1', 1), await other.spend('Z1', 1)]).toEqual([expect.any(Number), expect.any(Number)]);
});

test('what one worker has heard of a holder all have, also one that was started since', async () => {
  const worker = workersOf(1);
  const [one, other] = [worker(1).heard, worker(2).heard];
  one.keep('k', { known: known('m'), at: 1000 });
  expect(await other.find('k')).toEqual({ known: known('m'), at: 1000 });
  expect(await worker(3).heard.find('k')).toEqual({ known: known('m'), at: 1000 });
  expect(await other.find('another')).toBeUndefined();
});

test('a membership that one worker heard was over is over at all, however lately another had heard of it', async () => {
  const worker = workersOf(1);
  const [one, other] = [worker(1).heard, worker(2).heard];
  other.keep('k', { known: known('m'), at: 1000 });
  one.keep('k', { known: { memberships: [], person: null }, at: 1001 });
  expect((await other.find('k'))?.known.memberships).toEqual([]);
  one.keep('k', null);
  expect(await other.find('k')).toBeUndefined();
  // The same as it heard before the other did is news again.
  other.keep('k', { known: known('m'), at: 1002 });
  expect(await one.find('k')).toEqual({ known: known('m'), at: 1002 });
});

test('a gateway that is alone keeps all of it itself', async () => {
  const { budget, heard } = stateOf(ALONE, 1);
  expect([await budget.spend('Z1', 1), await budget.spend('Z1', 1)]).toEqual([null, expect.any(Number)]);
  heard.keep('k', { known: known('m'), at: 1000 });
  expect(await heard.find('k')).toEqual({ known: known('m'), at: 1000 });
});
