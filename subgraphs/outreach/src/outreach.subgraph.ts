import { defineOwner, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { angerManagement } from './anger-management';
import { brukerplan } from './brukerplan';
import { contact } from './contact';
import { employer } from './employer';
import { encounter } from './encounter';
import { fieldSession } from './field-session';
import { FieldWorkTables1700000002100 } from './field-session/field-work-tables.migration';
import { followUp } from './follow-up';
import { FollowUpColumns1700000002200 } from './follow-up/follow-up-columns.migration';
import { fortnightGoal } from './fortnight-goal';
import { group } from './group';
import { GroupTables1700000002210 } from './group/group-tables.migration';
import { hap } from './hap';
import { ProgrammeColumns1700000002300 } from './hap/programme-columns.migration';
import { headcount } from './headcount';
import { AnonymousTables1700000002500 } from './headcount/anonymous-tables.migration';
import { measureConsent } from './measure-consent';
import { nurseTalk } from './nurse';
import { OutreachTables1700000001000 } from './outreach-tables.migration';
import { psychologistContact } from './psychologist';
import { rapidAssessment } from './rapid-assessment';
import { createOutreachRecorder } from './recording/outreach-recorder';
import { reports } from './report';
import { PublishedReportTable1700000002600 } from './report/published-report.migration';
import { RepairEditedTables1795577595541 } from './repair-edited-tables.migration';
import { sanction } from './sanction';
import { SanctionColumns1700000002320 } from './sanction/sanction-columns.migration';
import { sensitiveDialogue } from './sensitive-dialogue';
import { SensitiveDialogueTables1700000002310 } from './sensitive-dialogue/sensitive-dialogue-tables.migration';
import { summerJob } from './summer-job';
import { SummerJobTables1700000002400 } from './summer-job/summer-job-tables.migration';
import { youth } from './youth';

/** The subgraph of outreach: Uteseksjonen and 22B Kontaktsenter, each with records of its own. */
export const outreach = defineOwner({
  name: 'outreach',
  nouns: [
    youth,
    contact,
    followUp,
    group,
    hap,
    angerManagement,
    sanction,
    summerJob,
    employer,
    psychologistContact,
    nurseTalk,
    sensitiveDialogue,
    measureConsent,
    headcount,
    rapidAssessment,
    brukerplan,
    encounter,
    fieldSession,
    fortnightGoal,
    reports,
  ],
  history: [
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
  prepare: (parts) => ({ ...parts, recorder: createOutreachRecorder(parts.recorder) }),
});

/** Outreach's own services, behind its mutations. */
export type OutreachServices = ServicesOfOwner<typeof outreach>;
