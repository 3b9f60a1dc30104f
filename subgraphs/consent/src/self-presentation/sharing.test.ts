import { Role, type DataCategory, type Purpose } from '@brobygger/domain';
import { reader, workerOf, type Answer } from '../registry.test-setup';
import { SECTION_CATEGORIES } from './section';
import { AT, startWriting } from './writing.test-setup';

let world: Awaited<ReturnType<typeof startWriting>>;
beforeAll(async () => {
  world = await startWriting();
});
afterAll(() => world?.registry.stop());

const PICTURE = 'query ($id: ID!) { youth(id: $id) { selfPresentation { section text updatedOn } } }';
const FIELD = 'youth.selfPresentation';
const WITHHELD = { data: { youth: { selfPresentation: null } }, codes: [[FIELD, 'UNAUTHORIZED_FIELD_OR_TYPE']] };
const reads = (...sections: readonly object[]): Answer => ({
  data: { youth: { selfPresentation: sections } },
  codes: [],
});
const A_DAY = 24 * 3_600_000;

/** An author, a service, and what a worker of it reads. */
async function anAuthorAndAService() {
  const { registry } = world;
  const author = await world.anAuthor();
  const recipientId = await registry.anOrganisation('HOUSING', 'A housing service');
  const worker = workerOf('HOUSING', recipientId);
  const { consents } = registry.services;
  const share = async (category: DataCategory, purpose: Purpose = 'B101', more: object = {}, at = AT) => {
    const form = {
      youthId: author.youthId,
      recipientId,
      purpose,
      categories: [category],
      signedBy: ['YOUTH'],
      ...more,
    } as const;
    return (await consents.give(author.caller, form, at)).id;
  };
  return {
    author,
    recipientId,
    worker,
    share,
    withdraw: (id: string) => consents.withdraw(author.caller, id, AT),
    read: (caller = worker, purpose = 'B101') =>
      registry.ask(caller, PICTURE, { id: author.youthId }, caller.role === Role.CASEWORKER ? purpose : undefined),
    entries: (personId = worker.personId): Promise<readonly Record<string, unknown>[]> =>
      registry.dataSource.query(
        `select basis, purpose, categories, fields, consent_id from disclosure_entry
         where youth_id = $1 and person_id = $2 and fields @> '{Youth.selfPresentation}' order by at`,
        [author.youthId, personId],
      ),
  };
}

describe('a worker with consent to a section', () => {
  test('reads its newest submitted version and no other section, and it is entered by the category', async () => {
    const { author, share, read, entries } = await anAuthorAndAService();
    await author.say('WISHES', 'a flat');
    await author.say('WISHES', 'a flat by the river');
    await author.say('CHALLENGES', 'money');
    await author.write('WISHES', 'a boat', 2);
    const consentId = await share('SELF_PRESENTATION_WISHES');
    expect(await read()).toEqual(reads({ section: 'WISHES', text: 'a flat by the river', updatedOn: '2026-03-02' }));
    expect(await entries()).toEqual([
      {
        basis: 'CONSENT',
        purpose: 'B101',
        categories: ['IDENTITY', 'SELF_PRESENTATION_WISHES'],
        consent_id: consentId,
        fields: [
          'Youth.selfPresentation',
          'SelfPresentation.section',
          'SelfPresentation.text',
          'SelfPresentation.updatedOn',
          'Youth.id',
        ],
      },
    ]);
  });

  test('reads two where two are shared, each on a consent of its own', async () => {
    const { author, share, read } = await anAuthorAndAService();
    await author.say('WISHES', 'a flat');
    await author.say('STRENGTHS', 'I am patient');
    await author.say('NETWORK', 'my aunt');
    await share('SELF_PRESENTATION_WISHES');
    await share('SELF_PRESENTATION_STRENGTHS');
    expect(await read()).toEqual(
      reads(
        { section: 'STRENGTHS', text: 'I am patient', updatedOn: '2026-03-02' },
        { section: 'WISHES', text: 'a flat', updatedOn: '2026-03-02' },
      ),
    );
  });

  test('reads nothing of it from the withdrawal on', async () => {
    const { author, share, withdraw, read } = await anAuthorAndAService();
    await author.say('WISHES', 'a flat');
    const consentId = await share('SELF_PRESENTATION_WISHES');
    const other = await share('IDENTITY');
    expect((await read()).codes).toEqual([]);
    await withdraw(consentId);
    expect(await read()).toEqual(WITHHELD);
    await withdraw(other);
    expect((await read()).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
  });

  test('reads what is submitted later, and never a draft', async () => {
    const { author, share, read } = await anAuthorAndAService();
    await share('SELF_PRESENTATION_WISHES');
    expect(await read()).toEqual(reads());
    await author.write('WISHES', 'a draft', 0);
    expect(await read()).toEqual(reads());
    await author.submit('WISHES', 1);
    expect(await read()).toEqual(reads({ section: 'WISHES', text: 'a draft', updatedOn: '2026-03-02' }));
  });

  test('cannot be given two sections in one consent, nor one for a purpose that does not cover it', async () => {
    const { author, recipientId } = await anAuthorAndAService();
    const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
    const give = (purpose: string, categories: readonly string[]) =>
      world.registry.ask(author.caller, GIVE, { input: { recipientId, purpose, categories } });
    const sections = ['SELF_PRESENTATION_WISHES', 'SELF_PRESENTATION_STRENGTHS'];
    expect((await give('B101', sections)).codes).toEqual([['giveConsent', 'RULE_VIOLATED']]);
    expect((await give('B106', sections.slice(0, 1))).codes).toEqual([['giveConsent', 'RULE_VIOLATED']]);
    expect((await give('B101', sections.slice(0, 1))).codes).toEqual([]);
  });

  test('of another purpose, of another service, or whom the youth blocked, reads nothing', async () => {
    const { author, worker, share, read } = await anAuthorAndAService();
    await author.say('WISHES', 'a flat');
    await share('SELF_PRESENTATION_WISHES');
    expect(await read(worker, 'B102')).toEqual(WITHHELD);
    const elsewhere = workerOf('HOUSING', await world.registry.anOrganisation('HOUSING'));
    expect((await read(elsewhere)).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
    await world.registry.services.blocks.block(author.youthId, worker.personId, AT);
    expect((await read()).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
  });
});

describe('to a worker', () => {
  test('a section that is not shared is as one that was never written, whatever else is', async () => {
    const [written, empty] = [await anAuthorAndAService(), await anAuthorAndAService()];
    await written.author.say('CHALLENGES', 'money');
    await written.author.write('NETWORK', 'a draft', 0);
    const both = async (read: (of: typeof written) => Promise<unknown>) =>
      expect(await read(written)).toEqual(await read(empty));
    await both(({ read }) => read());
    for (const each of [written, empty]) await each.share('IDENTITY');
    await both(({ read }) => read());
    for (const each of [written, empty]) {
      await each.share('SELF_PRESENTATION_WISHES');
      await each.author.say('WISHES', 'a flat');
    }
    await both(({ read }) => read());
    expect((await written.entries()).map(({ categories }) => categories)).toEqual([['SELF_PRESENTATION_WISHES']]);
  });

  test('whom it is withheld from is told the same as of any field, and what could be asked for', async () => {
    const { author, recipientId, worker } = await anAuthorAndAService();
    await author.say('WISHES', 'a flat');
    await world.registry.services.consents.give(
      author.caller,
      { youthId: author.youthId, recipientId, purpose: 'B101', categories: ['IDENTITY'], signedBy: ['YOUTH'] },
      AT,
    );
    const hop = { caller: worker, purpose: 'B101', requestId: 'r', audience: 'consent' } as const;
    const { errors = [] } = await world.registry.subgraph.execute(hop, {
      query: PICTURE,
      variables: { id: author.youthId },
    });
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        consent: { category: 'SELF_PRESENTATION_ABOUT_ME', owner: 'CONSENT', remedy: 'REQUEST_CONSENT' },
      },
    ]);
  });
});

test('officers, auditors and guardians read no section, and a youth all own ones, with an entry', async () => {
  const { author, read, entries } = await anAuthorAndAService();
  await author.say('WISHES', 'a flat');
  await author.write('NETWORK', 'a draft', 0);
  for (const role of [Role.CONSENT_OFFICER, Role.AUDITOR, Role.GUARDIAN]) {
    const { data, codes } = await read(reader(role));
    expect(JSON.stringify(data)).not.toContain('a flat');
    expect(codes).toHaveLength(1);
  }
  const own = await world.registry.ask(author.caller, PICTURE, { id: author.youthId }, 'B108');
  expect(own).toEqual(reads({ section: 'WISHES', text: 'a flat', updatedOn: '2026-03-02' }));
  const [entry, ...more] = await entries(author.youthId);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ basis: 'SELF', purpose: 'B108' });
  expect(entry?.['categories']).toEqual(['IDENTITY', ...[...SECTION_CATEGORIES].sort()]);
});

describe('a youth sees of each section', () => {
  test('with whom it is shared now, by which consent', async () => {
    const { author, share, withdraw } = await anAuthorAndAService();
    const consentId = await share('SELF_PRESENTATION_WISHES');
    await withdraw(await share('SELF_PRESENTATION_NETWORK'));
    await share('SELF_PRESENTATION_STRENGTHS', 'B101', { validFrom: new Date(AT.getTime() + A_DAY) });
    const past = new Date(AT.getTime() - 2 * A_DAY);
    await share('SELF_PRESENTATION_ABOUT_ME', 'B101', { validTo: new Date(AT.getTime() - A_DAY) }, past);
    await share('IDENTITY');
    const sections = await author.sections();
    expect(sections.flatMap(({ section, sharedBy }) => sharedBy.map((consent) => [section, consent]))).toEqual([
      ['WISHES', { id: consentId, recipient: { name: 'A housing service' } }],
    ]);
  });
});

test('a consent to a section is shown beforehand as that section alone, whether or not another is shared', async () => {
  const { author, recipientId, share } = await anAuthorAndAService();
  await share('SELF_PRESENTATION_NETWORK');
  const PREVIEW = `query ($input: PreviewConsentInput!) { previewConsent(input: $input) {
    opens { path rowsOf categories } staysWithheld { path } } }`;
  const input = { recipientId, purpose: 'B101', categories: ['SELF_PRESENTATION_WISHES'] };
  const { data, codes } = await world.registry.ask(author.caller, PREVIEW, { input });
  expect(codes).toEqual([]);
  const { opens, staysWithheld } = (data as { readonly previewConsent: Readonly<Record<string, readonly object[]>> })
    .previewConsent;
  const ofWishes = { rowsOf: 'SELF_PRESENTATION_WISHES', categories: ['SELF_PRESENTATION_WISHES'] };
  expect(opens).toEqual(
    ['section', 'text', 'updatedOn'].map((name) => ({ path: `selfPresentation.${name}`, ...ofWishes })),
  );
  expect(staysWithheld).toEqual([]);
});
