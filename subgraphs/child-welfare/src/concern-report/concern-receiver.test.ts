import { newId, type Agency } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

// What the registry knows of the organisation that is asked about: an error while it is away.
let known: Agency | null | Error = 'CHILD_WELFARE';
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    ask: () => (known instanceof Error ? Promise.reject(known) : Promise.resolve({ agency: known })),
  });
});
afterAll(() => running.stop());

/** A report that is ready to be sent. */
function aReport() {
  const sender = {
    personId: 'U1',
    organisationId: newId(),
    at: new Date('2026-03-02T10:00:00Z'),
    agency: 'OUTREACH',
  } as const;
  const clientKey = newId();
  const text = 'Jenta forteller at hun blir slått hjemme.';
  const report = { clientKey, receiverId: newId(), concerns: ['VIOLENCE'], text } as const;
  const received = async (): Promise<unknown> =>
    running.dataSource.query(
      `select count(*)::int as received, count(s.id)::int as kept
       from concern_report r left join sent_concern_report s on s.id = r.id where r.client_key = $1`,
      [clientKey],
    );
  return { send: () => running.services.concernReports.file(sender, report), received };
}

test.each([
  ['that nobody knows', null],
  ['of another agency', 'NAV'],
] as const)('a receiver %s is refused, and nothing is received or kept', async (_which, agency) => {
  known = agency;
  const { send, received } = aReport();
  await expect(send()).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiverId' } });
  expect(await received()).toEqual([{ received: 0, kept: 0 }]);
});

test('while nobody can be asked of the receiver the sender is told so, and sends it again under the same client key', async () => {
  known = new Error('the registry is away');
  const { send, received } = aReport();
  await expect(send()).rejects.toMatchObject({ extensions: { code: 'REGISTRY_UNAVAILABLE' } });
  expect(await received()).toEqual([{ received: 0, kept: 0 }]);
  known = 'CHILD_WELFARE';
  const receipt = await send();
  expect(await received()).toEqual([{ received: 1, kept: 1 }]);
  // What was received is receipted, whoever is away.
  known = new Error('the registry is away');
  expect(await send()).toEqual(receipt);
});
