import { brukerplan } from './brukerplan';
import { emergencyEvent } from './emergency-event';
import { encounter } from './encounter';
import { fieldSession } from './field-session';
import { fortnightGoal } from './fortnight-goal';
import { headcount } from './headcount';
import { openActivity } from './open-activity';
import { rapidAssessment } from './rapid-assessment';

/** What outreach does in the street and in its open rooms, and what it counts there. */
export const fieldWork = [
  encounter,
  emergencyEvent,
  fieldSession,
  fortnightGoal,
  headcount,
  openActivity,
  rapidAssessment,
  brukerplan,
] as const;
