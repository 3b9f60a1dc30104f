import { Route, Routes } from 'react-router';
import { ConcernList } from './concern-list';
import { ConcernView } from './concern-view';

/** Concerns that came in: those that wait, and each at an address of its own. */
export function ConcernsPage() {
  return (
    <Routes>
      <Route index element={<ConcernList />} />
      <Route path=":reportId" element={<ConcernView />} />
    </Routes>
  );
}
