import { createRoute } from '@tanstack/react-router';
import { onlyWith } from '../../shell/permission.js';
import { insideRoute, page } from '../../shell/root.js';

export const portalrbPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/portalrb',
    beforeLoad: onlyWith('portalrb.read'),
    component: page(() => import('./choice.page.js'), 'ChoicePage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/portalrb/$id',
    beforeLoad: onlyWith('portalrb.read'),
    component: page(() => import('./portalrb.page.js'), 'PortalrbPage'),
  }),
];
