import type {
  OutreachDistrict,
  OutreachEncounterTopic,
  OutreachGender,
  RecordFieldSessionInput,
} from '../generated/graphql';
import { osloMoment } from '../shared/oslo-time';

export const GENDERS: readonly OutreachGender[] = ['GIRL', 'BOY', 'TRANS', 'OTHER', 'UNKNOWN'];
export const DISTRICTS: readonly OutreachDistrict[] = [
  'OSTBYEN',
  'MIDTBYEN',
  'LERKENDAL',
  'HEIMDAL',
  'OUT_OF_TOWN',
  'NO_FIXED_ABODE',
  'OTHER',
  'UNKNOWN',
];
export const TOPICS: readonly OutreachEncounterTopic[] = [
  'CAREER',
  'FAMILY',
  'PHYSICAL_HEALTH',
  'MENTAL_HEALTH',
  'HOUSING',
  'ECONOMY',
  'SUBSTANCES',
  'VIOLENCE',
  'CRIME',
  'SEXUALITY',
  'GAMBLING_DEBT',
  'OTHER',
];

/** A meeting as it is being filled in. Nothing of it need be known. */
export interface MeetingDraft {
  readonly key: string;
  readonly gender: OutreachGender | '';
  readonly district: OutreachDistrict | '';
  readonly age: string;
  readonly isFirstContact: boolean;
  readonly topics: readonly OutreachEncounterTopic[];
}

/** A session as it is being filled in. The key is made once, so that what is sent twice is written once. */
export interface SessionDraft {
  readonly clientKey: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly area: string;
  readonly staff: string;
  readonly meetings: readonly MeetingDraft[];
}

export const emptyMeeting = (): MeetingDraft => ({
  key: crypto.randomUUID(),
  gender: '',
  district: '',
  age: '',
  isFirstContact: false,
  topics: [],
});

export const EMPTY_SESSION: SessionDraft = {
  clientKey: '',
  startedAt: '',
  endedAt: '',
  area: '',
  staff: '',
  meetings: [],
};

/** What is sent, or `null` while a moment is missing. */
export function sessionInput({
  clientKey,
  startedAt,
  endedAt,
  area,
  staff,
  meetings,
}: SessionDraft): RecordFieldSessionInput | null {
  const [from, to] = [osloMoment(startedAt), osloMoment(endedAt)];
  if (from === null || to === null) return null;
  return {
    clientKey,
    startedAt: from,
    endedAt: to,
    area: area.trim(),
    staffIds: staff.split(/[\s,;]+/).filter((ident) => ident !== ''),
    encounters: meetings.map(({ gender, district, age, isFirstContact, topics }) => ({
      ...(gender === '' ? {} : { gender }),
      ...(district === '' ? {} : { district }),
      ...(/^\d+$/.test(age) ? { age: Number(age) } : {}),
      isFirstContact,
      topics: [...topics],
    })),
    emergencies: [],
  };
}
