/** The question by which housing asks the registry of which residents of under 18 the guardians' permission is missing. */
export const MISSING_QUESTION = 'missing-permissions';

/** The most residents that are asked for at once. */
export const MOST_MISSING = 500;
