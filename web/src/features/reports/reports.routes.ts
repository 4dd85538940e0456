import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const reportsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor',
    component: page(() => import('./dashboard.page.js'), 'DashboardPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor/penilaian',
    component: page(() => import('./funnel-list.page.js'), 'FunnelListPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor/peta-panas',
    component: page(() => import('./heat-map.page.js'), 'HeatMapPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor/selisih',
    component: page(() => import('./differences.page.js'), 'DifferencesPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor/butir',
    component: page(() => import('./items.page.js'), 'ItemsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/dasbor/tren',
    component: page(() => import('./trends.page.js'), 'TrendsPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/kalender',
    component: page(() => import('./calendar.page.js'), 'CalendarPage'),
  }),
];
