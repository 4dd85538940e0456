import { createRoute } from '@tanstack/react-router';
import { insideRoute, page } from '../../shell/root.js';

export const findingsPages = [
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/penilaian/$id/temuan',
    component: page(() => import('./recording.page.js'), 'RecordingPage'),
  }),
  createRoute({
    getParentRoute: () => insideRoute,
    path: '/asesmen/$id/tindak-lanjut',
    component: page(() => import('../../shell/coming.page.js'), 'ComingPage'),
  }),
];
