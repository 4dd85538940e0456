import { createRoute } from '@tanstack/react-router';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';

export const peopleImportsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/pengguna/impor',
    beforeLoad: onlyWith('account.manage'),
    component: page(() => import('./people-import.page.js'), 'PeopleImportPage'),
  }),
];
