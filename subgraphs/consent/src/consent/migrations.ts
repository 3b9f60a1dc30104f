import { SelfSufficiency1795910000001 } from './self-sufficiency.migration';
import { StandingConsents1795599100000 } from './standing-consents.migration';
import { WithdrawnOnce1795594618000 } from './withdrawn-once.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [WithdrawnOnce1795594618000, StandingConsents1795599100000, SelfSufficiency1795910000001] as const;
