/** Whether a field holds something. */
export const isSaid = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;
