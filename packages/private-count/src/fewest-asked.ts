/** The fewest ids that a count may be over: one over fewer is about persons. */
export const FEWEST_ASKED = 5;
