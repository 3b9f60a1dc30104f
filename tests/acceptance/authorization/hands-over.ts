/** What is sent to an organisation: whether it takes it is looked up before anything else. */
const HANDS_OVER: ReadonlySet<string> = new Set([
  'sendNavOrder',
  'sendTransfer',
  'referNavYouth',
  'referChildWelfareYouth',
]);

/** What such a mutation takes beside: one that takes it. */
export const receiverFor = (name: string, receiverId: string): Readonly<Record<string, string>> =>
  HANDS_OVER.has(name) ? { receiverId } : name === 'nameDecisionExecutor' ? { executorId: receiverId } : {};
