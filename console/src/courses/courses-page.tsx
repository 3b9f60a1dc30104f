import { Route, Routes } from 'react-router';
import { CoursePage } from './course-page';
import { PlanPage } from './plan-page';

/** The courses of the own service: the plan of a school year, and each course at an address of its own. */
export function CoursesPage() {
  return (
    <Routes>
      <Route index element={<PlanPage />} />
      <Route path=":year/:courseId" element={<CoursePage />} />
    </Routes>
  );
}
