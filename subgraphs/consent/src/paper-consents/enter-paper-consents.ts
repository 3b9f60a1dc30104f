import { createError, type Caller } from '@brobygger/domain';
import { fromCsv, type CsvRow } from '@brobygger/subgraph-kit';
import { GraphQLError } from 'graphql';
import type { Consent } from '../consent/consent.entity';
import type { ConsentService } from '../consent/consent.service';
import type { ConsentForm } from '../consent/give-consent';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { PaperOutcome, type EnteredPaperConsent } from './paper-consents.type';
import { COLUMNS, formOf, NEEDED, type Column } from './read-row';

/** The most rows of one table. */
const MOST_ROWS = 200;

/** Takes back what a dry run has written. */
class TakenBack extends Error {}

/** Enters each row of a table by itself, by the rules of any consent; or only says what would become of it. */
export type EnterPaperConsents = (
  officer: Caller,
  csv: string,
  at: Date,
  options: { readonly isDryRun: boolean },
) => Promise<readonly EnteredPaperConsent[]>;

/** Makes what enters tables of consents. */
export const createEnterPaperConsents =
  ({
    consents,
    overseen,
  }: {
    readonly consents: Pick<ConsentService, 'together'>;
    readonly overseen: OverseenYouth;
  }): EnterPaperConsents =>
  async (officer, csv, at, { isDryRun }) => {
    const entered: EnteredPaperConsent[] = [];
    const givenHere = new Set<string>();
    // One after the other: what a row takes the place of may stand in the row before it.
    for (const row of rowsIn(csv)) {
      const form = formOf(row);
      entered.push('column' in form ? refused(row, { code: 'BAD_USER_INPUT', ...form }) : await enter(row, form));
    }
    return entered;

    async function enter(row: CsvRow<Column>, form: ConsentForm): Promise<EnteredPaperConsent> {
      try {
        await overseen(officer, form.youthId, at);
        return outcomeOf(row, await give(form));
      } catch (cause) {
        // What is no refusal of the row fails the whole; what was entered before is there, and comes again as given before.
        if (!(cause instanceof GraphQLError) || cause.extensions['code'] === 'INTERNAL_SERVER_ERROR') throw cause;
        const { code, rule, argument } = cause.extensions as Readonly<Record<string, string | undefined>>;
        const named = code === 'YOUTH_NOT_FOUND' ? 'youthId' : argument?.replace(/^input\.(signing\.)?/, '');
        // What would be replaced is no column: who means that enters it by itself.
        const column = named === undefined || named === 'replaces' ? null : named;
        return refused(row, { code: code ?? null, rule: rule ?? null, column, message: cause.message });
      }
    }

    async function give(form: ConsentForm): Promise<Consent> {
      let given: Consent | null = null;
      try {
        return await consents.together(async (within) => {
          const mayReplace = (id: string): boolean => givenHere.has(id);
          given = await within.give(officer, { ...form, mustNameReplaced: true, mayReplace }, at);
          if (isDryRun) throw new TakenBack();
          return given;
        });
      } catch (cause) {
        if (cause instanceof TakenBack && given !== null) return given;
        throw cause;
      }
    }

    function outcomeOf({ line }: CsvRow<Column>, { id, givenAt }: Consent): EnteredPaperConsent {
      const isBefore = givenAt.getTime() !== at.getTime() || givenHere.has(id);
      givenHere.add(id);
      const outcome = isBefore
        ? PaperOutcome.GIVEN_BEFORE
        : isDryRun
          ? PaperOutcome.WOULD_BE_GIVEN
          : PaperOutcome.GIVEN;
      const consentId = outcome === PaperOutcome.WOULD_BE_GIVEN ? null : id;
      return { line, outcome, consentId, code: null, rule: null, column: null, message: null };
    }
  };

/** @throws BAD_USER_INPUT naming the line, where it is no table or too long */
function rowsIn(csv: string): readonly CsvRow<Column>[] {
  const rows = fromCsv(csv, { columns: COLUMNS, needed: NEEDED });
  const argument = 'input.csv';
  if ('message' in rows) {
    throw createError('BAD_USER_INPUT', `line ${rows.line} ${rows.message}`, { argument, line: rows.line });
  }
  if (rows.length === 0) throw createError('BAD_USER_INPUT', 'the table has no row', { argument });
  if (rows.length > MOST_ROWS) {
    throw createError('BAD_USER_INPUT', `the table has more than ${MOST_ROWS} rows: enter it in parts`, { argument });
  }
  return rows;
}

const refused = (
  { line }: CsvRow<Column>,
  why: Pick<EnteredPaperConsent, 'code' | 'column' | 'message'> & { readonly rule?: string | null },
): EnteredPaperConsent => ({ line, outcome: PaperOutcome.REFUSED, consentId: null, rule: null, ...why });
