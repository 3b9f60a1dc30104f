import { CATEGORIES, DataCategory } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';
import { Encounter } from '../../field-work/encounter/encounter.entity';
import { AngerManagement } from '../../programmes/anger-management/anger-management.entity';
import { GroupMembership } from '../../programmes/group/group-membership.entity';
import { HapCourse } from '../../programmes/hap/hap-course.entity';
import { NurseTalk } from '../../programmes/nurse/nurse-talk.entity';
import { PsychologistContact } from '../../programmes/psychologist/psychologist-contact.entity';
import { ServiceContact } from '../../programmes/service-contact/service-contact.entity';
import { SummerJobWeek } from '../../summer-jobs/summer-job/summer-job-week.entity';

/** What a note is: chosen from a list, or free text, which may tell where the youth is. */
export type NoteForm = 'CODES' | 'TEXT';

/** A kind of record that holds notes of the service's own. */
export interface NotedRecord {
  readonly entity: new () => { readonly id: string; youthId: string | null; organisationId: string };
  /** The category of the record, from which follows whose it is to read. */
  readonly category: DataCategory;
  /** The property with the day that the record is of. */
  readonly day: string;
  /** The property that says that the record was taken out, so that there is nothing to release. */
  readonly standsWithout?: string;
  /** Each property that is a note: those whose label is `OUTREACH_CASE_NOTES`. */
  readonly notes: Readonly<Record<string, NoteForm>>;
}

const noted = <Row extends { readonly id: string; youthId: string | null; organisationId: string }>(
  entity: new () => Row,
  rest: {
    readonly category: DataCategory;
    readonly day: keyof Row & string;
    readonly standsWithout?: keyof Row & string;
    readonly notes: Readonly<Partial<Record<keyof Row & string, NoteForm>>>;
  },
): NotedRecord => ({ entity, ...rest, notes: rest.notes as Readonly<Record<string, NoteForm>> });

/** The records that hold notes. A test compares the notes with the labels of the schema. */
export const NOTED_RECORDS = {
  ENCOUNTER: noted(Encounter, {
    category: DataCategory.OUTREACH_ENCOUNTERS,
    day: 'metOn',
    standsWithout: 'removedIn',
    notes: { topics: 'CODES', onwardTo: 'CODES' },
  }),
  GROUP_MEMBERSHIP: noted(GroupMembership, {
    category: DataCategory.OUTREACH_GROUPS,
    day: 'startedOn',
    notes: { broughtByPeer: 'CODES' },
  }),
  HAP_COURSE: noted(HapCourse, {
    category: DataCategory.OUTREACH_HAP,
    day: 'enquiredOn',
    notes: { motivation: 'CODES', lowMotivationReason: 'CODES', referredTo: 'TEXT' },
  }),
  ANGER_MANAGEMENT: noted(AngerManagement, {
    category: DataCategory.OUTREACH_ANGER_MANAGEMENT,
    day: 'referredOn',
    notes: { usesViolence: 'CODES', findsItProblematic: 'CODES', referredTo: 'TEXT' },
  }),
  SUMMER_JOB_WEEK: noted(SummerJobWeek, {
    category: DataCategory.OUTREACH_CASE_NOTES,
    day: 'date',
    notes: { note: 'TEXT' },
  }),
  SERVICE_CONTACT: noted(ServiceContact, {
    category: DataCategory.OUTREACH_ADMINISTRATION,
    day: 'date',
    notes: { note: 'TEXT' },
  }),
  NURSE_TALK: noted(NurseTalk, {
    category: DataCategory.OUTREACH_HEALTH,
    day: 'date',
    notes: { themes: 'CODES', referredTo: 'TEXT' },
  }),
  PSYCHOLOGIST_CONTACT: noted(PsychologistContact, {
    category: DataCategory.OUTREACH_PSYCHOLOGIST,
    day: 'offeredOn',
    notes: { arena: 'CODES' },
  }),
} as const satisfies Record<string, NotedRecord>;

export type NotedRecordKind = keyof typeof NOTED_RECORDS;
export const NotedRecordKind = Object.fromEntries(Object.keys(NOTED_RECORDS).map((kind) => [kind, kind])) as {
  readonly [Kind in NotedRecordKind]: Kind;
};
registerEnumType(NotedRecordKind, {
  name: 'OutreachNotedRecordKind',
  description: 'The records in which outreach keeps notes of its own.',
});

/** What a released note needs to be read at all: a patient record stays with its profession, also as a copy. */
export const categoryOfRelease = (kind: NotedRecordKind): DataCategory => {
  const { category } = NOTED_RECORDS[kind];
  return CATEGORIES[category].profession === undefined ? DataCategory.OUTREACH_RELEASED_NOTES : category;
};

/** The categories that a release can need, the list's own first. */
export const RELEASE_CATEGORIES: readonly DataCategory[] = [
  DataCategory.OUTREACH_RELEASED_NOTES,
  ...new Set(
    Object.values(NotedRecordKind)
      .map(categoryOfRelease)
      .filter((category) => category !== DataCategory.OUTREACH_RELEASED_NOTES),
  ),
];
