/** Counts by the four districts that the prose names. */
export interface ByCityDistrict {
  readonly OSTBYEN: number;
  readonly MIDTBYEN: number;
  readonly LERKENDAL: number;
  readonly HEIMDAL: number;
}

/** What the chapters of the report say of each service, apart from its tables. */
export interface PublishedProse {
  /** Follow-ups that rest on a decision of child welfare. */
  readonly decisions: {
    readonly youths: number;
    readonly boys: number;
    readonly girls: number;
    readonly aftercare: number;
    readonly voluntaryAssistance: number;
    readonly districts: ByCityDistrict;
  };
  readonly hap: {
    readonly enquiries: number;
    readonly offered: number;
    readonly referredOn: number;
    readonly weeks: number;
    readonly enquirySources: readonly string[];
  };
  readonly angerManagement: {
    readonly referrals: number;
    readonly referredGirls: number;
    readonly referredBoys: number;
    readonly offered: number;
    readonly offeredGirls: number;
    readonly offeredBoys: number;
  };
  readonly psychologist: {
    readonly youths: number;
    readonly boys: number;
    readonly girls: number;
    readonly districts: ByCityDistrict;
    /** The evening a week at the health station for youths (Helsestasjon for ungdom). */
    readonly hfu: {
      readonly offered: number;
      readonly offeredGirls: number;
      readonly offeredBoys: number;
      readonly noShow: number;
      readonly noShowGirls: number;
      readonly noShowBoys: number;
      readonly attended: number;
      readonly attendedGirls: number;
      readonly attendedBoys: number;
      readonly eveningsPerWeek: number;
    };
  };
  readonly crimeAsLifestyle: {
    readonly participants: number;
    readonly ageMin: number;
    readonly ageMax: number;
    readonly weeks: number;
  };
  readonly boysGroup: {
    readonly groups: number;
    readonly averageParticipants: number;
    readonly ageMin: number;
    readonly ageMax: number;
    readonly meetingsPerWeek: number;
    readonly hoursPerMeeting: number;
    readonly leaders: number;
    readonly firstEnded: string;
    readonly secondStarted: string;
  };
  readonly girlsGroup: {
    readonly maxAtOnce: number;
    readonly ageMin: number;
    readonly ageMax: number;
    readonly meetingsPerWeek: number;
  };
  readonly youthSanction: { readonly ageMin: number; readonly ageMax: number };
  readonly ladeMotorRacing: { readonly ageMin: number; readonly ageMax: number };
  readonly summerJob: PublishedSummerJob;
  readonly organisation: {
    readonly employees: number;
    readonly externalPosts: number;
    readonly studentMonths: number;
    /** In percent. */
    readonly sickLeave: number;
    readonly temporaryPosts: number;
    readonly ageMin: number;
    readonly ageMax: number;
    readonly teamMeetingEveryDays: number;
    readonly somaFrom: string;
  };
  readonly rapidAssessment: { readonly staff: number; readonly start: string };
  readonly emergencies: { readonly savedFromAlcohol: number; readonly admitted: number };
  readonly other: {
    readonly cityNetworkMeetingsPerYear: number;
    readonly cityNetwork: readonly string[];
    readonly conference: readonly string[];
    readonly brukerplanAges: readonly [number, number];
    readonly youthDefinitionAges: readonly [number, number];
    readonly opGeorgeAges: readonly [number, number];
    readonly akmMembers: number;
    readonly crimeActionPlan: readonly [number, number];
    /** Who stay with a youth (kontinuitetsbærere). */
    readonly continuityPersons: readonly [number, number];
    /** How many more there were whose district was not known; whether in percent or in points is not said. */
    readonly unknownDistrictMoreThan2015: number;
  };
}

/** The summer job project as its chapter tells it. */
export interface PublishedSummerJob {
  readonly participants: number;
  readonly boys: number;
  readonly girls: number;
  readonly districts: ByCityDistrict;
  readonly ageMin: number;
  readonly ageMax: number;
  readonly meanAge: number;
  readonly employers: number;
  /** In whole NOK, all of it for wages. */
  readonly budgetNok: number;
  readonly budgetShareToWages: number;
  readonly maxHours: number;
  /** Participants with a decision of child welfare. */
  readonly withDecision: number;
  readonly allHours: number;
  readonly allHoursWithSickNote: number;
  readonly over50: number;
  readonly quarter: number;
  readonly hiredHourly: number;
  /** At least so many. */
  readonly onCall: number;
}

/** The prose of the report in numbers; what the report gives only as `the rest` is worked out. */
export const PUBLISHED_PROSE: PublishedProse = {
  decisions: {
    youths: 24,
    boys: 14,
    girls: 10,
    aftercare: 7,
    voluntaryAssistance: 17,
    districts: { OSTBYEN: 13, MIDTBYEN: 7, LERKENDAL: 3, HEIMDAL: 1 },
  },
  hap: {
    enquiries: 19,
    offered: 9,
    referredOn: 10,
    weeks: 8,
    enquirySources: ['YOUTH', 'RELATIVE', 'SCHOOL', 'POLICE', 'PRISON_SERVICE'],
  },
  angerManagement: { referrals: 20, referredGirls: 4, referredBoys: 16, offered: 8, offeredGirls: 2, offeredBoys: 6 },
  psychologist: {
    youths: 20,
    boys: 11,
    girls: 9,
    districts: { OSTBYEN: 7, MIDTBYEN: 5, LERKENDAL: 3, HEIMDAL: 5 },
    hfu: {
      offered: 41,
      offeredGirls: 30,
      offeredBoys: 11,
      noShow: 4,
      noShowGirls: 3,
      noShowBoys: 1,
      attended: 37,
      attendedGirls: 27,
      attendedBoys: 10,
      eveningsPerWeek: 1,
    },
  },
  crimeAsLifestyle: { participants: 5, ageMin: 21, ageMax: 44, weeks: 2 },
  boysGroup: {
    groups: 2,
    averageParticipants: 12,
    ageMin: 15,
    ageMax: 19,
    meetingsPerWeek: 1,
    hoursPerMeeting: 3,
    leaders: 2,
    firstEnded: '2016-06',
    secondStarted: '2016-08',
  },
  girlsGroup: { maxAtOnce: 8, ageMin: 14, ageMax: 17, meetingsPerWeek: 1 },
  youthSanction: { ageMin: 15, ageMax: 18 },
  ladeMotorRacing: { ageMin: 13, ageMax: 20 },
  summerJob: {
    participants: 28,
    boys: 15,
    girls: 13,
    districts: { OSTBYEN: 12, MIDTBYEN: 7, LERKENDAL: 3, HEIMDAL: 6 },
    ageMin: 14,
    ageMax: 21,
    meanAge: 16.5,
    employers: 24,
    budgetNok: 300_000,
    budgetShareToWages: 1,
    maxHours: 60,
    withDecision: 16,
    allHours: 17,
    allHoursWithSickNote: 3,
    over50: 10,
    quarter: 1,
    hiredHourly: 1,
    onCall: 1,
  },
  organisation: {
    employees: 16,
    externalPosts: 1,
    studentMonths: 5,
    sickLeave: 6.45,
    temporaryPosts: 2,
    ageMin: 13,
    ageMax: 25,
    teamMeetingEveryDays: 14,
    somaFrom: '2017-01-01',
  },
  rapidAssessment: { staff: 5, start: '2016-02' },
  emergencies: { savedFromAlcohol: 2, admitted: 1 },
  other: {
    cityNetworkMeetingsPerYear: 2,
    cityNetwork: ['Oslo', 'Bergen', 'Drammen', 'Stavanger', 'Tromsø'],
    conference: ['2016-09-07', '2016-09-08'],
    brukerplanAges: [16, 25],
    youthDefinitionAges: [13, 30],
    opGeorgeAges: [15, 23],
    akmMembers: 3,
    crimeActionPlan: [2013, 2016],
    continuityPersons: [1, 2],
    unknownDistrictMoreThan2015: 5,
  },
};
