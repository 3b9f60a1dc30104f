import type { WhoseAccess } from '../../shared/access/whose-access';

/** Who can see what of a youth, as an officer asks it. */
export const accessOfYouth = (youthId: string): WhoseAccess => ({
  youthId,
  consentsAt: `/youth/${youthId}/consents`,
  explainAt: `/youth/${youthId}/explain`,
});
