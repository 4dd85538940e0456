import { createRoute } from '@tanstack/react-router';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';

export const institutionArchivesPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/arsip',
    beforeLoad: onlyWith('institution-archive.own'),
    component: page(() => import('./choice.page.js'), 'ChoicePage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/arsip/$id',
    beforeLoad: onlyWith('institution-archive.own'),
    component: page(() => import('./archives.page.js'), 'ArchivesPage'),
  }),
];
