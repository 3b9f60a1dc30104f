import { osloDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { randomUUID } from 'node:crypto';
import { findingsIn, isRefused } from './checks';
import { needsDistrict } from './checks/case-checks';
import type { Finding } from './checks/check';
import type { Folder, ReportedPerson } from './folder';
import type { LeftOut } from './left-out';
import { isOfYear, mapFolder, type Unreportable } from './map-folder';
import { countFolders, foldersOf } from './read-folders';
import type { RegisterDocument, Reporter } from './register-case';
import { writeDocument } from './write-document';

/** A line of the report: what was refused, warned of or left out of whose case. It tells nothing of the child but our own id of it. */
export type ReportLine = {
  /** Our id of the youth, which is the journal number in the register. */
  readonly journalNumber: string;
} & (
  | { readonly outcome: 'REFUSED'; readonly code: Unreportable }
  | { readonly outcome: 'REFUSED' | 'WARNED'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'LEFT_OUT'; readonly reason: LeftOut; readonly part: string }
);

/** What came of an export. */
export interface ExportSummary {
  readonly folders: number;
  /** Of which nothing was open in the year. */
  readonly ofOtherYears: number;
  readonly written: number;
  /** Of what was written, what an earlier export of the year had too. */
  readonly reportedBefore: number;
  readonly refused: number;
  /** How many cases each check or reason keeps out, warns of, or leaves something out of. */
  readonly byCode: ReadonlyMap<string, number>;
  /** Reports of the year of which nobody has found whom they are about, so that they are in no case. */
  readonly reportsOnNobody: number;
}

/** The reporter lacks the district, which the register demands of it (Avgiver 1). Nothing is read or written then. */
export class DistrictMissing extends Error {
  readonly code = 'Avgiver 1';
}

export interface ExportDeps {
  /** On child welfare's own database. */
  readonly query: Query;
  /** Enters that the year is reported. */
  readonly begin: () => Promise<void>;
  /** Who the youths are: the registry alone knows. */
  readonly identify: (youthIds: readonly string[]) => Promise<readonly ReportedPerson[]>;
  /** Enters in the youths' logs that they are reported, and says of whom; before anything of them goes out. */
  readonly enter: (
    youthIds: readonly string[],
  ) => Promise<readonly { readonly youthId: string; readonly isReportedBefore: boolean }[]>;
  /** Takes a document, by the id of its case; resolves when there is room for the next. */
  readonly write: (id: string, xml: string) => Promise<void>;
  readonly tell: (line: ReportLine) => void;
  readonly onProgress: (done: number, of: number) => void;
}

export interface ExportOptions {
  readonly organisationId: string;
  readonly reporter: Reporter;
  readonly year: number;
  readonly at: Date;
  /** Nothing is entered and nothing written: all else is as it would be. */
  readonly isDryRun: boolean;
  readonly batch?: number;
}

interface Tally {
  folders: number;
  ofOtherYears: number;
  written: number;
  reportedBefore: number;
  refused: number;
  readonly byCode: Map<string, number>;
}

const BATCH = 100;

/**
 * Exports what the organisation has of the year as documents of the national register: so many folders at a time are read, those that the
 * register would refuse are told of, the others are entered in the youths' logs and then written.
 * @throws DistrictMissing
 */
export async function exportRegister(deps: ExportDeps, options: ExportOptions): Promise<ExportSummary> {
  const { reporter, organisationId, year, batch = BATCH } = options;
  if (needsDistrict(reporter) && (reporter.districtNumber === null || reporter.districtName === null)) {
    throw new DistrictMissing('number and name of the district are to be named (Avgiver 1)');
  }
  if (!options.isDryRun) await deps.begin();
  const { youths, reportsOnNobody } = await countFolders(deps.query, organisationId, year);
  const tally: Tally = { folders: 0, ofOtherYears: 0, written: 0, reportedBefore: 0, refused: 0, byCode: new Map() };
  for await (const folders of foldersOf(deps.query, { organisationId, at: options.at }, batch)) {
    await exportBatch(deps, options, folders, tally);
    deps.onProgress(tally.folders, Math.max(youths, tally.folders));
  }
  return { ...tally, reportsOnNobody };
}

async function exportBatch(
  deps: ExportDeps,
  options: ExportOptions,
  folders: readonly Folder[],
  tally: Tally,
): Promise<void> {
  const ofYear = folders.filter((folder) => isOfYear(folder, options.year));
  tally.folders += folders.length;
  tally.ofOtherYears += folders.length - ofYear.length;
  const people = new Map(
    (await deps.identify(ofYear.map(({ youthId }) => youthId))).map((each) => [each.youthId, each]),
  );
  const documents = ofYear.flatMap((folder) => documentOf(deps, options, folder, people.get(folder.youthId), tally));
  const ids = documents.map((each) => each.case.journalNumber);
  const entered = options.isDryRun || ids.length === 0 ? [] : await deps.enter(ids);
  const isBefore = new Map(entered.map(({ youthId, isReportedBefore }) => [youthId, isReportedBefore]));
  for (const each of documents) {
    const { journalNumber, id } = each.case;
    if (!options.isDryRun) {
      const before = isBefore.get(journalNumber);
      if (before === undefined) {
        refuse(deps, tally, journalNumber, 'ADDRESS_PROTECTED');
        continue;
      }
      if (before) tally.reportedBefore += 1;
      await deps.write(id, writeDocument(each));
    }
    tally.written += 1;
  }
}

/** The document of a folder, or none; what is not in it, or keeps it out, is told. */
function documentOf(
  deps: ExportDeps,
  { organisationId, reporter, at }: ExportOptions,
  folder: Folder,
  person: ReportedPerson | undefined,
  tally: Tally,
): readonly RegisterDocument[] {
  const journalNumber = folder.youthId;
  const mapped = mapFolder(folder, person, { organisationId, today: osloDate(at) });
  if (typeof mapped === 'string') {
    refuse(deps, tally, journalNumber, mapped);
    return [];
  }
  for (const left of mapped.leftOut) deps.tell({ journalNumber, outcome: 'LEFT_OUT', ...left });
  count(
    tally,
    mapped.leftOut.map(({ reason }) => reason),
  );
  const document = { id: randomUUID(), takenOutAt: at, reporter, case: mapped.case };
  const findings = findingsIn(document);
  count(
    tally,
    findings.map(({ check }) => check),
  );
  const isOut = isRefused(findings);
  if (findings.length > 0) deps.tell({ journalNumber, outcome: isOut ? 'REFUSED' : 'WARNED', findings });
  if (isOut) tally.refused += 1;
  return isOut ? [] : [document];
}

function refuse({ tell }: ExportDeps, tally: Tally, journalNumber: string, code: Unreportable): void {
  tell({ journalNumber, outcome: 'REFUSED', code });
  tally.refused += 1;
  count(tally, [code]);
}

/** Counts a case under each of the codes once. */
function count({ byCode }: Tally, codes: readonly string[]): void {
  for (const code of new Set(codes)) byCode.set(code, (byCode.get(code) ?? 0) + 1);
}
