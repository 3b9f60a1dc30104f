import { defineOwner, toldDecisions, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { ages } from './age';
import { contact } from './contact';
import { fieldWork } from './field-work';
import { handover } from './handover';
import { history } from './history';
import { ownAccess } from './own-access';
import { programmes } from './programmes';
import { createOutreachRecorder, type OutreachParts } from './record-writing/outreach-recorder';
import { reports } from './reports';
import { summerJobs } from './summer-jobs';
import { youth } from './youth';
import { OUTREACH_RECORDS } from './outreach-records';

/**
 * The subgraph of outreach: Uteseksjonen and 22B Kontaktsenter, each with records of its own. Its nouns stand in five
 * rooms, of which the last two read the first three.
 */
export const outreach = defineOwner({
  name: 'outreach',
  records: OUTREACH_RECORDS,
  nouns: [
    youth,
    contact,
    ages,
    handover,
    toldDecisions,
    ...programmes,
    ...summerJobs,
    ...fieldWork,
    ...ownAccess,
    ...reports,
  ],
  history,
  prepare: (parts): OutreachParts => ({
    ...parts,
    recorder: createOutreachRecorder(parts.recorder),
    bareRecorder: parts.recorder,
  }),
});

/** Outreach's own services, behind its mutations. */
export type OutreachServices = ServicesOfOwner<typeof outreach>;
