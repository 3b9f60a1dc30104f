import type { LocalDate } from '@brobygger/domain';
import { conclusionOfInvestigation, conclusionOfReport, contentOf, reporterOf } from './codes-of';
import type { DecisionRow, Folder, InvestigationRow, ReportRow } from './folder';
import type { Leave } from './map-measures';
import type { Coded, Concluded, RegisterInvestigation, RegisterRelation, RegisterReport } from './register-case';
import { registerId } from './register-id';

const GRANTED = '1';

/** What the report is about, as far as the register has codes for it. */
const contentsOf = ({ concerns, receivedOn }: ReportRow): readonly Coded[] =>
  concerns.flatMap((kind) => {
    const code = contentOf(kind, receivedOn);
    return code === null ? [] : [{ code, clarification: null }];
  });

function conclusionOf({ state, triagedOn }: ReportRow): Concluded | null {
  const code = triagedOn === null ? null : conclusionOfReport(state, triagedOn);
  return code === null || triagedOn === null ? null : { code, clarification: null, endedOn: triagedOn };
}

/** The reports: who reported and what they are about, never what was written. */
export const mapReports = (reports: readonly ReportRow[], leave: Leave): readonly RegisterReport[] =>
  reports.map((report) => {
    const contents = contentsOf(report);
    if (contents.length < report.concerns.length) leave('CONTENT_WITHOUT_CODE', report.id);
    const reporter = reporterOf(report.senderAgency, report.receivedOn);
    return {
      id: registerId('Melding', report.id),
      receivedOn: report.receivedOn,
      reporters: reporter === null ? [] : [reporter],
      contents,
      conclusion: conclusionOf(report),
    };
  });

/** Each code once. */
const distinct = (codes: readonly Coded[]): readonly Coded[] => [
  ...new Map(codes.map((each) => [each.code, each])).values(),
];

/** The first decision that was made once it had begun. */
const decisionAfter = ({ openedOn }: InvestigationRow, decisions: readonly DecisionRow[]): DecisionRow | undefined =>
  decisions
    .filter(({ decidedOn, statute }) => decidedOn >= openedOn && statute !== null)
    .sort((one, other) => (one.decidedOn < other.decidedOn ? -1 : 1))[0];

function concludedAs({ id, outcome, closedOn }: InvestigationRow, leave: Leave): Concluded | null {
  if (closedOn === null) return null;
  if (outcome === null) {
    leave('INVESTIGATION_WITHOUT_OUTCOME', id);
    return null;
  }
  return { code: conclusionOfInvestigation(outcome), clarification: null, endedOn: closedOn };
}

const relate = (from: RegisterRelation['from'], to: RegisterRelation['to']): RegisterRelation => ({
  id: registerId('Relasjon', from.id, to.id),
  from,
  to,
});

/** The investigations, with the report that led to each and the decision that it led to. */
export function mapInvestigations({ investigations, reports, decisions }: Folder, leave: Leave) {
  const relations: RegisterRelation[] = [];
  const mapped = investigations.map((each): RegisterInvestigation => {
    const self = { kind: 'Undersokelse', id: registerId('Undersokelse', each.id) } as const;
    const ledHere = reports.filter(
      (report) => report.id === each.concernReportId || report.investigationId === each.id,
    );
    for (const { id } of ledHere) relations.push(relate({ kind: 'Melding', id: registerId('Melding', id) }, self));
    const isLedOn = each.outcome === 'LED_TO_CASE';
    if (isLedOn) leave('GROUNDS_INFERRED', each.id);
    const decision = isLedOn ? decisionAfter(each, decisions) : undefined;
    if (decision !== undefined) relations.push(relate(self, { kind: 'Vedtak', id: registerId('Vedtak', decision.id) }));
    return {
      id: self.id,
      startedOn: each.openedOn,
      grounds: isLedOn ? distinct(ledHere.flatMap(contentsOf)) : [],
      extension: each.extendedOn === null ? null : { askedOn: each.extendedOn, granted: GRANTED },
      conclusion: concludedAs(each, leave),
    };
  });
  return { investigations: mapped, relations };
}

/** The day on which a report or an investigation is over, or `null` while it is not. */
export const overOn = (of: Pick<ReportRow, 'triagedOn'> | Pick<InvestigationRow, 'closedOn'>): LocalDate | null =>
  'triagedOn' in of ? of.triagedOn : of.closedOn;
