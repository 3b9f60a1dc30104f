import { newId, type Caller } from '@brobygger/domain';
import type { Cast } from './suite-schema';
import { TRONDHEIM } from '../harness/callers';

/** The ids behind the names of a suite: those of the cast are shared, those of a scenario are its own. */
export interface Ids {
  readonly youth: string;
  readonly anotherYouth: string;
  readonly nobody: string;
  organisation(name: string): string;
  /** The organisation of a person of the cast, or `null`. */
  organisationOf(who: string): string | null;
  consent(name: string): string;
  /** Notes under which id the registry itself has a consent that was given to it. */
  noteConsent(name: string, id: string): void;
  /** The id of what was sent under a name: a request, or a signing of guardians. */
  sent(name: string): string;
  noteSent(name: string, id: string): void;
  order(name: string): string;
  personId(who: string): string;
  caller(who: string): Caller;
}

/** Whose roles are exercised for a unit of a municipality. */
const OF_UNIT: ReadonlySet<Caller['role']> = new Set(['CONSENT_OFFICER', 'AUDITOR', 'DATA_PROTECTION_OFFICER']);

/** Ids of the cast, and from them the ids of scenario after scenario. */
export function createIds(cast: Cast): { readonly organisations: ReadonlyMap<string, string>; scenario(): Ids } {
  const organisations = new Map(Object.keys(cast.organisations).map((name) => [name, newId()]));
  const people = new Map(Object.keys(cast.people).map((name, n) => [name, `Z${String(200_000 + n)}`]));
  const organisation = (name: string): string => known(organisations, name);

  const organisationOf = (who: string): string | null => {
    const of = cast.people[who]?.organisation;
    return of === undefined ? null : organisation(of);
  };

  function scenario(): Ids {
    const [youth, anotherYouth] = [newId(), newId()];
    const made = new Map<string, string>();
    const own = (kind: string) => (name: string) => {
      const key = `${kind} ${name}`;
      const id = made.get(key) ?? newId();
      made.set(key, id);
      return id;
    };
    const guardian = own('guardian');
    const sent = new Map<string, string>();
    const personId = (who: string): string => {
      if (who === 'youth') return youth;
      if (who === 'another-youth') return anotherYouth;
      return cast.people[who]?.role === 'GUARDIAN' ? guardian(who) : known(people, who);
    };
    return {
      youth,
      anotherYouth,
      nobody: newId(),
      organisation,
      organisationOf,
      consent: own('consent'),
      noteConsent: (name, id) => void made.set(`consent ${name}`, id),
      sent: (name) => known(sent, name),
      noteSent: (name, id) => void sent.set(name, id),
      order: own('order'),
      personId,
      caller(who) {
        const person = cast.people[who];
        if (person === undefined) {
          return { personId: personId(who), role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' };
        }
        const { role, assurance, profession, isNameless } = person;
        return {
          personId: isNameless ? '' : personId(who),
          role,
          agency: cast.organisations[person.organisation ?? '']?.agency ?? null,
          organisationId: OF_UNIT.has(role) ? TRONDHEIM : organisationOf(who),
          assurance,
          ...(profession === undefined ? {} : { profession }),
        };
      },
    };
  }
  return { organisations, scenario };
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new TypeError(`nobody is called \`${name}\``);
  return id;
}
