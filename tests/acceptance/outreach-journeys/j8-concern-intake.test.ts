import { newId, plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const CONCERN = 'Ida forteller at hun ikke tør å gå hjem.';

let world: JourneyWorld;
let ida: JourneyYouth;
beforeAll(async () => {
  world = await openJourneyWorld();
  ida = await world.youth('Ida Lyng', 15);
});
afterAll(() => world?.stop());

const reportOf = (more: object = {}): Readonly<Record<string, unknown>> => ({
  input: {
    clientKey: newId(),
    receiverId: world.idOf('childWelfare'),
    youthId: ida.id,
    concerns: ['VIOLENCE'],
    text: CONCERN,
    ...more,
  },
});

const SENT = `{ concernReportsSent(first: 100) { edges { node {
  id text youthId opensInvestigation investigationEndedAt } } } }`;

interface Sent {
  readonly id: string;
  readonly opensInvestigation: boolean | null;
  readonly investigationEndedAt: string | null;
}

/** What the sender has of a report, and is told of it. */
async function sentBy({ ask }: JourneyWorld['nav'], id: string): Promise<Sent | undefined> {
  const { json } = await ask(SENT);
  const { edges } = json.data?.['concernReportsSent'] as { readonly edges: readonly { readonly node: Sent }[] };
  return edges.map(({ node }) => node).find((node) => node.id === id);
}

/** From a report to the end of what it led to; what each of those in it was told on the way. */
async function investigated() {
  const { uteseksjonen, childWelfare } = world;
  const { id } = await uteseksjonen.write('fileConcernReport', reportOf({ isUrgent: true }));
  const told = async () => {
    const { opensInvestigation, investigationEndedAt } = (await sentBy(uteseksjonen, id)) ?? {};
    return [opensInvestigation, investigationEndedAt !== null];
  };
  const list = 'query { concernReports(first: 1) { edges { node { id isUrgent state youthId } } } }';
  const listed = (await childWelfare.ask(list)).json.data?.['concernReports'];
  const tellings = [await told()];
  await childWelfare.write('linkConcernReport', { input: { reportId: id, youthId: ida.id } });
  await childWelfare.write('triageConcernReport', { input: { reportId: id, outcome: 'INVESTIGATE' } }, 'id state');
  tellings.push(await told());
  const { json } = await childWelfare.ask('query ($id: ID!) { concernReport(id: $id) { text investigationId } }', {
    id,
  });
  const { text, investigationId } = json.data?.['concernReport'] as Readonly<Record<string, string>>;
  await childWelfare.write('closeInvestigation', { youthId: ida.id, investigationId, outcome: 'DROPPED' });
  tellings.push(await told());
  return { id, listed, text, tellings };
}

test('J8: who sent the report has a copy of their own, and nobody else has it', async () => {
  const { id } = await world.uteseksjonen.write('fileConcernReport', reportOf());
  expect(await sentBy(world.uteseksjonen, id)).toMatchObject({ text: CONCERN, youthId: ida.id });
  for (const { ask } of [world.kontaktsenter22b, world.nav, world.childWelfare]) {
    expect((await ask(SENT)).json).toEqual({
      data: { concernReportsSent: { edges: [] } },
    });
  }
});

test('J8: child welfare investigates, and outreach is told as much before a yes as with one and after it is taken back', async () => {
  const seen: unknown[] = [];
  const look = async (): Promise<void> => {
    const { id, listed, ...told } = await investigated();
    expect(listed).toEqual({ edges: [{ node: { id, isUrgent: true, state: 'RECEIVED', youthId: null } }] });
    seen.push(told);
  };
  await world.serve('childWelfare', ida);
  await look();
  const { id: consentId } = await ida.consents('childWelfare', 'B104', ['OUTREACH_CONTACT']);
  await look();
  await ida.desk.write('withdrawConsent', { id: consentId });
  await look();
  const once = {
    text: CONCERN,
    tellings: [
      [null, false],
      [true, false],
      [true, true],
    ],
  };
  expect(seen).toEqual([once, once, once]);
});

test('J8: Ida reads that a concern was received and that she was investigated, and neither what it says nor who sent it', async () => {
  const { id } = await investigated();
  const { json, text } = await ida.desk.ask(
    '{ me { childWelfare { concerns { id concerns receivedOn } investigations { openedOn outcome } } } }',
  );
  const { childWelfare } = json.data?.['me'] as { readonly childWelfare: Readonly<Record<string, readonly unknown[]>> };
  expect(childWelfare['concerns']?.[0]).toEqual({ id, concerns: ['VIOLENCE'], receivedOn: world.today });
  expect(childWelfare['investigations']?.[0]).toEqual({ openedOn: world.today, outcome: 'DROPPED' });
  expect(text).not.toMatch(/Ida forteller|OUTREACH|Z2000/);
  await world.serve('nav', ida);
  const CONCERNS = 'childWelfare { concerns { concerns } investigations { openedOn } }';
  for (const purpose of ['B101', 'B102', 'B104'] as const) {
    expect(await world.nav.read(ida.id, CONCERNS, purpose)).toMatchObject({
      youth: { childWelfare: { concerns: null, investigations: null } },
    });
  }
});

/** What a girl reads of who serves her, of what others did, and of what child welfare holds of her. */
async function everythingOf({ desk }: JourneyYouth) {
  const { json } =
    await desk.ask(`{ me { serviceRelations { begunAt } childWelfare { concerns { id } investigations { openedOn } }
    disclosures(first: 100) { edges { node { act role } } } } }`);
  const { disclosures, ...others } = json.data?.['me'] as {
    readonly serviceRelations: readonly unknown[];
    readonly childWelfare: Readonly<Record<string, readonly unknown[]>>;
    readonly disclosures: {
      readonly edges: readonly { readonly node: { readonly act: string; readonly role: string } }[];
    };
  };
  // Her own readings stand there too.
  const acts = disclosures.edges.flatMap(({ node: { act, role } }) => (role === 'YOUTH' ? [] : [act]));
  return { ...others, acts };
}

test('J8: where child welfare has a ground, a girl is told later: neither her log nor who serves her says more till then', async () => {
  const siri = await world.youth('Siri Lyng', 15);
  const before = await everythingOf(siri);
  const { id } = await world.uteseksjonen.write('fileConcernReport', reportOf({ youthId: siri.id }));
  const delay = { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: plus(world.today, { days: 30 }) };
  await world.childWelfare.write('linkConcernReport', { input: { reportId: id, youthId: siri.id, delay } });
  await world.childWelfare.write('triageConcernReport', { input: { reportId: id, outcome: 'INVESTIGATE' } });
  await world.childWelfare.ask('query ($id: ID!) { concernReport(id: $id) { text } }', { id });
  expect(before).toEqual({ serviceRelations: [], childWelfare: { concerns: [], investigations: [] }, acts: [] });
  expect(await everythingOf(siri)).toEqual(before);
  // The day comes, at the registry alone.
  await world.databases.query('consent', 'update concern_delay set shown_from = given_at where concern_id = $1', [id]);
  const { serviceRelations, acts } = await everythingOf(siri);
  expect([serviceRelations.length, acts]).toEqual([1, ['READ', 'WROTE', 'BEGAN_SERVICE']]);
});

/** What stands in her case, as a girl reads it herself. */
async function caseOf({ desk }: JourneyYouth): Promise<unknown> {
  const { json } = await desk.ask(`{ me { childWelfare { case { status } decisions { kind } decisionInForce
    measuresPlan { version } measuresPlanVersions { version } contacts { role } meetings(first: 1) { kind }
    parties { party } } } }`);
  return json.data?.['me'];
}

test('J8: of a case that opens on a concern of which she is told later, a girl reads nothing till then', async () => {
  const tuva = await world.youth('Tuva Lyng', 15);
  const before = await caseOf(tuva);
  const { childWelfare, today } = world;
  const { id } = await world.uteseksjonen.write('fileConcernReport', reportOf({ youthId: tuva.id }));
  const delay = { ground: 'HEALTH_OR_CLOSE_RELATIONS', until: plus(today, { days: 30 }) };
  await childWelfare.write('linkConcernReport', { input: { reportId: id, youthId: tuva.id, delay } });
  const ground = { kind: 'CONCERN', reference: id };
  const opened = { ground, youthId: tuva.id, caseWorker: 'Kari Vik', district: 'Bjerke' };
  await childWelfare.write('openChildWelfareCase', { input: opened });
  const decided = { kind: 'VOLUNTARY_ASSISTANCE', validFrom: today, executedBy: 'CHILD_WELFARE', wantedByYouth: false };
  await childWelfare.write('decideMeasure', { input: { youthId: tuva.id, ...decided } });
  await childWelfare.write('reviseMeasuresPlan', { input: { youthId: tuva.id, goals: ['Trygghet'], items: [] } });
  const party = { party: 'YOUTH', ground: 'AGE', validFrom: today };
  await childWelfare.write('recordCaseParty', { input: { youthId: tuva.id, ...party } });
  expect(before).toMatchObject({ childWelfare: { case: null, decisions: [], decisionInForce: false, parties: [] } });
  expect(await caseOf(tuva)).toEqual(before);
  // The day comes.
  await world.databases.query('child-welfare', 'update concern_report set shown_from = linked_at where id = $1', [id]);
  expect(await caseOf(tuva)).toMatchObject({
    childWelfare: {
      ...{ case: { status: 'OPEN' }, decisions: [{ kind: 'VOLUNTARY_ASSISTANCE' }], decisionInForce: true },
      ...{ measuresPlan: { version: 1 }, measuresPlanVersions: [{ version: 1 }], parties: [{ party: 'YOUTH' }] },
    },
  });
});
