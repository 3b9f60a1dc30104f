import {
  Basis,
  CATEGORIES,
  isDataCategory,
  isId,
  newId,
  Purpose,
  ruleViolated,
  type DataCategory,
} from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import type { ConsentedField } from '../preview/consented-fields';
import { knownOrNull } from '../recorded/read-in-full';
import { TAKE } from './take-into-case.sql';
import type { TakeIntoCaseInput } from './take-into-case.input';
import { TakenField, TakenIntoCase } from './taken-into-case.type';

/**
 * Enters in the youth's log that what the caller was let see is taken into a case, and answers with what it rested on.
 * @throws RULE_VIOLATED (TAKEN_FROM_READ) at the first field that the caller was not let see in the last 24 hours; nothing is entered then
 */
export type TakeIntoCase = (
  context: Pick<SubgraphContext, 'hop' | 'at'>,
  input: TakeIntoCaseInput,
) => Promise<TakenIntoCase>;

interface Line {
  readonly field: string;
  readonly categories: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly consentId: string | null;
  readonly consentVersion: number | null;
  readonly statute: string | null;
  readonly readAt: string;
}

export function createTakeIntoCase({
  query,
  fields,
}: {
  readonly query: Query;
  readonly fields: readonly ConsentedField[];
}): TakeIntoCase {
  const known = categoriesOf(fields);
  return async ({ hop: { caller, requestId }, at }, input) => {
    const named = [...new Set(input.fields)];
    const asked = named.flatMap((field, n) =>
      [...(known.get(field) ?? [])].map((category) => ({ n, field, category })),
    );
    const [told] = await query<{ readonly found: readonly number[]; readonly lines: readonly Line[] }>(
      'take-into-case',
      TAKE,
      [
        asked.map(({ n }) => n),
        asked.map(({ field }) => field),
        asked.map(({ category }) => category),
        // An id that is none is one that nobody has.
        isId(input.youthId) ? input.youthId : newId(),
        caller.personId,
        caller.organisationId,
        at,
        requestId,
        named.length,
      ],
    );
    const lacking = named.find((_field, n) => told?.found.includes(n) !== true);
    if (told === undefined || lacking !== undefined) {
      const place = lacking === undefined ? 0 : input.fields.indexOf(lacking);
      throw ruleViolated(
        'TAKEN_FROM_READ',
        'you were not let see this of such a youth in the last 24 hours',
        `input.fields[${place}]`,
      );
    }
    return Object.assign(new TakenIntoCase(), {
      youthId: input.youthId,
      organisationId: caller.organisationId,
      takenAt: at,
      takenBy: caller.personId,
      lines: told.lines.map(lineOf),
    });
  };
}

/** Every category that a field may be of, by `Type.field`: a list whose rows are of several is entered under each. */
function categoriesOf(fields: readonly ConsentedField[]): ReadonlyMap<string, ReadonlySet<DataCategory>> {
  const found = new Map<string, Set<DataCategory>>();
  for (const { field, needs } of fields) {
    const known = found.get(field) ?? new Set();
    for (const { category } of needs) known.add(category);
    found.set(field, known);
  }
  return found;
}

function lineOf(line: Line): TakenField {
  const categories = line.categories.filter(isDataCategory);
  const [first] = categories;
  const owner = first === undefined ? null : CATEGORIES[first].owner;
  return Object.assign(new TakenField(), {
    ...line,
    categories,
    owner: owner === 'CONSENT' ? null : owner,
    purpose: knownOrNull(Purpose, line.purpose),
    basis: knownOrNull(Basis, line.basis),
    readAt: new Date(line.readAt),
  });
}
