import type { Naming } from './naming';
import type { TableDistrict } from './published-activity-table';

export type SetGender = 'BOY' | 'GIRL' | 'UNKNOWN';

/** A youth of the set: nobody, and known to no registry. */
export interface SetYouth {
  readonly id: string;
  readonly gender: SetGender;
  /** The column of the activity table. */
  readonly column: TableDistrict;
  /** What the records say: the last column of the table stands for several. */
  readonly district: string;
}

/** Youths by gender and district, made as they are needed. */
export interface YouthPool {
  /** Somebody who was not there before. */
  newcomer(gender: SetGender, column: TableDistrict): SetYouth;
  /** Somebody who is there already, if that can be, and none of those left out. */
  acquaintance(gender: SetGender, column: TableDistrict, leftOut: ReadonlySet<string>, name: string): SetYouth;
  /** Who is there, of a gender and of a place as the records say it. */
  of(gender: SetGender, district: string): readonly SetYouth[];
  all(): readonly SetYouth[];
}

const PLACES_OF_OTHER = ['OUT_OF_TOWN', 'UNKNOWN', 'OTHER'];

/** Makes the youths of a year. */
export function createYouthPool(naming: Naming, year: number): YouthPool {
  const everybody: SetYouth[] = [];
  const newcomer = (gender: SetGender, column: TableDistrict): SetYouth => {
    const name = `youth ${everybody.length}`;
    const district = column === 'OTHER' ? naming.pick(PLACES_OF_OTHER, `${name} place`) : column;
    const youth = { id: naming.id(name, `${year}-01-01`), gender, column, district };
    everybody.push(youth);
    return youth;
  };
  return {
    newcomer,
    acquaintance: (gender, column, leftOut, name) => {
      const known = everybody.filter(
        (youth) => youth.gender === gender && youth.column === column && !leftOut.has(youth.id),
      );
      return known.length === 0 ? newcomer(gender, column) : naming.pick(known, name);
    },
    of: (gender, district) => everybody.filter((youth) => youth.gender === gender && youth.district === district),
    all: () => everybody,
  };
}
