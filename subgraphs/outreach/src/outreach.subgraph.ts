import { createOwnerSubgraph, ownerPersistence, type OwnerDeps, type Subgraph } from '@brobygger/subgraph-kit';
import { AngerManagement } from './anger-management/anger-management.entity';
import { AngerManagementResolver } from './anger-management/anger-management.resolver';
import { createAngerManagementService, type AngerManagementService } from './anger-management/anger-management.service';
import { CaseloadResolver } from './caseload/caseload.resolver';
import { OutreachContact } from './contact/contact.entity';
import { ContactResolver } from './contact/contact.resolver';
import { OutreachFollowUp } from './follow-up/follow-up.entity';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { createFollowUpService, type FollowUpService } from './follow-up/follow-up.service';
import { GroupMembership } from './group/group-membership.entity';
import { GroupResolver } from './group/group.resolver';
import { createGroupService, type GroupService } from './group/group.service';
import { HapCourse } from './hap/hap-course.entity';
import { HapResolver } from './hap/hap.resolver';
import { createHapService, type HapService } from './hap/hap.service';
import { NurseTalk } from './nurse/nurse-talk.entity';
import { NurseTalkResolver } from './nurse/nurse-talk.resolver';
import { createNurseTalkService, type NurseTalkService } from './nurse/nurse-talk.service';
import { OutreachTables1700000001000 } from './outreach-tables.migration';
import { PsychologistContact } from './psychologist/psychologist-contact.entity';
import { PsychologistResolver } from './psychologist/psychologist.resolver';
import { createPsychologistService, type PsychologistService } from './psychologist/psychologist.service';
import { createOutreachRecorder } from './recording/outreach-recorder';
import { SanctionBreach } from './sanction/sanction-breach.entity';
import { SanctionCondition } from './sanction/sanction-condition.entity';
import { SanctionResolver, SanctionPartsResolver } from './sanction/sanction.resolver';
import { createSanctionService, type SanctionService } from './sanction/sanction.service';
import { YouthSanction } from './sanction/youth-sanction.entity';
import { SummerJob } from './summer-job/summer-job.entity';
import { SummerJobResolver } from './summer-job/summer-job.resolver';
import { createSummerJobService, type SummerJobService } from './summer-job/summer-job.service';
import { Youth } from './youth/youth.reference';
import { YouthResolver } from './youth/youth.resolver';

/** What outreach's database holds. */
export const outreachPersistence = ownerPersistence({
  entities: [
    OutreachContact, OutreachFollowUp, GroupMembership, HapCourse, AngerManagement, YouthSanction, SanctionCondition, SanctionBreach,
    SummerJob, PsychologistContact, NurseTalk,
  ],
  migrations: [OutreachTables1700000001000],
});

/** Outreach's own services, behind its mutations. */
export interface OutreachServices {
  readonly followUps: FollowUpService;
  readonly groups: GroupService;
  readonly hap: HapService;
  readonly angerManagement: AngerManagementService;
  readonly sanctions: SanctionService;
  readonly summerJobs: SummerJobService;
  readonly psychologist: PsychologistService;
  readonly nurseTalks: NurseTalkService;
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
        hap: createHapService({ recorder }),
        angerManagement: createAngerManagementService({ recorder }),
        sanctions: createSanctionService({ recorder }),
        summerJobs: createSummerJobService({ recorder }),
        psychologist: createPsychologistService({ recorder }),
        nurseTalks: createNurseTalkService({ recorder }),
      };
      const resolvers = [
        new YouthResolver({ query }),
        new CaseloadResolver({ query }),
        new ContactResolver(),
        new FollowUpResolver(services),
        new GroupResolver(services),
        new HapResolver(services),
        new AngerManagementResolver(services),
        new SanctionResolver(services),
        new SanctionPartsResolver(),
        new SummerJobResolver(services),
        new PsychologistResolver(services),
        new NurseTalkResolver(services),
      ];
      return { services, resolvers };
    },
  });
