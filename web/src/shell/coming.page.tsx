import { Page } from '../ui/page.js';

export function ComingPage() {
  return <Page title="...">...</Page>;
}
