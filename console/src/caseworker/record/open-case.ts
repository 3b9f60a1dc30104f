/** Whether a case goes on: one that is closed, or that another office has, is nobody's to close here. */
export const isOpen = (status: string | null | undefined): boolean =>
  status !== null && status !== undefined && status !== 'CLOSED' && status !== 'TRANSFERRED';
