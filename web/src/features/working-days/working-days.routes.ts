import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const workingDaysPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/hari-libur',
    component: page(() => import('./holidays.page.js'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/admin/jam-kerja',
    component: page(() => import('./office-hours.page.js'), 'OfficeHoursPage'),
  }),
];
