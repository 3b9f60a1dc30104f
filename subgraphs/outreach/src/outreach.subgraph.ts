import { createOwnerSubgraph, ownerPersistence, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import { AngerManagement } from './anger-management/anger-management.entity';
import { AngerManagementResolver } from './anger-management/anger-management.resolver';
import { createAngerManagementService, type AngerManagementService } from './anger-management/anger-management.service';
import { BrukerplanResolver } from './brukerplan/brukerplan.resolver';
import { createBrukerplanService, type BrukerplanService } from './brukerplan/brukerplan.service';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { OutreachContact } from './contact/contact.entity';
import { ContactResolver } from './contact/contact.resolver';
import { createDecisionCount, type DecisionCount } from './decision-count/decision-count';
import { Employer } from './employer/employer.entity';
import { EmployerResolver } from './employer/employer.resolver';
import { createEmployerService, type EmployerService } from './employer/employer.service';
import { Encounter } from './encounter/encounter.entity';
import { EncounterResolver } from './encounter/encounter.resolver';
import { FieldSessionResolver } from './field-session/field-session.resolver';
import { createFieldSessionService, type FieldSessionService } from './field-session/field-session.service';
import { FieldWorkTables1700000002100 } from './field-session/field-work-tables.migration';
import { OutreachFollowUp } from './follow-up/follow-up.entity';
import { FollowUpColumns1700000002200 } from './follow-up/follow-up-columns.migration';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { createFollowUpService, type FollowUpService } from './follow-up/follow-up.service';
import { FortnightGoalResolver } from './fortnight-goal/fortnight-goal.resolver';
import { createFortnightGoalService, type FortnightGoalService } from './fortnight-goal/fortnight-goal.service';
import { GroupAttendance } from './group/group-attendance.entity';
import { GroupMeeting } from './group/group-meeting.entity';
import { GroupMembership } from './group/group-membership.entity';
import { GroupTables1700000002210 } from './group/group-tables.migration';
import { GroupAttendanceResolver, GroupResolver } from './group/group.resolver';
import { createGroupService, type GroupService } from './group/group.service';
import { YouthGroup } from './group/youth-group.entity';
import { YouthGroupResolver } from './group/youth-group.resolver';
import { createYouthGroupService, type YouthGroupService } from './group/youth-group.service';
import { HapCourse } from './hap/hap-course.entity';
import { HapResolver } from './hap/hap.resolver';
import { createHapService, type HapService } from './hap/hap.service';
import { ProgrammeColumns1700000002300 } from './hap/programme-columns.migration';
import { OutreachMeasureConsent } from './measure-consent/measure-consent.entity';
import { MeasureConsentResolver } from './measure-consent/measure-consent.resolver';
import { createMeasureConsentService, type MeasureConsentService } from './measure-consent/measure-consent.service';
import { AnonymousTables1700000002500 } from './headcount/anonymous-tables.migration';
import { HeadcountResolver } from './headcount/headcount.resolver';
import { createHeadcountService, type HeadcountService } from './headcount/headcount.service';
import { NurseTalk } from './nurse/nurse-talk.entity';
import { NurseTalkReferralResolver, NurseTalkResolver } from './nurse/nurse-talk.resolver';
import { createNurseTalkService, type NurseTalkService } from './nurse/nurse-talk.service';
import { OutreachTables1700000001000 } from './outreach-tables.migration';
import { PsychologistContact } from './psychologist/psychologist-contact.entity';
import { PsychologistResolver } from './psychologist/psychologist.resolver';
import { createPsychologistService, type PsychologistService } from './psychologist/psychologist.service';
import { RapidAssessmentResolver } from './rapid-assessment/rapid-assessment.resolver';
import { createRapidAssessmentService, type RapidAssessmentService } from './rapid-assessment/rapid-assessment.service';
import { createOutreachRecorder } from './recording/outreach-recorder';
import { ActivityTableResolver } from './report/activity-table/activity-table.resolver';
import { KeyFiguresResolver } from './report/key-figures/key-figures.resolver';
import { ProgrammeReportsResolver } from './report/programme-reports.resolver';
import { PublishedReportTable1700000002600 } from './report/published-report.migration';
import { createReportReader } from './report/report-reader';
import { SummerJobReportResolver } from './report/summer-job-report/summer-job-report.resolver';
import { RepairEditedTables1795577595541 } from './repair-edited-tables.migration';
import { SanctionBreach } from './sanction/sanction-breach.entity';
import { SanctionColumns1700000002320 } from './sanction/sanction-columns.migration';
import { SanctionCondition } from './sanction/sanction-condition.entity';
import { SanctionResolver, SanctionPartsResolver } from './sanction/sanction.resolver';
import { createSanctionService, type SanctionService } from './sanction/sanction.service';
import { YouthSanction } from './sanction/youth-sanction.entity';
import { SensitiveDialogueTables1700000002310 } from './sensitive-dialogue/sensitive-dialogue-tables.migration';
import { SensitiveDialogue } from './sensitive-dialogue/sensitive-dialogue.entity';
import { SensitiveDialogueResolver } from './sensitive-dialogue/sensitive-dialogue.resolver';
import {
  createSensitiveDialogueService,
  type SensitiveDialogueService,
} from './sensitive-dialogue/sensitive-dialogue.service';
import { SummerJobBudgetResolver } from './summer-job/summer-job-budget.resolver';
import { createSummerJobBudgetService, type SummerJobBudgetService } from './summer-job/summer-job-budget.service';
import { SummerJobPartsResolver } from './summer-job/summer-job-parts.resolver';
import { SummerJobSheetResolver } from './summer-job/summer-job-sheet.resolver';
import { SummerJobTables1700000002400 } from './summer-job/summer-job-tables.migration';
import { SummerJobWeek } from './summer-job/summer-job-week.entity';
import { SummerJob } from './summer-job/summer-job.entity';
import { SummerJobResolver } from './summer-job/summer-job.resolver';
import { createSummerJobService, type SummerJobService } from './summer-job/summer-job.service';
import { Youth } from './youth/youth.reference';
import { YouthResolver } from './youth/youth.resolver';

/** What outreach's database holds. */
export const outreachPersistence = ownerPersistence({
  entities: [
    OutreachContact,
    OutreachFollowUp,
    GroupMembership,
    YouthGroup,
    GroupMeeting,
    GroupAttendance,
    HapCourse,
    AngerManagement,
    YouthSanction,
    SanctionCondition,
    SanctionBreach,
    SummerJob,
    SummerJobWeek,
    Employer,
    PsychologistContact,
    NurseTalk,
    SensitiveDialogue,
    OutreachMeasureConsent,
    Encounter,
  ],
  migrations: [
    OutreachTables1700000001000,
    FieldWorkTables1700000002100,
    FollowUpColumns1700000002200,
    GroupTables1700000002210,
    ProgrammeColumns1700000002300,
    SensitiveDialogueTables1700000002310,
    SanctionColumns1700000002320,
    SummerJobTables1700000002400,
    AnonymousTables1700000002500,
    PublishedReportTable1700000002600,
    RepairEditedTables1795577595541,
  ],
});

/** Outreach's own services, behind its mutations. */
export interface OutreachServices {
  readonly followUps: FollowUpService;
  readonly groups: GroupService;
  readonly youthGroups: YouthGroupService;
  readonly hap: HapService;
  readonly angerManagement: AngerManagementService;
  readonly sanctions: SanctionService;
  readonly summerJobs: SummerJobService;
  readonly summerJobBudgets: SummerJobBudgetService;
  readonly employers: EmployerService;
  readonly psychologist: PsychologistService;
  readonly nurseTalks: NurseTalkService;
  readonly sensitiveDialogues: SensitiveDialogueService;
  readonly measureConsents: MeasureConsentService;
  readonly headcounts: HeadcountService;
  readonly rapidAssessments: RapidAssessmentService;
  readonly brukerplan: BrukerplanService;
  readonly fieldSessions: FieldSessionService;
  readonly fortnightGoals: FortnightGoalService;
  readonly decisionCount: DecisionCount;
}

/** Makes the subgraph of outreach: Uteseksjonen and 22B Kontaktsenter, each with records of its own. */
export const createOutreach = (deps: OwnerDeps): { readonly subgraph: Subgraph; readonly services: OutreachServices } =>
  createOwnerSubgraph(deps, {
    agency: 'OUTREACH',
    name: 'outreach',
    orphanedTypes: [Youth],
    assemble({ query, recorder: plain }) {
      const recorder = createOutreachRecorder(plain);
      const services: OutreachServices = {
        followUps: createFollowUpService({ recorder }),
        groups: createGroupService({ recorder }),
        youthGroups: createYouthGroupService(deps),
        hap: createHapService({ recorder }),
        angerManagement: createAngerManagementService({ recorder }),
        sanctions: createSanctionService({ recorder }),
        summerJobs: createSummerJobService({ recorder }),
        summerJobBudgets: createSummerJobBudgetService({ ...deps, query }),
        employers: createEmployerService({ query }),
        psychologist: createPsychologistService({ recorder }),
        nurseTalks: createNurseTalkService({ recorder }),
        sensitiveDialogues: createSensitiveDialogueService({ recorder }),
        measureConsents: createMeasureConsentService({ recorder }),
        headcounts: createHeadcountService({ query }),
        rapidAssessments: createRapidAssessmentService({ query }),
        brukerplan: createBrukerplanService({ query }),
        fieldSessions: createFieldSessionService(deps),
        fortnightGoals: createFortnightGoalService(deps),
        decisionCount: createDecisionCount(deps),
      };
      const reports = createReportReader(query);
      const resolvers = [
        new YouthResolver({ query }),
        new CaseloadResolver({ query }),
        new ContactResolver(),
        new FollowUpResolver(services),
        new GroupResolver(services),
        new GroupAttendanceResolver(),
        new YouthGroupResolver({ ...services, query }),
        new HapResolver(services),
        new AngerManagementResolver(services),
        new SanctionResolver(services),
        new SanctionPartsResolver(),
        new SummerJobResolver(services),
        new SummerJobPartsResolver(),
        new SummerJobSheetResolver({ query }),
        new SummerJobBudgetResolver(services),
        new EmployerResolver(services),
        new PsychologistResolver(services),
        new NurseTalkResolver(services),
        new NurseTalkReferralResolver(),
        new SensitiveDialogueResolver(services),
        new MeasureConsentResolver(services),
        new HeadcountResolver(services),
        new RapidAssessmentResolver(services),
        new BrukerplanResolver(services),
        new EncounterResolver(),
        new FieldSessionResolver({ query, ...services }),
        new FortnightGoalResolver({ reports, ...services }),
        new ActivityTableResolver({ query, reports }),
        new KeyFiguresResolver({ query, reports }),
        new ProgrammeReportsResolver({ query, reports }),
        new SummerJobReportResolver({ query, reports, ...services }),
      ];
      return { services, resolvers };
    },
  });
