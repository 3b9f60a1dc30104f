/** So long somebody who waits for something lets go by between two looks, in milliseconds. */
const BETWEEN_LOOKS_MS = 20;

/** Between two looks: whoever looks without a pause takes the processors from the very processes that are waited for. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
