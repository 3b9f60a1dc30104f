import { type Naming, valueAt } from './naming';
import {
  ACTIVITY_KINDS,
  TABLE_DISTRICTS,
  type ActivityKind,
  type PublishedActivityRow,
  type PublishedActivityTable,
} from './published-activity-table';
import type { SetGender, SetYouth, YouthPool } from './youths';

/** A youth in a service, as the table counts it. */
export interface Participation {
  readonly youth: SetYouth;
  readonly gender: SetGender;
  readonly district: string;
  /** Where the youth moved to during the year and so is counted once more. */
  readonly movedTo: string | null;
}

/** The two kinds that nobody has at once: one rests on a decision, the other on none. */
const OF_NEWCOMERS: ReadonlySet<ActivityKind> = new Set(['ON_DECISION', 'LOW_THRESHOLD']);

/**
 * Fills every row of the table with youths, so that its cells come out as printed. Most youths are in more than one row; of those
 * with a decision fewer have a summer job than are published to have both.
 */
export function fillTable(
  table: PublishedActivityTable,
  {
    jobsWithDecision,
    pool,
    naming,
  }: { readonly jobsWithDecision: number; readonly pool: YouthPool; readonly naming: Naming },
): ReadonlyMap<ActivityKind, readonly Participation[]> {
  const filled = new Map<ActivityKind, readonly Participation[]>();
  for (const kind of ACTIVITY_KINDS) {
    const row = table.rows.find((each) => each.kind === kind);
    const leftOut = kind === 'SUMMER_JOB' ? (filled.get('ON_DECISION') ?? []).slice(jobsWithDecision - 1) : [];
    if (row !== undefined) filled.set(kind, fillRow(row, leftOut, pool, naming));
  }
  return filled;
}

/** The row prints how many of each gender and how many of each place, but not how they meet: that falls as it may. */
function fillRow(
  row: PublishedActivityRow,
  leftOut: readonly Participation[],
  pool: YouthPool,
  naming: Naming,
): readonly Participation[] {
  const columns = TABLE_DISTRICTS.flatMap((column) => new Array<typeof column>(row.districts[column]).fill(column));
  const taken = new Set(leftOut.map(({ youth }) => youth.id));
  const participations = naming.shuffle(genders(row), row.kind).map((gender, index): Participation => {
    const column = valueAt(columns, index);
    const name = `${row.kind} ${index}`;
    const youth = OF_NEWCOMERS.has(row.kind)
      ? pool.newcomer(gender, column)
      : pool.acquaintance(gender, column, taken, name);
    taken.add(youth.id);
    return { youth, gender, district: youth.district, movedTo: null };
  });
  return withMoves(participations, columns.slice(row.total));
}

/** Who is not printed as a girl is a boy: where the row lacks boys a digit was lost, and the prose and the total have them (IC01, IC04). */
const genders = ({ total, girls }: PublishedActivityRow): SetGender[] =>
  Array.from({ length: total }, (_, index) => (index < girls ? 'GIRL' : 'BOY'));

/** More places than youths: for each place left over a youth of another one has moved there. */
function withMoves(participations: readonly Participation[], leftOver: readonly string[]): readonly Participation[] {
  const moved = [...participations];
  for (const movedTo of leftOver) {
    const mover = moved.findIndex(
      (each) => each.movedTo === null && each.gender === 'BOY' && each.district !== movedTo,
    );
    moved[mover] = { ...valueAt(moved, mover), movedTo };
  }
  return moved;
}
