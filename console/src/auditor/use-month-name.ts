import { useIntl } from 'react-intl';

/** What a month is called, by its number from 1. */
export function useMonthName(): (month: number) => string {
  const { formatDate } = useIntl();
  return (month) => formatDate(new Date(Date.UTC(2000, month - 1, 15)), { month: 'long' });
}
