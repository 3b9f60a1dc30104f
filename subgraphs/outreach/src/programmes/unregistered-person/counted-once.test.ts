import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { Hop } from '@brobygger/hop-token';
import { anAuthor, AT, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, begin } = runUnregisteredPersons();

const TABLE = `{ activityTable(year: 2026) { rows { kind total boys girls otherGender districts { district count } }
  computedTotal { total boys girls } } }`;

/** The row of low-threshold follow-ups as the leader of the organisation reads it. */
async function lowThreshold(organisationId: string): Promise<unknown> {
  const caller = {
    personId: 'Z2',
    role: 'LEADER',
    agency: 'OUTREACH',
    organisationId,
    assurance: 'SUBSTANTIAL',
  } as const;
  const hop: Hop = { caller, purpose: 'B107', requestId: newId(), audience: 'outreach' };
  const { data } = await outreach().subgraph.execute(hop, { query: TABLE, variables: {} });
  const { activityTable } = JSON.parse(JSON.stringify(data)) as {
    activityTable: { rows: readonly { readonly kind: string }[]; computedTotal: object };
  };
  return { ...activityTable.rows.find(({ kind }) => kind === 'LOW_THRESHOLD'), sum: activityTable.computedTotal };
}

test('the year counts a person once, before a link, after it, and after it is undone', async () => {
  const author = anAuthor();
  const girl = { countedAs: { gender: 'GIRL', district: 'LERKENDAL' } } as const;
  const { outreachPersonId, followUpId } = await begin(author, girl);
  const { unregisteredPersons, personLinks, followUps } = outreach().services;
  await unregisteredPersons.end(author, outreachPersonId, followUpId, 'WITHDREW');
  await unregisteredPersons.start(author, { outreachPersonId, continuityStaff: ['Ola'] });
  const once = {
    kind: 'LOW_THRESHOLD',
    total: 1,
    boys: 0,
    girls: 1,
    otherGender: 0,
    districts: ['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL', 'OTHER'].map((district) => ({
      district,
      count: district === 'LERKENDAL' ? 1 : 0,
    })),
    sum: { total: 1, boys: 0, girls: 1 },
  };
  expect(await lowThreshold(author.organisationId)).toEqual(once);

  const youthId = newId();
  await personLinks.link(author, { outreachPersonId, youthId });
  expect(await lowThreshold(author.organisationId)).toEqual(once);
  await followUps.start(author, {
    ...girl,
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  expect(await lowThreshold(author.organisationId)).toEqual(once);

  await personLinks.unlink(author, outreachPersonId, 'WRONG_YOUTH');
  expect(await lowThreshold(author.organisationId)).toMatchObject({ total: 2, girls: 2, sum: { total: 2 } });
});

test('the year of a person who was followed up before it counts nobody', async () => {
  const author = { ...anAuthor(), at: new Date('2025-03-02T12:00:00Z') };
  const { outreachPersonId, followUpId } = await begin(author);
  await outreach().services.unregisteredPersons.end(author, outreachPersonId, followUpId, 'OTHER');
  await outreach().services.personLinks.link({ ...author, at: AT }, { outreachPersonId, youthId: newId() });
  expect(await lowThreshold(author.organisationId)).toMatchObject({ total: 0, sum: { total: 0 } });
});
