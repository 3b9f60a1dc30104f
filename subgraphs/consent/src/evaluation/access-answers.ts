import {
  Assurance,
  createError,
  DataCategory,
  isId,
  newId,
  Role,
  toldOf,
  withCause,
  type AccessAnswers,
  type AccessAsker,
  type AccessFound,
  type AccessQuestion,
  type AccessSearch,
  type Caller,
} from '@brobygger/domain';
import { outageOf, type Cursors, type Query } from '@brobygger/subgraph-kit';
import type { Organisation } from '../organisation/organisation.entity';
import { entriesOf, type Answered } from './answered';
import { permitsOf } from './decide-question';
import { CANDIDATES, ENTER_ANSWERS, FACTS, type KnownRow } from './evaluation.sql';

/** Whom the registry answers: a system for its own organisation, an officer for any. */
const ASKERS: ReadonlySet<Role> = new Set([Role.SYSTEM, Role.CONSENT_OFFICER]);

/**
 * Makes the registry's answers to who may be let read what: facts are read, the engine decides, what is told is entered, and then it
 * leaves.
 * @throws FORBIDDEN_ROLE to other roles
 */
export function createAccessAnswers(deps: {
  readonly query: Query;
  readonly cursors: Cursors;
  readonly clock: () => Date;
  /** Refuses while owners may know of withdrawals that this registry has lost: then nothing is answered. */
  readonly assertHeard: () => void;
}): AccessAnswers {
  const { query, cursors } = deps;

  async function decide(asker: AccessAsker, sent: readonly AccessQuestion[]): Promise<readonly Answered[]> {
    const { personId, organisationId: ownId } = asker.caller;
    const questions = sent.map(inLower);
    if (questions.length === 0) return [];
    const at = deps.clock();
    const pairs = new Map<string, AccessQuestion>(questions.map((question) => [keyOf(question), question]));
    const keys = [...pairs.keys()];
    const rows = await query<KnownRow>('access-facts', FACTS, [
      keys.map((_key, k) => k),
      [...pairs.values()].map(({ youthId }) => idOrNobody(youthId)),
      [...pairs.values()].map(({ organisationId }) => idOrNobody(organisationId)),
      at,
      personId,
      ownId,
    ]);
    const rowOf = new Map(rows.map((row) => [keys[row.k], row]));
    return questions.map((question): Answered => {
      const row = rowOf.get(keyOf(question));
      const permits = permitsOf(question, row, at);
      const isOverseen = row?.overseen === true;
      return { question, permits: mayBeTold(asker.caller, question, isOverseen) ? permits : null, isOverseen };
    });
  }

  /** What cannot be entered is not told. */
  async function enter(asker: AccessAsker, told: readonly Answered[]): Promise<void> {
    const entries = entriesOf(asker, told);
    if (entries.length === 0) return;
    const { personId, role, organisationId } = asker.caller;
    const isOverseer = role === Role.CONSENT_OFFICER;
    const by = [deps.clock(), asker.requestId, personId, role, organisationId, isOverseer];
    await query('access-entries', ENTER_ANSWERS, [JSON.stringify(entries), ...by]);
  }

  async function candidatesOf({ caller }: AccessAsker, search: AccessSearch): Promise<readonly AccessQuestion[]> {
    const { youthId, purpose, placesYouth } = search;
    const object = { youthId, purpose, placesYouth };
    if (search.of === 'CATEGORIES') {
      const { organisationId } = search;
      return Object.values(DataCategory).map((category) => ({ ...object, organisationId, category }));
    }
    const { category } = search;
    return (await organisationsFor(caller, youthId)).map((organisationId) => ({ ...object, organisationId, category }));
  }

  /** With nobody among them, so that an officer who finds none has looked at the youth all the same. */
  async function organisationsFor({ role, organisationId }: Caller, youthId: string): Promise<readonly string[]> {
    if (role === Role.SYSTEM) return [organisationId?.toLowerCase() ?? newId()];
    const rows = await query<Pick<Organisation, 'id'>>('access-candidates', CANDIDATES, [
      idOrNobody(youthId),
      deps.clock(),
    ]);
    return [...rows.map(({ id }) => id), newId()];
  }

  return {
    evaluate: (asker, questions, semantic) =>
      answering(asker, async () => {
        const asked = questions.filter((question) => question !== null);
        const decided = await decide(asker, asked);
        let next = 0;
        const all = questions.map((question) => (question === null ? null : (decided[next++] ?? null)));
        const told = toldOf(
          all.map((each) => (each?.permits ?? null) !== null),
          semantic,
        );
        await enter(
          asker,
          all.slice(0, told.length).filter((each) => each !== null),
        );
        return told;
      }),

    search: (asker, search) =>
      answering(asker, async (): Promise<AccessFound | null> => {
        const list = listOf(search);
        const after = placeIn(cursors, list, asker, search.token);
        if (after === null) return null;
        const nameOf = ({ category, organisationId }: AccessQuestion): string =>
          search.of === 'CATEGORIES' ? category : organisationId;
        const answered = await decide(asker, await candidatesOf(asker, search));
        const held = answered.filter(({ permits, question }) => permits !== null && nameOf(question) > after);
        held.sort((a, b) => (nameOf(a.question) < nameOf(b.question) ? -1 : 1));
        const page = held.slice(0, search.limit);
        const last = page.at(-1);
        // A system's page is what it was told; an officer has looked at all.
        await enter(asker, asker.caller.role === Role.SYSTEM ? page : answered);
        const hasMore = held.length > page.length && last !== undefined;
        return {
          results: page.map(({ question }) => nameOf(question)),
          nextToken: hasMore ? cursors.seal(list, asker.caller, nameOf(last.question)) : null,
        };
      }),
  };

  async function answering<Answer>({ caller }: AccessAsker, answer: () => Promise<Answer>): Promise<Answer> {
    if (!ASKERS.has(caller.role)) throw createError('FORBIDDEN_ROLE', 'accesses are not told to your role');
    deps.assertHeard();
    try {
      return await answer();
    } catch (cause) {
      if (outageOf(cause) === null) throw cause;
      throw withCause(createError('REGISTRY_UNAVAILABLE', 'the question could not be decided in time'), cause);
    }
  }
}

/** A system is told of its own organisation, an officer of the youths whom the own unit oversees; the login as strong as for reading. */
function mayBeTold(
  { role, organisationId, assurance }: Caller,
  question: AccessQuestion,
  isOverseen: boolean,
): boolean {
  if (assurance === Assurance.LOW) return false;
  return role === Role.SYSTEM ? question.organisationId === organisationId?.toLowerCase() : isOverseen;
}

const keyOf = ({ youthId, organisationId }: AccessQuestion): string => JSON.stringify([youthId, organisationId]);

/** What is no id is asked for as one that nobody has: an id of no form costs what an unknown one does. */
const idOrNobody = (id: string): string => (isId(id) ? id : newId());

/** The list that a token belongs to: all that was looked for but the place in it. */
function listOf(search: AccessSearch): string {
  const { of, youthId, purpose, placesYouth } = search;
  const named = search.of === 'CATEGORIES' ? search.organisationId : search.category;
  return JSON.stringify(['access', of, youthId, purpose, placesYouth, named]);
}

/** Ids are compared as the database writes them. */
const inLower = (question: AccessQuestion): AccessQuestion => ({
  ...question,
  youthId: question.youthId.toLowerCase(),
  organisationId: question.organisationId.toLowerCase(),
});

/** After which name the page begins; `null` for a token that is none of the list. */
function placeIn(cursors: Cursors, list: string, { caller }: AccessAsker, token: string | null): string | null {
  if (token === null) return '';
  try {
    return cursors.open(list, caller, token);
  } catch {
    return null;
  }
}
