import type { Query } from '@brobygger/subgraph-kit';
import type { QualificationGroupYear } from './qualification-report.type';

const FIND = 'select groups from told_qualification_year where year = $1';
const KEEP =
  'insert into told_qualification_year (year, groups, told_at) values ($1, $2::jsonb, $3) on conflict do nothing';

type Groups = readonly QualificationGroupYear[];

/**
 * What leaders of other organisations than those that run the groups are told of a year that is over. The first answer is kept and told
 * ever after: of two that stood before and after a late record, the difference would be one youth (ADR 0131).
 */
export async function toldOfYear(
  query: Query,
  { year, at }: { readonly year: number; readonly at: Date },
  count: () => Promise<Groups>,
): Promise<Groups> {
  const find = async (): Promise<Groups | undefined> =>
    (await query<{ readonly groups: Groups }>('told-qualification-year', FIND, [year]))[0]?.groups;
  const told = await find();
  if (told !== undefined) return told;
  await query('tell-qualification-year', KEEP, [year, JSON.stringify(await count()), at]);
  // Of two who ask first at once, both are told what was kept first.
  return (await find()) ?? [];
}
