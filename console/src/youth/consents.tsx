import { Route, Routes } from 'react-router';
import { ConsentList } from './consent-list';
import { ConsentPage } from './consent-page';
import { PermissionPage } from './permission-page';
import { MyPermissions } from './permissions';
import { RequestPage } from './request-page';
import { SigningPage } from './signing-page';
import './youth.css';

/** What the youth has said yes to, is asked for, and has sent to guardians. */
export function Consents() {
  return (
    <Routes>
      <Route index element={<ConsentList />} />
      <Route path="requests/:id" element={<RequestPage />} />
      <Route path="signings/:id" element={<SigningPage />} />
      <Route path="permissions" element={<MyPermissions />} />
      <Route path="permissions/:id" element={<PermissionPage />} />
      <Route path=":id" element={<ConsentPage />} />
    </Routes>
  );
}
