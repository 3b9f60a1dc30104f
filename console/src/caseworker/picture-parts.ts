import { CHILD_WELFARE, NAV } from './fields-of-child-welfare-and-nav';
import { HOUSING, OUTREACH } from './fields-of-outreach-and-housing';
import type { PicturePart } from './picture-fields';

/** The four agencies, side by side. */
export const PARTS: readonly PicturePart[] = [CHILD_WELFARE, NAV, OUTREACH, HOUSING];
