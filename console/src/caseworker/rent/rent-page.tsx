import { Route, Routes } from 'react-router';
import { RentAccount } from './rent-account';
import { RentDueList } from './rent-due-list';

/** Rent: what is to be paid soon or is overdue, and each youth's account at an address of its own. */
export function RentPage() {
  return (
    <Routes>
      <Route index element={<RentDueList />} />
      <Route path=":youthId" element={<RentAccount />} />
    </Routes>
  );
}
