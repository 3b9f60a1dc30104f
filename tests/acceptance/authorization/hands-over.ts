/** What is sent to a housing service: whether it takes it is looked up before anything else. */
const HANDS_OVER: ReadonlySet<string> = new Set([
  'sendNavOrder',
  'sendTransfer',
  'referNavYouth',
  'referChildWelfareYouth',
]);

/** Who takes what is handed over: a housing service, and an office of NAV that is not the asker's. */
interface Takers {
  readonly house: string;
  readonly otherOffice: string;
}

/** What such a mutation takes beside: one that takes it. */
export function receiverFor(name: string, { house, otherOffice }: Takers): Readonly<Record<string, string>> {
  if (name === 'moveToDistrict') return { receiverId: otherOffice };
  if (name === 'nameDecisionExecutor') return { executorId: house };
  return HANDS_OVER.has(name) ? { receiverId: house } : {};
}
