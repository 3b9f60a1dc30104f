import { useState } from 'react';
import { ask, type Asked } from '../api/use-asked';
import { ReceiptOfLineDocument, type ReceiptOfLineQuery } from '../generated/graphql';
import { useLanguage } from '../texts/language';

type Receipt = NonNullable<ReceiptOfLineQuery['receipt']>;

/** The receipt of a line, once it is asked for. It is in this page alone: whoever leaves it asks anew. */
export function useReceipt(id: string) {
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Asked<ReceiptOfLineQuery> | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const get = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setAsked(await ask(ReceiptOfLineDocument, { id, language }));
    setIsBusy(false);
  };
  const receipt: Receipt | null = asked?.data?.receipt ?? null;
  const faults = asked?.faults ?? [];
  const isAway = asked !== null && receipt === null && faults.every(({ code }) => code === 'UNREACHABLE');
  return { get, isBusy, receipt, isAway, faults: isAway ? [] : faults };
}
