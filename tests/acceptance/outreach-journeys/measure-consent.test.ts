import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const RECIPIENTS = ['nav', 'childWelfare', 'bolig22b'] as const;
const SANCTION = 'query ($id: ID!) { youth(id: $id) { outreach { sanction { state } } } }';

let world: JourneyWorld;
let youth: JourneyYouth;
let without: string;
let [before, after]: [readonly string[], readonly string[]] = [[], []];

/** What the youth reads of the own consents and of what is open to each service, as the very bytes. */
function accessOfYouth(): Promise<readonly string[]> {
  const services = [...RECIPIENTS, 'uteseksjonen', 'kontaktsenter22b'] as const;
  const aliases = services.map(
    (name) =>
      `${name}: access(organisationId: "${world.idOf(name)}", purpose: B105) { category decision reason remedy ` +
      'consentId statute consents { consentId objection } }',
  );
  const queries = [
    'consents { id recipient { id } purpose categories state validFrom validTo signedBy withdrawnAt }',
    'access { category owner decision reason remedy consentId statute }',
    ...aliases,
  ];
  return Promise.all(queries.map(async (fields) => (await youth.desk.ask(`{ me { ${fields} } }`)).text));
}

beforeAll(async () => {
  world = await openJourneyWorld();
  youth = await world.youth('Bo Myr', 17);
  const { id: youthId } = youth;
  const { uteseksjonen } = world;
  for (const service of RECIPIENTS) await world.serve(service, youth);
  await uteseksjonen.write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Mari Prøve'],
    },
  });
  // A consent to something else, so that there is a list to compare.
  await youth.consents('childWelfare', 'B105', ['OUTREACH_HAP']);
  before = await accessOfYouth();
  const sanction = {
    ground: { kind: 'OWN_WISH' },
    youthId,
    kind: 'UNGDOMSOPPFOLGING',
    source: 'OP_GEORGE',
    months: 6,
    conditions: [{ kind: 'DRUG_TEST', absolute: false, proposedByYouth: true }],
  };
  without = await uteseksjonen.refusalOf('recordSanction', { input: sanction });
  await uteseksjonen.write('recordMeasureConsent', { youthId, measure: 'OP_GEORGE' });
  await uteseksjonen.write('recordSanction', { input: sanction });
  after = await accessOfYouth();
});
afterAll(() => world?.stop());

describe('INV32', () => {
  test("a sanction in OP George is recorded with the youth's consent to the measure, and not without", async () => {
    expect(without).toBe('RULE_VIOLATED INV32');
    expect(
      await world.uteseksjonen.read(
        youth.id,
        'outreach { sanction { state source } measureConsents { measure withdrawnOn } }',
      ),
    ).toEqual({
      youth: {
        outreach: {
          sanction: { state: 'IMPOSED', source: 'OP_GEORGE' },
          measureConsents: [{ measure: 'OP_GEORGE', withdrawnOn: null }],
        },
      },
      withheld: [],
    });
  });

  test.each(RECIPIENTS)(
    'the consent to the measure shows %s no sanction under the youth plan, no more than of a youth who has none',
    async (service) => {
      const other = await world.youth('Kai Myr', 17);
      await world.serve(service, other);
      const [answer, ofOther] = [
        await world[service].ask(SANCTION, { id: youth.id }, 'B105'),
        await world[service].ask(SANCTION, { id: other.id }, 'B105'),
      ];
      expect(answer.json).toEqual({
        data: { youth: { outreach: { sanction: null } } },
        errors: [
          {
            message: expect.any(String),
            path: ['youth', 'outreach', 'sanction'],
            extensions: {
              code: 'UNAUTHORIZED_FIELD_OR_TYPE',
              consent: {
                category: 'OUTREACH_SANCTION',
                owner: 'OUTREACH',
                remedy: service === 'childWelfare' ? 'REQUEST_CONSENT' : 'NONE',
              },
            },
          },
        ],
      });
      expect(answer.text).toBe(ofOther.text);
      expect(
        (await world[service].read(youth.id, 'outreach { measureConsents { givenOn } }', 'B105')).withheld,
      ).toEqual(['outreach.measureConsents']);
    },
  );

  test('what the youth has consented to and what is open to whom is the same before and after, byte for byte', () => {
    expect(after).toEqual(before);
    expect(before.join('')).toContain('OUTREACH_SANCTION');
    expect(before.join('')).not.toContain('"errors"');
  });

  test('the youth reads the sanction, where it comes from and the consent to the measure', async () => {
    expect(
      await youth.desk.read(
        youth.id,
        'outreach { sanction { kind state source months } measureConsents { measure givenOn withdrawnOn } }',
      ),
    ).toEqual({
      youth: {
        outreach: {
          sanction: { kind: 'UNGDOMSOPPFOLGING', state: 'IMPOSED', source: 'OP_GEORGE', months: 6 },
          measureConsents: [{ measure: 'OP_GEORGE', givenOn: world.today, withdrawnOn: null }],
        },
      },
      withheld: [],
    });
  });
});
