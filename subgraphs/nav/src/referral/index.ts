import { DataCategory } from '@brobygger/domain';
import { defineReferring } from '@brobygger/subgraph-kit';
import { grantedOn } from '../section17/granted-on';
import { Section17Decision } from '../section17/section17.entity';
import { NavRecords } from '../youth';

/** NAV refers to housing follow-up on a decision under section 17 that is granted (INV11). */
export const referral = defineReferring({
  prefix: 'Nav',
  Records: NavRecords,
  category: DataCategory.NAV_ORDERS,
  bases: [{ kind: 'SECTION_17', entity: Section17Decision, where: grantedOn }],
});
