import { caseNoteRelease } from './case-note-release';

/** What youths read of what outreach has noted. It reads the records of the rooms before it, and none of them reads it. */
export const ownAccess = [caseNoteRelease] as const;
