import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const worksheetFilesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/lembar-kerja/$id/excel',
    component: page(() => import('./worksheet-file.page.js'), 'WorksheetFilePage'),
  }),
];
