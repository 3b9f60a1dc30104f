import type { Texts } from '../texts';
import { access } from './access';
import { administrator } from './administrator';
import { answering } from './answering';
import { app } from './app';
import { auditor } from './auditor';
import { caseworker } from './caseworker';
import { caseworkerAssigned } from './caseworker-assigned';
import { caseworkerBeginning } from './caseworker-beginning';
import { caseworkerBoard } from './caseworker-board';
import { caseworkerConcerns } from './caseworker-concerns';
import { caseworkerCase } from './caseworker-case';
import { caseworkerDecisions } from './caseworker-decisions';
import { caseworkerFollowUp } from './caseworker-follow-up';
import { caseworkerHandover } from './caseworker-handover';
import { caseworkerLiving } from './caseworker-living';
import { caseworkerOrdered } from './caseworker-ordered';
import { caseworkerPlan } from './caseworker-plan';
import { caseworkerReceived } from './caseworker-received';
import { caseworkerRecords } from './caseworker-records';
import { caseworkerRent } from './caseworker-rent';
import { caseworkerTake } from './caseworker-take';
import { caseworkerToday } from './caseworker-today';
import { copyInPerson } from './copy-in-person';
import { courses } from './courses';
import { faults } from './faults';
import { guardian } from './guardian';
import { guardianOfChild } from './guardian-of-child';
import { house } from './house';
import { houses } from './houses';
import { leader } from './leader';
import { officer } from './officer';
import { statement } from './statement';
import { qualification } from './qualification';
import { logDifferences } from './log-differences';
import { logHolds } from './log-holds';
import { receipts } from './receipts';
import { shared } from './shared';
import { terms } from './terms';
import { termsOfPicture } from './terms-of-picture';
import { youth } from './youth';
import { termsInPlace } from './terms-in-place';
import { termsOfCase } from './terms-of-case';
import { termsOfFields } from './terms-of-fields';
import { termsOfValues } from './terms-of-values';

/** All that the console says, in English. */
export const en: Texts = {
  ...access,
  ...administrator,
  ...answering,
  ...app,
  ...youth,
  ...guardian,
  ...guardianOfChild,
  ...officer,
  ...caseworker,
  ...caseworkerAssigned,
  ...caseworkerBeginning,
  ...caseworkerBoard,
  ...caseworkerConcerns,
  ...caseworkerCase,
  ...caseworkerDecisions,
  ...caseworkerFollowUp,
  ...caseworkerHandover,
  ...caseworkerLiving,
  ...caseworkerOrdered,
  ...caseworkerPlan,
  ...caseworkerReceived,
  ...caseworkerRecords,
  ...caseworkerRent,
  ...caseworkerTake,
  ...caseworkerToday,
  ...courses,
  ...house,
  ...houses,
  ...leader,
  ...qualification,
  ...auditor,
  ...receipts,
  ...logDifferences,
  ...logHolds,
  ...shared,
  ...statement,
  ...copyInPerson,
  ...faults,
  ...terms,
  ...termsInPlace,
  ...termsOfCase,
  ...termsOfFields,
  ...termsOfValues,
  ...termsOfPicture,
};
