/** What is sent to an organisation: whether it takes it is looked up before anything else. */
export const HANDS_OVER: ReadonlySet<string> = new Set([
  'sendNavOrder',
  'sendTransfer',
  'referNavYouth',
  'referChildWelfareYouth',
]);
