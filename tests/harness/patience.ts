/** How long a test waits for what will come, in milliseconds: longer than the busiest machine takes. */
export const PATIENT_MS = 300_000;
