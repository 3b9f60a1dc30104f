import { GuardiansAsAuthors1796300000273 } from './guardians-as-authors.migration';
import { AnsweredRequest1796300000460 } from './answered-request.migration';
import { AssessedMaturity1796300000416 } from './assessed-maturity.migration';
import { ConsentAuthors1795920000001 } from './consent-authors.migration';
import { ConsentEvents1796300000001 } from './consent-events.migration';
import { ConsentIndexes1796300000242 } from './consent-indexes.migration';
import { ConsentsOver1796300000441 } from './consents-over.migration';
import { EndedByMerge1796000000103 } from './ended-by-merge.migration';
import { NarrowedConsents1796300000740 } from './narrowed-consents.migration';
import { OneConsentStands1795920000002 } from './one-consent-stands.migration';
import { OtherGuardians1796300000311 } from './other-guardians.migration';
import { HeardAndSpoken1796300000640 } from './heard-and-spoken.migration';
import { SelfSufficiency1795910000001 } from './self-sufficiency.migration';
import { StandingConsents1795599100000 } from './standing-consents.migration';
import { WithdrawnOnce1795594618000 } from './withdrawn-once.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  WithdrawnOnce1795594618000,
  StandingConsents1795599100000,
  SelfSufficiency1795910000001,
  ConsentAuthors1795920000001,
  OneConsentStands1795920000002,
  EndedByMerge1796000000103,
  ConsentEvents1796300000001,
  ConsentIndexes1796300000242,
  GuardiansAsAuthors1796300000273,
  OtherGuardians1796300000311,
  AssessedMaturity1796300000416,
  ConsentsOver1796300000441,
  AnsweredRequest1796300000460,
  HeardAndSpoken1796300000640,
  NarrowedConsents1796300000740,
] as const;
