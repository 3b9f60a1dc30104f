import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { plus, type LocalDate, type Purpose } from '@brobygger/domain';
import { mutationText } from '../harness/schema-fields';
import type { DemoWorld } from './demo-world';

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

/** What the examples of a page are asked with, in the order in which they are read. */
export interface ToldPage {
  /** Does what others have done before the page is read, so that there is something of everything. */
  prepare(): Promise<void>;
  variablesOf(example: string): Variables;
  /** Takes in what an example was answered, for those after it. */
  note(example: string, answer: Data): Promise<void>;
}

const { navOstbyen, bolig22b, uteseksjonen } = ORGANISATIONS;
const { sindre, jonas, emil, farid, ida } = YOUTHS;
const READ_RENT = 'query ($id: ID!) { youth(id: $id) { housing { rent { arrearsNok } } } }';
const idIn = (data: Data, field: string): string => (data[field] as { readonly id: string }).id;

const registeredIn = ({ youth }: Data) =>
  (youth as { readonly registeredAs: { readonly protectionVersion: string } }).registeredAs;

/** The version of the only category of the request. */
function versionIn({ youth }: Data, requestId: string): number | undefined {
  interface Asked {
    readonly consentRequests: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly categories: readonly { readonly version: number }[] };
      }[];
    };
  }
  const { edges } = (youth as Asked).consentRequests;
  return edges.find(({ node }) => node.id === requestId)?.node.categories[0]?.version;
}

/** docs/consent-officer.md in the demo world: the consents of Sindre, the guardian of Ida, Jonas and Emil taken for one. */
export function tellOfficersPage(world: DemoWorld, today: LocalDate, csv: string): ToldPage {
  const ids: Record<string, string | undefined> = {};
  let replaces: readonly object[] = [];
  let known: Variables = {};
  let person:
    | { readonly guardians: readonly { readonly id: string }[]; readonly guardianReach: { readonly stands: string } }
    | undefined;

  async function ask(persona: string, purpose: Purpose | null, text: string, variables: Variables): Promise<Data> {
    const { data, errors } = await world.ask(persona, purpose, text, variables);
    expect(errors).toEqual([]);
    return data ?? {};
  }
  async function write(persona: string, purpose: Purpose | null, mutation: string, input: Variables): Promise<string> {
    const answer = await ask(persona, purpose, mutationText(mutation, ['input'], 'id'), { input });
    return idIn(answer, mutation);
  }
  async function writeWith(persona: string, mutation: string, variables: Variables): Promise<string> {
    return idIn(await ask(persona, null, mutationText(mutation, Object.keys(variables), 'id'), variables), mutation);
  }
  const navReadsRent = (): Promise<Data> => ask('nav-ostbyen', 'B102', READ_RENT, { id: sindre.id });
  const ofSindre = { youthId: sindre.id };

  return {
    async prepare() {
      ids['request'] = await write('housing-22b', 'B102', 'requestConsent', {
        ...ofSindre,
        purpose: 'B102',
        categories: ['NAV_CASE'],
        reason: 'Vi vil vite om NAV hjelper deg med husleia.',
      });
      const qualification = { recipientId: bolig22b.id, categories: ['NAV_QUALIFICATION'] };
      ids['ending'] = await write('sindre', null, 'giveConsent', {
        ...qualification,
        purpose: 'B102',
        validTo: `${plus(today, { days: 12 })}T00:00:00Z`,
      });
      ids['lasting'] = await write('sindre', null, 'giveConsent', { ...qualification, purpose: 'B103' });
      await write('sindre', null, 'requestCorrection', {
        category: 'NAV_CASE',
        wrong: 'Det står at jeg skylder husleie.',
        right: 'Jeg har betalt alt.',
      });
      await write('nav-ostbyen', 'B107', 'openEmergencyAccess', {
        ...ofSindre,
        categories: ['HOUSING_RESIDENCY'],
        reason: 'Han ringte og sa at han ikke vil leve.',
        minutes: 15,
      });
      ids['delayed'] = await write('uteseksjonen', 'B107', 'openEmergencyAccess', {
        ...ofSindre,
        categories: ['HOUSING_RESIDENCY'],
        reason: 'Han svarer ikke, og vennene er redde.',
        minutes: 15,
        delay: { code: 'HEALTH_OR_CLOSE_RELATIONS', reason: 'Faren leser telefonen hans.' },
      });
      await write('nav-ostbyen', 'B107', 'recordDisclosure', {
        ...ofSindre,
        recipientName: 'Legevakta',
        categories: ['NAV_CASE'],
        ground: 'DANGER',
        means: 'PHONE',
        sharedOn: today,
      });
      await write('uteseksjonen', 'B107', 'startFollowUp', {
        youthId: sindre.id,
        ground: { kind: 'REFERRAL', reference: 'HENV-1' },
        kind: 'LOW_THRESHOLD',
        legalBasis: 'CONSENT_ONLY',
        continuityStaff: ['Silje Test'],
      });
      const guardians = 'query ($id: ID!) { youth(id: $id) { guardians { id } guardianReach { stands } } }';
      const { youth } = await ask('consent-officer', null, guardians, { id: ida.id });
      person = youth as typeof person;
      ids['sent'] = await writeWith('ida', 'askGuardianPermission', { organisationId: ORGANISATIONS.futv.id });
      await writeWith('ida', 'sendGuardianPermission', { id: ids['sent'], guardianIds: [person?.guardians[0]?.id] });
    },
    variablesOf(example) {
      const guardianId = person?.guardians[0]?.id;
      const variables: Readonly<Record<string, Variables>> = {
        Find: { name: 'sindre vidde', birthDate: plus(today, { years: -18, months: -4 }) },
        Text: { ...ofSindre, recipientId: navOstbyen.id },
        Give: { ...ofSindre, recipientId: navOstbyen.id, replaces },
        Clear: { youthId: ida.id, guardianId, seen: person?.guardianReach.stands },
        HoldGuardians: { youthId: farid.id, reviewOn: plus(today, { days: 7 }) },
        ReviewGuardianHold: { youthId: farid.id, holdId: ids['hold'], reviewOn: plus(today, { days: 30 }) },
        Hide: { youthId: ida.id, sentId: ids['sent'], guardianId },
        Permission: { youthId: ida.id, organisationId: bolig22b.id, guardianId },
        Enter: { csv },
        WhoCanSeeWhat: ofSindre,
        Withdraw: { id: ids['given'], version: 1 },
        Invalidate: { id: ids['ending'], version: 1 },
        Document: { ...ofSindre, consentId: ids['given'] },
        Before: { ...ofSindre, recipientId: navOstbyen.id, consentId: ids['lasting'] },
        Who: { id: farid.id },
        Asked: { id: sindre.id },
        AnswerFor: { ...ofSindre, requestId: ids['request'], version: known['ofRequest'] },
        WhyAndWho: { id: sindre.id, organisationId: navOstbyen.id },
        WhyThen: { ...ofSindre, organisationId: navOstbyen.id, at: `${plus(today, { days: -1 })}T11:00:00Z` },
        Claims: { id: sindre.id },
        Told: { id: sindre.id },
        Later: { emergencyId: ids['delayed'], until: plus(today, { days: 3 }) },
        Conflict: { youthId: jonas.id },
        Protect: { youthId: farid.id, version: known['ofProtection'] },
        Merge: { keptId: jonas.id, formerId: emil.id },
        Undo: { mergeId: ids['merge'] },
        ClearWorker: { organisationId: uteseksjonen.id },
      };
      return variables[example] ?? {};
    },
    async note(example, answer) {
      if (example === 'Text') ({ replaces } = answer['previewConsent'] as { readonly replaces: typeof replaces });
      if (example === 'Give') {
        ids['given'] = idIn(answer, 'giveConsent');
        // What NAV reads on it is what it must hear the end of.
        await navReadsRent();
      }
      if (example === 'Who') known = { ...known, ofProtection: registeredIn(answer).protectionVersion };
      if (example === 'Asked') known = { ...known, ofRequest: versionIn(answer, ids['request'] ?? '') };
      if (example === 'HoldGuardians') ids['hold'] = idIn(answer, 'holdGuardians');
      if (example === 'Merge') ids['merge'] = idIn(answer, 'mergeRegistrations');
    },
  };
}
