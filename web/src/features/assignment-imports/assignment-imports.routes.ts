import { createRoute } from '@tanstack/react-router';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';

export const assignmentImportsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/impor',
    beforeLoad: onlyWith('evaluator.assign'),
    component: page(() => import('./assignment-import.page.js'), 'AssignmentImportPage'),
  }),
];
